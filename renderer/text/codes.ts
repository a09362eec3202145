import { type CodeLabels, codeLabel, codeLabels } from '../../shared/text/code-labels.ts';
import { useLocaleInfo } from './text.tsx';

/** Labels of codes in the user's language, English where that language has none yet. */
export interface Codes {
  readonly labels: CodeLabels;
  /** What a person sees for a code; an unknown code of a later list as it stands. */
  readonly label: (code: string) => string;
}

/** The labels of the field's codes. */
export function useCodes(): Codes {
  const labels = codeLabels(useLocaleInfo().tag);
  return { labels, label: (code) => codeLabel(code, labels) };
}
