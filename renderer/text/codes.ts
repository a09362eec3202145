import { type CodeLabels, codeLabel, codeLabels } from '../../shared/text/code-labels.ts';
import { codeNote } from '../../shared/text/code-notes.ts';
import { useLocaleInfo } from './text.tsx';

/** Labels of codes in the user's language, English where that language has none yet. */
export interface Codes {
  readonly labels: CodeLabels;
  /** What a person sees for a code; an unknown code of a later list as it stands. */
  readonly label: (code: string) => string;
  /** What the label does not say, for help beside a choice; undefined for most codes. */
  readonly note: (code: string) => string | undefined;
}

/** The labels of the field's codes. */
export function useCodes(): Codes {
  const { tag } = useLocaleInfo();
  const labels = codeLabels(tag);
  return { labels, label: (code) => codeLabel(code, labels), note: (code) => codeNote(code, tag) };
}
