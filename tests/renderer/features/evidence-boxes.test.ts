import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxBetween,
  innerBox,
  keyStep,
  middleBox,
  moved,
  planPicture,
  resized,
  type Size,
} from '../../../renderer/features/evidence/boxes.ts';
import { COPY_PIXELS, COPY_SIDE, type PixelBox, pixelBox } from '../../../shared/evidence/copy.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) });
const far = fc.integer({ min: -20_000, max: 20_000 });

const isInside = (box: PixelBox, of: Size) =>
  pixelBox.safeParse(box).success && box.x + box.width <= of.width && box.y + box.height <= of.height;

describe('boxes over a picture', () => {
  test('stay in the picture, whole, whatever is done to them', () => {
    fc.assert(
      fc.property(size, far, far, far, far, (of, a, b, c, d) => {
        for (const box of [middleBox(of), innerBox(of), boxBetween(of, a, b, c, d)]) {
          expect(isInside(box, of)).toBe(true);
          expect(isInside(moved(box, of, c, d), of)).toBe(true);
          expect(isInside(resized(box, of, c, d), of)).toBe(true);
        }
      }),
    );
  });

  test('are moved without changing size, and changed in size without moving', () => {
    const box = { x: 10, y: 20, width: 30, height: 40 };
    const of = { width: 100, height: 100 };
    expect(moved(box, of, 5, -5)).toEqual({ ...box, x: 15, y: 15 });
    expect(moved(box, of, 1000, 1000)).toEqual({ ...box, x: 70, y: 60 });
    expect(resized(box, of, 5, -50)).toEqual({ ...box, width: 35, height: 1 });
    expect([
      keyStep({ width: 4000, height: 300 }, false),
      keyStep({ width: 20, height: 20 }, false),
      keyStep(of, true),
    ]).toEqual([40, 1, 1]);
  });
});

describe('the plan of a copy', () => {
  test('is black wherever a box covers any part of a pixel, at every size', () => {
    fc.assert(
      fc.property(
        size,
        fc.array(fc.tuple(far, far, far, far), { maxLength: 4 }),
        fc.option(fc.tuple(far, far, far, far)),
        (of, corners, cut) => {
          const boxes = corners.map(([a, b, c, d]) => boxBetween(of, a, b, c, d));
          const crop = cut === null ? null : boxBetween(of, ...cut);
          const plan = planPicture(of, crop, boxes, true);
          expect(plan.width * plan.height).toBeLessThanOrEqual(COPY_PIXELS);
          expect(Math.max(plan.width, plan.height)).toBeLessThanOrEqual(COPY_SIDE);
          for (const box of plan.boxes) expect(isInside(box, plan)).toBe(true);
          const [sx, sy] = [plan.width / plan.crop.width, plan.height / plan.crop.height];
          for (const box of boxes) {
            // Each corner of what can be seen of the box lies in a black one.
            const left = Math.max(box.x, plan.crop.x);
            const top = Math.max(box.y, plan.crop.y);
            const right = Math.min(box.x + box.width, plan.crop.x + plan.crop.width);
            const bottom = Math.min(box.y + box.height, plan.crop.y + plan.crop.height);
            if (right <= left || bottom <= top) continue;
            const covers = plan.boxes.some(
              (one) =>
                one.x <= (left - plan.crop.x) * sx &&
                one.y <= (top - plan.crop.y) * sy &&
                one.x + one.width >= Math.min(plan.width, (right - plan.crop.x) * sx - 1e-6) &&
                one.y + one.height >= Math.min(plan.height, (bottom - plan.crop.y) * sy - 1e-6),
            );
            expect(covers).toBe(true);
          }
          expect(plan.format).toBe(plan.boxes.length > 0 ? 'png' : 'jpeg');
        },
      ),
    );
  });

  test('says what kind of copy it is', () => {
    const of = { width: 100, height: 50 };
    const box = { x: 0, y: 0, width: 5, height: 5 };
    const far = { x: 50, y: 20, width: 10, height: 10 };
    expect(planPicture(of, null, [], true)).toEqual({
      how: 'copy-stripped',
      format: 'jpeg',
      ...of,
      crop: { x: 0, y: 0, ...of },
      boxes: [],
    });
    expect(planPicture(of, null, [], false).format).toBe('png');
    expect(planPicture(of, far, [box], true)).toMatchObject({
      how: 'copy-cropped',
      format: 'jpeg',
      boxes: [],
      width: 10,
    });
    expect(planPicture(of, null, [box], true)).toMatchObject({ how: 'copy-redacted', format: 'png', boxes: [box] });
    expect(planPicture({ width: 8000, height: 8000 }, null, [far], true)).toMatchObject({ width: 4096, height: 4096 });
  });
});
