/** The words on the screen, as an English reader sees them. */
import { textFor } from '../../../renderer/text/catalogue.ts';
import { formatFor } from '../../../renderer/text/format.ts';
import { codeLabel } from '../../../shared/text/code-labels.ts';
import { CODE_LABELS_EN } from '../../../shared/text/codes-en.ts';

export const text = textFor('en', 'en');
export const format = formatFor('en');
export const label = (code: string): string => codeLabel(code, CODE_LABELS_EN);

/** For a regular expression that finds exactly these words. */
export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
