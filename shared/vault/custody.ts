/** Requests about custody lines: to read them, and to add what a person did outside the program. */
import { CUSTODY_NOTE_CHARS, type CustodyLine } from '../evidence/custody-line.ts';
import { hexId } from '../ids.ts';
import { z } from '../zod.ts';

/** Steps that only a person can know of. All others are written by the program when it takes them. */
export const OUTSIDE_STEPS = [
  'device-left-hands',
  'device-back',
  'moved-device',
  'copied',
  'transcribed',
  'translated',
] as const;
export type OutsideStep = (typeof OUTSIDE_STEPS)[number];

export const custodyRequests = {
  /** `of`: an evidence file or a report. */
  'custody:list': z.strictObject({ of: hexId }),
  'custody:add': z.strictObject({
    of: hexId,
    action: z.enum(OUTSIDE_STEPS),
    note: z.string().max(CUSTODY_NOTE_CHARS),
  }),
} satisfies Record<string, z.ZodType>;

export interface CustodyChain {
  /** The oldest first, without the hashes that chain them. */
  readonly lines: readonly Omit<CustodyLine, 'previous'>[];
  /** The number of the first line that is not as it was written, from 0; null when all are. */
  readonly brokenAt: number | null;
}

export interface CustodyAnswers {
  'custody:list': CustodyChain;
  'custody:add': CustodyChain;
}
