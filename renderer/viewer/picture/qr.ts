import readQr from 'jsqr';
import { type Stage, type View, ViewerFailure } from '../view.ts';
import { decodePicture } from './decode.ts';

/** Longest side at which a code is looked for: larger photographs take seconds and gain nothing. */
const SIDES = [1_600, 800] as const;
const DIGITS = /^[0-9]{35}$/;

/**
 * Looks for a QR code in a picture and tells its 35 digits; whatever else a code may hold stays in the frame.
 * Throws ViewerFailure `no-qr-code`, `not-a-fingerprint`.
 */
export async function readQrPicture({ root, source, tell }: Stage): Promise<View> {
  const bitmap = await decodePicture(source);
  let found: string | undefined;
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.className = 'picture';
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new TypeError('no canvas');
    // A code drawn on a transparent ground would be black on black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    root.replaceChildren(canvas);
    found = readQr(pixels.data, pixels.width, pixels.height)?.data;
    if (found !== undefined) break;
  }
  bitmap.close();
  if (found === undefined) throw new ViewerFailure('no-qr-code');
  const digits = found.replaceAll(/[\s-]/g, '');
  if (!DIGITS.test(digits)) throw new ViewerFailure('not-a-fingerprint');
  tell({ type: 'qr', digits });
  return {};
}
