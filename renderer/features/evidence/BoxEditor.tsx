import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { PixelBox } from '../../../shared/evidence/copy.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { boxBetween, keyStep, moved, resized, type Size } from './boxes.ts';

/** A rectangle over the picture: blacked out, or what is left after cutting. */
export interface DrawnBox {
  readonly id: number;
  readonly kind: 'black' | 'crop';
  readonly box: PixelBox;
}

export interface BoxEditorProps {
  readonly size: Size;
  readonly boxes: readonly DrawnBox[];
  readonly onChange: (id: number, box: PixelBox) => void;
  readonly onRemove: (id: number) => void;
  /** Drawn with the pointer on the bare picture. */
  readonly onDraw: (box: PixelBox) => void;
}

interface Drag {
  readonly id: number | null;
  readonly way: 'draw' | 'move' | 'resize';
  readonly x: number;
  readonly y: number;
  readonly box: PixelBox;
}

/** Pixels that a pointer has to go before it draws: a mere press draws nothing. */
const LEAST_DRAWN = 4;

/**
 * Rectangles over a picture that fills its place. With the pointer: draw, move, pull at the corner. With the keyboard: each is a stop of Tab; arrow keys
 * move it, with Shift they change its size, with Alt by one pixel, Delete takes it out.
 */
export function BoxEditor({ size, boxes, onChange, onRemove, onDraw }: BoxEditorProps) {
  const text = useText();
  const format = useFormat();
  const layer = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [drawing, setDrawing] = useState<PixelBox | null>(null);

  const pixelAt = (event: PointerEvent) => {
    const place = layer.current?.getBoundingClientRect();
    if (place === undefined || place.width === 0 || place.height === 0) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - place.left) / place.width) * size.width,
      y: ((event.clientY - place.top) / place.height) * size.height,
    };
  };
  const start = (event: PointerEvent, way: Drag['way'], id: number | null, box: PixelBox) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    drag.current = { id, way, box, ...pixelAt(event) };
    layer.current?.setPointerCapture(event.pointerId);
  };
  const go = (event: PointerEvent) => {
    const from = drag.current;
    if (from === null) return;
    const to = pixelAt(event);
    if (from.id === null) setDrawing(boxBetween(size, from.x, from.y, to.x, to.y));
    else onChange(from.id, (from.way === 'move' ? moved : resized)(from.box, size, to.x - from.x, to.y - from.y));
  };
  const end = () => {
    if (drawing !== null && drawing.width >= LEAST_DRAWN && drawing.height >= LEAST_DRAWN) onDraw(drawing);
    drag.current = null;
    setDrawing(null);
  };
  const press = (event: KeyboardEvent, { id, box }: DrawnBox) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onRemove(id);
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = keyStep(size, event.altKey);
    onChange(id, (event.shiftKey ? resized : moved)(box, size, direction[0] * step, direction[1] * step));
  };

  return (
    // Drawing on the bare picture has its twin in the button that adds a box.
    <div
      ref={layer}
      className="box-layer"
      dir="ltr"
      onPointerDown={(event) => start(event, 'draw', null, { x: 0, y: 0, width: 1, height: 1 })}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {boxes.map((drawn, at) => {
        const { id, kind, box } = drawn;
        const place = { left: format.number(box.x), top: format.number(box.y) };
        const extent = { width: format.number(box.width), height: format.number(box.height) };
        return (
          <button
            key={id}
            type="button"
            id={boxElement(id)}
            className={`drawn-box drawn-box-${kind}`}
            style={placed(box, size)}
            aria-label={text(kind === 'black' ? 'custody.copy.box' : 'custody.copy.crop.box', {
              number: at + 1,
              ...place,
              ...extent,
            })}
            onKeyDown={(event) => press(event, drawn)}
            onPointerDown={(event) => start(event, 'move', id, box)}
          >
            {kind === 'crop' && (
              <span
                className="drawn-box-mover"
                aria-hidden="true"
                onPointerDown={(event) => start(event, 'move', id, box)}
              />
            )}
            <span
              className="drawn-box-corner"
              aria-hidden="true"
              onPointerDown={(event) => start(event, 'resize', id, box)}
            />
          </button>
        );
      })}
      {drawing !== null && <div className="drawn-box drawn-box-new" style={placed(drawing, size)} aria-hidden="true" />}
    </div>
  );
}

/** The id of a box's element, to give it the focus. */
export function boxElement(id: number): string {
  return `drawn-box-${id}`;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function placed(box: PixelBox, size: Size) {
  const percent = (part: number, of: number) => `${(part / of) * 100}%`;
  return {
    insetInlineStart: percent(box.x, size.width),
    insetBlockStart: percent(box.y, size.height),
    inlineSize: percent(box.width, size.width),
    blockSize: percent(box.height, size.height),
  };
}
