import { type AskForCopy, isCopySize } from '../../../shared/viewer/messages.ts';
import type { Source } from '../source.ts';
import { ViewerFailure } from '../view.ts';
import { decodePicture } from './decode.ts';

/** JPEG's, where a copy is not to be looked at pixel by pixel. */
const QUALITY = 0.92;

/**
 * A picture drawn anew out of its pixels, upright: nothing of the file but what is seen gets into it. Boxes are filled solid; what was under them is gone
 * before anything is written. Throws ViewerFailure.
 */
export async function copyPicture(source: Source, asked: AskForCopy): Promise<Blob> {
  if (asked.type !== 'copy-picture' || !isCopySize(asked)) throw new ViewerFailure('unsupported');
  const { crop, width, height, boxes, format } = asked;
  const bitmap = await decodePicture(source);
  if (crop.x + crop.width > bitmap.width || crop.y + crop.height > bitmap.height) {
    bitmap.close();
    throw new ViewerFailure('unsupported');
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('no canvas');
  context.imageSmoothingQuality = 'high';
  if (format === 'jpeg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(bitmap, crop.x, crop.y, crop.width, crop.height, 0, 0, width, height);
  bitmap.close();
  context.fillStyle = '#000';
  for (const box of boxes) context.fillRect(box.x, box.y, box.width, box.height);
  return canvas.convertToBlob({ type: `image/${format}`, quality: QUALITY });
}
