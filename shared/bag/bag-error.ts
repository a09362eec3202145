/** Why a bag could not be made. */
export const BAG_ERROR_CODES = [
  /** An evidence file, read again, is not the one that was planned: another size, SHA-256 or CRC-32. */
  'evidence-changed',
  /** More files than a bag holds. */
  'too-many-files',
  /** A report, the table of contents or the whole bag is larger than the format allows. */
  'too-large',
  /** A report that its own schema does not accept, or none at all. */
  'invalid-report',
  /** A filled form that is no page of ours, or whose print is no PDF. */
  'invalid-form',
] as const;
export type BagErrorCode = (typeof BAG_ERROR_CODES)[number];

/** A bag could not be made. The message is the code; nothing of the content is in it. */
export class BagError extends Error {
  override readonly name = 'BagError';
  readonly code: BagErrorCode;
  constructor(code: BagErrorCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
