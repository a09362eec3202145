/** Requests about what a file says of itself, and about working copies. */
import { COPY_BOXES, COPY_BYTES, COPY_PAGES, COPY_WAYS, type CopyWay, pixelBox } from '../evidence/copy.ts';
import type { Found } from '../evidence/found.ts';
import { type HexId, hexId } from '../ids.ts';
import { z } from '../zod.ts';
import type { EvidenceView } from './views.ts';

/** Bytes that came out of the viewer frame: those of an untrusted file. */
const part = z.custom<Blob>(
  (value) => typeof value === 'object' && value !== null && 'size' in value && Number(value.size) <= COPY_BYTES,
);

export const copyRequests = {
  /** What stands in the file about itself, as found. Read from the file where it was never read before, and kept. */
  'evidence:found': z.strictObject({ id: hexId }),
  /**
   * Takes a copy in beside its original, rebuilt and checked: a picture without metadata whose boxes are black in the pixels, a document as
   * pictures of its pages, a text. Fails with `malformed` when the check does not hold; then nothing is kept.
   */
  'evidence:copy': z.strictObject({
    report: hexId,
    of: hexId,
    how: z.enum(COPY_WAYS),
    what: z.enum(['picture', 'pages', 'text']),
    parts: z.array(part).min(1).max(COPY_PAGES),
    /** In the pixels of the copy. */
    boxes: z.array(pixelBox).max(COPY_BOXES),
    name: z.string().min(1).max(200),
    forWhom: z.string().max(400),
  }),
} satisfies Record<string, z.ZodType>;

/** Of a working copy: what it was made from, and how. */
export interface CopyView {
  /** The original; it may be gone. */
  readonly of: HexId;
  readonly how: CopyWay;
  readonly madeAt: number;
  readonly forWhom: string;
}

export interface CopyAnswers {
  'evidence:found': { readonly found: readonly Found[] };
  'evidence:copy': EvidenceView;
}
