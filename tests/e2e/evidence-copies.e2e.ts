/** One photograph with the place in it: what it says is shown, a blacked-out copy is made by keyboard alone, and the pixels are looked at outside the app. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeLabel, codeLabels } from '../../shared/text/code-labels.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { makeVault, quiet } from './steps.ts';

const NAME = 'IMG_20250919_190831.jpg';
const PHOTO = join(ROOT, 'tests/fixtures/samples', NAME);

let folder: string;
let daftar: Daftar;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-copies-'));
  daftar = await launch({ userData: join(folder, 'profile') });
  daftar.page.setDefaultTimeout(30_000);
  await makeVault(daftar.page);
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The pixels of a PNG without interlacing, 8 bits, by the specification: nothing of the app's own. */
function pixelsOf(png: Buffer): {
  width: number;
  height: number;
  at: (x: number, y: number) => number[];
  chunks: string[];
} {
  const [width, height, depth] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const chunks: string[] = [];
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push(type);
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const packed = inflateSync(Buffer.concat(data));
  const line = width * depth;
  const plain = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const a = x < depth ? 0 : (plain[y * line + x - depth] ?? 0);
      const b = y === 0 ? 0 : (plain[(y - 1) * line + x] ?? 0);
      const c = x < depth || y === 0 ? 0 : (plain[(y - 1) * line + x - depth] ?? 0);
      const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const guess = [0, a, b, (a + b) >> 1, paeth][filter ?? 0] ?? 0;
      plain[y * line + x] = (packed[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  const at = (x: number, y: number) => [...plain.subarray(y * line + x * depth, y * line + x * depth + 3)];
  return { width, height, at, chunks };
}

test('a photograph is shown as found, and copied with a box that is black in the pixels', async () => {
  const { page } = daftar;
  const sha256 = createHash('sha256').update(readFileSync(PHOTO)).digest('hex');
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('A van');
  await daftar.dialogs.answerOpen([PHOTO]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: `Details of ${NAME}` }).click();
  const details = page.getByRole('dialog', { name: 'A file of evidence' });
  await details.getByText(sha256).first().waitFor();
  await details.getByRole('tab', { name: 'As found' }).click();
  const facts = details.getByRole('table', { name: 'What the file says about itself' });
  for (const [name, value] of [
    ['Taken', '2025:09:19 19:08:31'],
    ['Serial number', 'R5CW-TEST-0007'],
    ['Place: latitude', '50.9494'],
    ['Device', 'SM-A546B'],
  ] as const) {
    await facts.getByRole('row', { name: new RegExp(`^${name}.*${value}`) }).waitFor();
  }

  await details.getByRole('tab', { name: 'Copies' }).click();
  await details.getByRole('button', { name: 'Make a copy…' }).focus();
  await page.keyboard.press('Enter');
  const copying = page.getByRole('dialog', { name: 'Make a working copy' });
  await copying.getByText('The file is shown.').waitFor({ state: 'attached' });
  await copying.getByRole('button', { name: 'Add a black box' }).focus();
  await page.keyboard.press('Enter');
  const box = copying.getByRole('button', { name: /^Black box 1: / });
  await box.waitFor();
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  // From the middle quarter of 1600 × 1200 pixels: left by 32, up by 16, wider by 16, one pixel lower.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Alt+Shift+ArrowUp']) {
    await page.keyboard.press(key);
  }
  expect(await box.getAttribute('aria-label')).toBe('Black box 1: 416 by 299, 568 from the left, 434 from the top');
  await copying.getByRole('button', { name: 'Make the copy' }).focus();
  await page.keyboard.press('Enter');
  await copying.waitFor({ state: 'detached', timeout: 60_000 });
  await details
    .getByText(codeLabel('copy-redacted', codeLabels('en')))
    .first()
    .waitFor();

  await details.getByRole('tab', { name: 'Custody' }).click();
  const lines = details.getByRole('list', { name: 'What was done with it' }).getByRole('listitem');
  await details.getByText('These lines are complete and unchanged').waitFor();
  expect(await lines.count()).toBeGreaterThanOrEqual(3);
  await details.getByText(sha256).nth(1).waitFor();
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });

  const out = join(folder, 'copy.png');
  await daftar.dialogs.answerSave({ path: out });
  await page.getByRole('button', { name: 'Export', exact: true }).nth(1).click();
  await page.getByRole('button', { name: 'Export unprotected' }).click();
  await page.getByText(/^Written in the clear/).waitFor();
  const png = readFileSync(out);
  const { width, height, at, chunks } = pixelsOf(png);
  expect([width, height, new Set(chunks)]).toEqual([1600, 1200, new Set(['IHDR', 'IDAT', 'IEND'])]);
  for (const trace of ['Exif', 'samsung', 'R5CW-TEST-0007', 'GPS']) expect(png.includes(trace), trace).toBe(false);
  let inside = 0;
  for (let y = 434; y < 434 + 299; y++) for (let x = 568; x < 568 + 416; x++) inside += Math.max(...at(x, y));
  expect(inside).toBe(0);
  const around = [at(567, 600), at(984, 600), at(700, 433), at(700, 733)];
  expect(around.filter((pixel) => Math.max(...pixel) > 0).length).toBeGreaterThan(2);

  const original = join(folder, 'original.jpg');
  await daftar.dialogs.answerSave({ path: original });
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  await page.getByRole('button', { name: 'Export unprotected' }).click();
  await page
    .getByText(/^Written in the clear/)
    .nth(1)
    .waitFor();
  expect(createHash('sha256').update(readFileSync(original)).digest('hex')).toBe(sha256);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});

test.each([
  ['IMG_0417.JPG', 'Cut to a part', /image\/jpeg/],
  ['cagiris_vereqesi_17-06-2024.pdf', null, /application\/pdf/],
  ['son_xeberdarliq.eml', null, /text\/plain/],
] as const)('a clean copy of %s says nothing about itself', async (name, press, type) => {
  const { page } = daftar;
  await daftar.dialogs.answerOpen([join(ROOT, 'tests/fixtures/samples', name)]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: `Details of ${name}` }).click();
  const details = page.getByRole('dialog', { name: 'A file of evidence' });
  await details.getByRole('tab', { name: 'Copies' }).click();
  await details.getByRole('button', { name: 'Make a copy…' }).click();
  const copying = page.getByRole('dialog', { name: 'Make a working copy' });
  await copying.getByText('The file is shown.').waitFor({ state: 'attached' });
  if (press !== null) await copying.getByRole('button', { name: press }).click();
  await copying.getByRole('button', { name: 'Make the copy' }).click();
  await copying.waitFor({ state: 'detached', timeout: 60_000 });
  await page.keyboard.press('Escape');
  const item = page.getByRole('list', { name: 'Evidence' }).getByRole('listitem').last();
  await item.getByText(type).waitFor();
  await item.getByRole('button', { name: /^Details of / }).click();
  await details.getByRole('tab', { name: 'As found' }).click();
  if (name.endsWith('.pdf')) {
    await details.getByText('1.4', { exact: true }).waitFor();
    expect(await details.getByRole('row').count()).toBe(1);
  } else {
    await details.getByText('The file says nothing about itself').waitFor();
  }
  await details.getByRole('button', { name: 'View', exact: true }).click();
  const viewer = page.getByRole('dialog', { name: 'View a file' });
  await viewer.getByText('The file is shown.').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
