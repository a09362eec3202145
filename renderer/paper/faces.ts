/** The letters of papers, built into a part of the page's script that is loaded when somebody prints. */

import cyrillicRegular from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?inline';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?inline';
import cyrillicExtRegular from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?inline';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff2?inline';
import latinRegular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?inline';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?inline';
import latinExtRegular from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?inline';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?inline';
import arabicRegular from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2?inline';
import arabicBold from '@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff2?inline';
import type { Face, Subset, Weight } from '../../shared/paper/faces.ts';

/** @param url `data:font/woff2;base64,…`, as the build writes it */
function face(subset: Subset, weight: Weight, url: string): Face {
  return { subset, weight, base64: url.slice(url.indexOf(',') + 1) };
}

export const FACES: readonly Face[] = [
  face('latin', 400, latinRegular),
  face('latin', 700, latinBold),
  face('latin-ext', 400, latinExtRegular),
  face('latin-ext', 700, latinExtBold),
  face('cyrillic', 400, cyrillicRegular),
  face('cyrillic', 700, cyrillicBold),
  face('cyrillic-ext', 400, cyrillicExtRegular),
  face('cyrillic-ext', 700, cyrillicExtBold),
  face('arabic', 400, arabicRegular),
  face('arabic', 700, arabicBold),
];
