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

const made = new Map<string, Codes>();

/** The labels of the field's codes: the same object for as long as the language is. */
export function useCodes(): Codes {
  const { tag } = useLocaleInfo();
  const known = made.get(tag);
  if (known !== undefined) return known;
  const labels = codeLabels(tag);
  const codes: Codes = { labels, label: (code) => codeLabel(code, labels), note: (code) => codeNote(code, tag) };
  made.set(tag, codes);
  return codes;
}
