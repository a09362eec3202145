import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { type ReportWords, reportWords } from '../../../shared/text/report-words.ts';
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

/** The same words as on the page that goes out with a bundle. */
export function useReportLanguage(): ReportLanguage {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const words = reportWords(useLocaleInfo().tag);
  return { words, label, when: (when) => whenText(when, text, format, label) };
}
