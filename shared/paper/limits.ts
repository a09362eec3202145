/** How large a paper may be. Text counts in UTF-16 units, lists in entries. */
export const PAPER_LIMITS = {
  words: 20_000,
  heading: 1000,
  /** An account; as long as a report's may be. */
  passage: 2_000_000,
  pieces: 200,
  items: 5000,
  values: 500,
  columns: 12,
  rows: 5000,
  number: 12,
  blocks: 2000,
  sections: 500,
  notes: 500,
  footer: 60,
  /** Groups of five digits, and squares of a QR code in a row and in a column. */
  groups: 20,
  squares: 60,
} as const;
