/** `node tests/runtime/icons.ts`: the app's icon in every size and container, drawn anew from main/packaging/icons/icon.svg by a Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { icnsOf, icoOf, type SizedPng } from '../../main/packaging/icon-files.ts';
import { chromiumExecutable } from '../electron/chromium.ts';
import { ROOT } from './build.ts';

const FOLDER = join(ROOT, 'main/packaging/icons');
/** In pixels. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Below this many pixels a line on the label would be a smudge. */
const DETAILED = 48;

const drawing = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: chromiumExecutable() });
const pictures: SizedPng[] = [];
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const hidden = size < DETAILED ? '.detail{display:none}' : '';
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}${hidden}</style>${drawing}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    pictures.push({ size, png });
  }
} finally {
  await browser.close();
}
// Larger ones are for macOS alone.
for (const { size, png } of pictures) if (size <= 512) writeFileSync(join(FOLDER, `${size}x${size}.png`), png);
writeFileSync(join(FOLDER, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
writeFileSync(join(FOLDER, 'icon.icns'), icnsOf(pictures));
console.log(`main/packaging/icons: ${SIZES.join(', ')} pixels`);
