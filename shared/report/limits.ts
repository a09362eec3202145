/**
 * How large a report may be. Text counts in Unicode code points, so that a limit is the same in every script; lists count entries.
 * They are generous for a person and small for a machine: a hostile report cannot fill memory.
 */
export const REPORT_LIMITS = {
  title: 300,
  narrative: 1_000_000,
  /** A name, a place, an organisation. */
  short: 300,
  /** A remark beside a field. */
  note: 20_000,
  fileName: 1024,
  code: 64,
  tag: 100,
  places: 100,
  acts: 200,
  people: 500,
  sources: 500,
  evidence: 2000,
  steps: 500,
  tags: 100,
  claims: 300,
  links: 300,
  identifiers: 500,
  followUps: 200,
  /** Of one list inside an act, a person, a claim. */
  details: 100,
  /** Of the parts that one part names. */
  refs: 500,
  /** Of one questioning. */
  topics: 500,
  /** Of other days that something may have happened on. */
  alternatives: 8,
  url: 2000,
  caseReports: 5000,
  /** Of one evidence file in bytes: the largest size that docs/format.md knows (section 1). */
  fileBytes: 2 ** 40,
  /** Of a report's JSON in bytes. */
  jsonBytes: 16 * 1024 * 1024,
  /** Of nested objects and lists. */
  jsonDepth: 32,
} as const;
