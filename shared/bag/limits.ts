/** How large the parts of a bag may be that a reader holds in memory (docs/format.md, section 9.2). In bytes, but for the parts. */
export const BAG_LIMITS = {
  /** sender-card.txt, as section 6 says of a card. */
  senderCard: 16_384,
  /** One readable report. */
  html: 32 * 1024 * 1024,
  /** The JSON of all reports of a bag together. */
  allReports: 32 * 1024 * 1024,
  /** Of bundle.json, and of the JSON of all reports together: what `jsonParts` counts. */
  parts: 1_000_000,
} as const;
