/** Every crafted file, of every kind. `node tests/hostile/inputs.ts FOLDER` writes them there, to be looked at by hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVES } from './archives.ts';
import { CODES } from './codes.ts';
import type { HostileInput } from './input.ts';
import { MAILS } from './mail.ts';
import { MARKUP } from './markup.ts';
import { MEDIA } from './media.ts';
import { PDFS } from './pdf.ts';
import { PICTURES } from './pictures.ts';
import { NAMES, TEXTS } from './texts.ts';

/** By the family that they belong to. */
export const FAMILIES: Readonly<Record<string, readonly HostileInput[]>> = {
  pictures: PICTURES,
  pdf: PDFS,
  markup: MARKUP,
  mail: MAILS,
  archives: ARCHIVES,
  media: MEDIA,
  texts: TEXTS,
  names: NAMES,
  codes: CODES,
};

/** Writes the files and answers their paths, in order. */
export function writeInputs(folder: string, inputs: readonly HostileInput[]): string[] {
  mkdirSync(folder, { recursive: true });
  return inputs.map(({ name, make }) => {
    const path = join(folder, name);
    writeFileSync(path, make());
    return path;
  });
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Say where to: node tests/hostile/inputs.ts FOLDER');
    process.exit(2);
  }
  const all = Object.values(FAMILIES).flat();
  writeInputs(folder, all);
  console.log(`${all.length} files`);
}
