import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { daftar, daftarJson, done, parts, workFolder } from './daftar.ts';

const at = workFolder();

/** Large enough that a run is still busy when it is interrupted. Sparse, so that it takes no room. */
const SIZE = 300 * 1_048_576;

beforeAll(async () => {
  closeSync(openSync(at('film'), 'w'));
  truncateSync(at('film'), SIZE);
  writeFileSync(at('report'), '{"narrative": "what happened"}');
  await done(['keygen', '--out', at('id'), '--no-passphrase']);
  await done(['card', '--identity', at('id'), '--out', at('card')]);
});

const seal = (out: string) => [
  'seal',
  '--to',
  at('card'),
  '--report',
  at('report'),
  '--attach',
  at('film'),
  '--out',
  at(out),
];

/** Says on standard error how much memory the process had at most, in KiB. */
// As `npm run daftar` starts it: with a small young generation, so that what is read is not kept waiting for a collection.
const SMALL = '--max-semi-space-size=1';
const PEAK = `data:text/javascript,process.on('exit',()=>process._rawDebug('peak '+process.resourceUsage().maxRSS))`;

/** Calls `act` as soon as a half-written output lies in the folder. */
function whenBegun(act: () => void): void {
  const timer = setInterval(() => {
    if (parts(at()).length === 0) return;
    clearInterval(timer);
    act();
  }, 2);
}

function peakOf(stderr: string): number {
  return Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024;
}

describe('a file of 300 MiB', () => {
  it('is sealed and opened in less than 300 MiB of memory, and comes out as it was', async () => {
    const sealed = await done(seal('bundle'), { node: [SMALL, '--import', PEAK] });
    expect(peakOf(sealed.stderr)).toBeLessThan(300 * 1_048_576);
    const opened = await done(['open', at('bundle'), '--identity', at('id'), '--out', at('out')], {
      node: [SMALL, '--import', PEAK],
    });
    expect(peakOf(opened.stderr)).toBeLessThan(300 * 1_048_576);
    const hash = createHash('sha256');
    for (let mebibyte = 0; mebibyte < 300; mebibyte++) hash.update(Buffer.alloc(1_048_576));
    expect(opened.stdout).toContain(`${SIZE} bytes  film`);
    const { json } = await daftarJson(['verify', at('bundle'), '--identity', at('id')]);
    expect(json.files).toContainEqual(expect.objectContaining({ originalName: 'film', sha256: hash.digest('hex') }));
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, status) => {
  it.each([
    ['seal', () => seal('never')],
    ['open into a folder', () => ['open', at('bundle'), '--identity', at('id'), '--out', at('never')]],
    ['open into a ZIP', () => ['open', at('bundle'), '--identity', at('id'), '--zip', at('never')]],
  ])('during %s leaves nothing', async (_, words) => {
    const before = readdirSync(at()).sort();
    let begun = false;
    const run = await daftarJson(words(), {
      during: (kill) =>
        whenBegun(() => {
          begun = true;
          kill(signal);
        }),
    });
    expect(begun).toBe(true);
    expect(run).toMatchObject({ status, json: { ok: false, code: 'cancelled' } });
    expect(run.stderr).toContain('Interrupted. Nothing was written.');
    expect(readdirSync(at()).sort()).toEqual(before);
  });
});

describe('a file that changes while it is sealed', () => {
  it('is an error, and nothing is left', async () => {
    const run = await daftarJson(seal('changed'), {
      during: () => whenBegun(() => appendFileSync(at('film'), 'more')),
    });
    expect(run).toMatchObject({ status: 6, json: { code: 'changed', message: expect.stringContaining('film') } });
    expect(readdirSync(at())).not.toContain('changed');
    expect(parts(at())).toEqual([]);
    truncateSync(at('film'), SIZE);
  });

  it('is noticed when its size stays', async () => {
    const run = await daftar(seal('changed'), {
      during: () =>
        whenBegun(() => {
          truncateSync(at('film'), SIZE - 1);
          truncateSync(at('film'), SIZE);
        }),
    });
    expect(run.status).toBe(6);
    expect(readdirSync(at())).not.toContain('changed');
  });
});
