import { VIEW_WHOLE_BYTES } from '../../../shared/limits.ts';
import type { Source } from '../source.ts';
import { ViewerFailure } from '../view.ts';
import { fitsInMemory, pictureHeader } from './header.ts';

/**
 * The decoded picture, upright (its orientation mark is honoured), first frame only. Throws ViewerFailure `too-large`,
 * `too-many-pixels` before a decoder has run, `unreadable`.
 */
export async function decodePicture(source: Source): Promise<ImageBitmap> {
  const bytes = await source.whole(VIEW_WHOLE_BYTES);
  const header = pictureHeader(bytes);
  if (header === undefined || header.width === 0 || header.height === 0) throw new ViewerFailure('unreadable');
  if (!fitsInMemory(header)) throw new ViewerFailure('too-many-pixels');
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${header.format}` }), {
      imageOrientation: 'from-image',
    });
  } catch (error) {
    throw new ViewerFailure('unreadable', error);
  }
  if (!fitsInMemory(bitmap)) {
    bitmap.close();
    throw new ViewerFailure('too-many-pixels');
  }
  return bitmap;
}
