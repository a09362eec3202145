/** The words of the readable report, in English. Another language is a file beside this one with the same names. */
export const REPORT_WORDS_EN = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  untitled: 'Report without a title',
  urgency: 'Urgency',
  narrative: 'What happened',
  when: 'When',
  where: 'Where',
  acts: 'Kinds of act',
  people: 'People',
  sources: 'How it is known',
  evidence: 'Evidence',
  steps: 'Steps taken',
  tags: 'Tags',
  note: 'Note',
  description: 'Description',
  asTold: 'In the author’s words',
  zone: 'Time zone',
  zoneUnknown: 'Time zone not known',
  utcOffset: 'UTC offset',
  unidentified: 'Name not known',
  unnamed: 'Not named',
  relationTo: 'To the person harmed',
  file: 'File in this bundle',
  originalName: 'Original name',
  size: 'Size',
  bytes: 'bytes',
  response: 'Answer',
  addressedTo: 'To',
  footer:
    'Written with Daftar. The statements are those of the author. The SHA-256 values let anybody check that the files are unchanged.',
} as const;

export type ReportWords = { readonly [Name in keyof typeof REPORT_WORDS_EN]: string } & {
  readonly direction: 'ltr' | 'rtl';
};
