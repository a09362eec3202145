import type { Stage, View } from '../view.ts';
import { copyPicture } from './copy.ts';
import { decodePicture } from './decode.ts';

/** Most pixels of the canvas on screen; a larger picture is drawn smaller. */
const CANVAS_PIXELS = 2 ** 24;

/** Draws a picture on a canvas: pixels, with nothing left of the file that could act. */
export async function showPicture({ root, source, tell }: Stage): Promise<View> {
  const bitmap = await decodePicture(source);
  const { width, height } = bitmap;
  const scale = Math.min(1, Math.sqrt(CANVAS_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.className = 'picture';
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  root.replaceChildren(canvas);
  tell({ type: 'size', width, height });
  return {
    copy: (asked) => copyPicture(source, asked),
    zoom: (percent) => {
      canvas.classList.toggle('zoomed', percent !== null);
      canvas.style.width = percent === null ? '' : `${(width * percent) / 100}px`;
    },
  };
}
