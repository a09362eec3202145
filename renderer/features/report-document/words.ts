import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { REPORT_WORDS_EN, type ReportWords } from '../../../shared/text/report-words-en.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useLocaleInfo, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';

/** What a report on the screen is worded with. */
export interface ReportLanguage {
  readonly words: ReportWords;
  /** What a person sees for a code. */
  readonly label: (code: string) => string;
  readonly when: (when: FuzzyDate | undefined) => string;
}

/** The languages that have these words. One is added here and with a file beside report-words-en.ts. */
const WORDS: Readonly<Record<string, ReportWords>> = { en: REPORT_WORDS_EN };

/** The same words as on the page that goes out with a bundle. */
export function useReportLanguage(): ReportLanguage {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const words = WORDS[useLocaleInfo().tag] ?? REPORT_WORDS_EN;
  return { words, label, when: (when) => whenText(when, text, format, label) };
}
