#!/usr/bin/env node
/**
 * In the place of fpm, which electron-builder would download: makes the .deb that its arguments describe with the system's own dpkg-deb, or says that it
 * does not know one of them.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true, default: [] as string[] } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    s: { ...text, short: 's' },
    t: { ...text, short: 't' },
    d: { ...texts, short: 'd' },
    force: { type: 'boolean' },
    'deb-recommends': texts,
    'deb-compression': text,
    'deb-priority': text,
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    license: text,
  },
});

function given(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

const root = mkdtempSync(join(tmpdir(), 'daftar-deb-'));
try {
  for (const each of positionals) {
    const [from = '', to = ''] = each.split('=');
    const target = join(root, to);
    mkdirSync(from.endsWith('/') ? target : dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, preserveTimestamps: true });
    if (statSync(from).isFile()) chmodSync(target, 0o644);
  }
  const control = join(root, 'DEBIAN');
  mkdirSync(control, { mode: 0o755 });
  const recommends = values['deb-recommends'];
  const lines = [
    `Package: ${given(values.name, 'name')}`,
    `Version: ${given(values.version, 'version')}`,
    `Architecture: ${given(values.architecture, 'architecture')}`,
    `Maintainer: ${given(values.maintainer, 'maintainer')}`,
    `Depends: ${values.d.join(', ')}`,
    ...(recommends.length === 0 ? [] : [`Recommends: ${recommends.join(', ')}`]),
    `Priority: ${given(values['deb-priority'], 'deb-priority')}`,
    `Homepage: ${given(values.url, 'url')}`,
    `Description: ${given(values.description, 'description')}`,
  ];
  writeFileSync(join(control, 'control'), `${lines.join('\n')}\n`);
  for (const [script, path] of [
    ['postinst', values['after-install']],
    ['postrm', values['after-remove']],
  ] as const) {
    cpSync(given(path, script), join(control, script));
    chmodSync(join(control, script), 0o755);
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', root, given(values.package, 'package')]);
} finally {
  rmSync(root, { recursive: true, force: true });
}
