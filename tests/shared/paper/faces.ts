/** The faces of a paper from the font packages, as the app's build takes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Face, SUBSETS, type Subset, WEIGHTS } from '../../../shared/paper/faces.ts';

export const FONTS = join(import.meta.dirname, '../../../node_modules/@fontsource');

const NAMES = Object.keys(SUBSETS).filter((name): name is Subset => name in SUBSETS);

export const FACES: readonly Face[] = NAMES.flatMap((subset) =>
  WEIGHTS.map((weight) => {
    const family = subset === 'arabic' ? 'vazirmatn' : 'noto-sans';
    const file = join(FONTS, family, 'files', `${family}-${subset}-${weight}-normal.woff2`);
    return { subset, weight, base64: readFileSync(file).toString('base64') };
  }),
);
