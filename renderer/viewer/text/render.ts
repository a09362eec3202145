import { textParts } from './marks.ts';

/** Most signs that are set apart with an element of their own; a text made of nothing else would freeze the frame. */
const MOST_SIGNS = 5_000;

/** A block of text, as text nodes: nothing in it can become an element. What hides is shown by signs. */
export function textBlock(text: string, className = 'text'): HTMLElement {
  const block = document.createElement('pre');
  block.className = className;
  block.dir = 'auto';
  block.append(...textNodes(text));
  return block;
}

/** The same for a place inside a line. */
export function textNodes(text: string): Node[] {
  let signs = 0;
  return textParts(text).map((part) => {
    if (!part.mark || signs >= MOST_SIGNS) return document.createTextNode(part.text);
    signs += 1;
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.textContent = part.text;
    return sign;
  });
}
