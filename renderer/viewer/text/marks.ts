/**
 * Characters of a text that are not seen and act on what is: controls, and marks that turn the direction of writing (U+202E lets
 * `fdp.txt` look like `txt.pdf`). Line ends and tabs, and the joiners that spelling needs, are text.
 */
const MARKS =
  /(?![\t\n])[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A piece of a text as it is, or the sign that stands for a character that cannot be seen. */
export interface TextPart {
  readonly text: string;
  readonly mark: boolean;
}

/** Splits a text; joined again, with each sign `⟨U+202E⟩` turned back into its character, it is the text. Line ends become `\n`. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const even = text.replaceAll(/\r\n?/g, '\n');
  let from = 0;
  for (const match of even.matchAll(MARKS)) {
    if (match.index > from) parts.push({ text: even.slice(from, match.index), mark: false });
    const code = match[0].codePointAt(0) ?? 0;
    parts.push({ text: `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`, mark: true });
    from = match.index + match[0].length;
  }
  if (from < even.length) parts.push({ text: even.slice(from), mark: false });
  return parts;
}
