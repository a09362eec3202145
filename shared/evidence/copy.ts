/** Working copies: what may be asked for, and the limits that hold on every border that a copy crosses. */
import { z } from '../zod.ts';

/** Most pixels of a copied picture; a larger one is drawn smaller, so that its file stays one that can be looked at. */
export const COPY_PIXELS = 2 ** 24;
/** Longest side in pixels. */
export const COPY_SIDE = 32_767;
/** Largest copy in bytes, of all its parts together. */
export const COPY_BYTES = 64 * 1_048_576;
/** Most rectangles that are blacked out in one copy. */
export const COPY_BOXES = 200;
/** Most pages of a document that are copied as pictures. */
export const COPY_PAGES = 300;

const side = z.int().min(1).max(COPY_SIDE);
const place = z
  .int()
  .min(0)
  .max(COPY_SIDE - 1);

/** A rectangle in whole pixels. */
export const pixelBox = z.strictObject({ x: place, y: place, width: side, height: side });
export type PixelBox = z.infer<typeof pixelBox>;

/** How a copy was made: codes of the list custody-action. */
export const COPY_WAYS = ['copy-stripped', 'copy-redacted', 'copy-cropped'] as const;
export type CopyWay = (typeof COPY_WAYS)[number];
