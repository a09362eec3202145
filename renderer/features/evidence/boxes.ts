/** Rectangles over a picture, in whole pixels of the upright original. Nothing here changes the box it is given. */
import { COPY_PIXELS, COPY_SIDE, type CopyWay, type PixelBox } from '../../../shared/evidence/copy.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A new box: a quarter of the picture, in its middle. */
export function middleBox({ width, height }: Size): PixelBox {
  const box = { width: Math.max(1, Math.round(width / 4)), height: Math.max(1, Math.round(height / 4)) };
  return { ...box, x: Math.floor((width - box.width) / 2), y: Math.floor((height - box.height) / 2) };
}

/** A new part to keep: all but a tenth along each edge. */
export function innerBox({ width, height }: Size): PixelBox {
  const [x, y] = [Math.floor(width / 10), Math.floor(height / 10)];
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}

/** Between two corners, in any order, as far as it lies in the picture. */
export function boxBetween(size: Size, x1: number, y1: number, x2: number, y2: number): PixelBox {
  const inside = (value: number, limit: number) => Math.min(Math.max(0, Math.round(value)), limit);
  const [left, right] = [inside(Math.min(x1, x2), size.width - 1), inside(Math.max(x1, x2), size.width)];
  const [top, bottom] = [inside(Math.min(y1, y2), size.height - 1), inside(Math.max(y1, y2), size.height)];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** Moved, and stopped at the edges. */
export function moved(box: PixelBox, size: Size, dx: number, dy: number): PixelBox {
  const x = Math.min(Math.max(0, box.x + Math.round(dx)), size.width - box.width);
  const y = Math.min(Math.max(0, box.y + Math.round(dy)), size.height - box.height);
  return { ...box, x, y };
}

/** With its right and lower edges moved; never smaller than one pixel, never beyond the picture. */
export function resized(box: PixelBox, size: Size, dx: number, dy: number): PixelBox {
  const width = Math.min(Math.max(1, box.width + Math.round(dx)), size.width - box.x);
  const height = Math.min(Math.max(1, box.height + Math.round(dy)), size.height - box.y);
  return { ...box, width, height };
}

/** How far an arrow key moves an edge: a hundredth of the picture, or one pixel. */
export function keyStep(size: Size, fine: boolean): number {
  return fine ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
}

export interface PicturePlan extends Size {
  readonly how: CopyWay;
  readonly format: 'png' | 'jpeg';
  readonly crop: PixelBox;
  /** In the pixels of the copy: at least everything that the boxes cover of the original. */
  readonly boxes: readonly PixelBox[];
}

/** What a copy will be: its size, and where its boxes are. `isJpeg` says of the original that it is one. */
export function planPicture(
  size: Size,
  crop: PixelBox | null,
  boxes: readonly PixelBox[],
  isJpeg: boolean,
): PicturePlan {
  const part = crop ?? { x: 0, y: 0, ...size };
  const scale = Math.min(
    1,
    Math.sqrt(COPY_PIXELS / (part.width * part.height)),
    COPY_SIDE / Math.max(part.width, part.height),
  );
  const width = Math.max(1, Math.floor(part.width * scale));
  const height = Math.max(1, Math.floor(part.height * scale));
  // Drawn smaller, a pixel at an edge is mixed with its neighbours: the box takes those in too.
  const margin = scale < 1 ? 1 : 0;
  const covered = boxes.flatMap((box) => {
    const [left, right] = span(box.x - part.x, box.width, width / part.width, margin, width);
    const [top, bottom] = span(box.y - part.y, box.height, height / part.height, margin, height);
    return right > left && bottom > top ? [{ x: left, y: top, width: right - left, height: bottom - top }] : [];
  });
  const how = covered.length > 0 ? 'copy-redacted' : crop === null ? 'copy-stripped' : 'copy-cropped';
  return { width, height, crop: part, boxes: covered, how, format: isJpeg && covered.length === 0 ? 'jpeg' : 'png' };
}

function span(from: number, length: number, scale: number, margin: number, limit: number): [number, number] {
  return [Math.max(0, Math.floor(from * scale) - margin), Math.min(limit, Math.ceil((from + length) * scale) + margin)];
}
