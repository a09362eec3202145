/** One character of a name that would not be seen, or would move its neighbours, with the sign shown in its place. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]|[^\S ]/gu;

/** U+200C and U+200D inside a word, and U+FE0F after a picture, are spelling (Persian, Indic, emoji): elsewhere they only hide. */
const SPELLING = ['\u200C', '\u200D', '\uFE0F'];

/** A piece of a name: plain text, or the sign that stands for a character that cannot be seen. */
export interface NamePart {
  text: string;
  hidden: boolean;
}

/**
 * Splits a name as it was received into what can be shown and the places of what hides: control characters, direction marks such as
 * U+202E (which lets `txt.exe` look like a document), zero-width characters, unusual spaces. Each such character becomes `⟨U+202E⟩`.
 * Letters of every script stay as they are. The raw name is kept elsewhere; this is for the eye only.
 */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let from = 0;
  for (const match of name.matchAll(HIDDEN)) {
    if (SPELLING.includes(match[0]) && isSpelling(name, match.index)) continue;
    if (match.index > from) parts.push({ text: name.slice(from, match.index), hidden: false });
    parts.push({ text: sign(match[0]), hidden: true });
    from = match.index + match[0].length;
  }
  if (from < name.length) parts.push({ text: name.slice(from), hidden: false });
  return parts;
}

/** The name in one piece, with signs for what cannot be seen. An empty name gives an empty text. */
export function visibleName(name: string): string {
  return nameParts(name)
    .map((part) => part.text)
    .join('');
}

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

const WORD_BEFORE = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const WORD_AFTER = /^[\p{L}\p{Extended_Pictographic}]/u;

function isSpelling(name: string, at: number): boolean {
  if (name[at] === '\uFE0F') return /\p{Extended_Pictographic}$/u.test(name.slice(Math.max(0, at - 2), at));
  return WORD_BEFORE.test(name.slice(Math.max(0, at - 2), at)) && WORD_AFTER.test(name.slice(at + 1, at + 3));
}
