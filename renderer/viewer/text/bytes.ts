import type { Stage, View } from '../view.ts';
import { hexLines } from './hex.ts';
import { textBlock } from './render.ts';

/** How much of a file that cannot be shown is shown as bytes. */
const FIRST_BYTES = 4_096;

/** The first bytes of a file of a kind that is not decoded here. */
export async function showBytes({ root, source, labels }: Stage): Promise<View> {
  const bytes = await source.read(0, FIRST_BYTES);
  const note = textBlock(bytes.length === 0 ? labels.empty : labels.bytes, 'note');
  root.replaceChildren(note, ...(bytes.length === 0 ? [] : [textBlock(hexLines(bytes), 'bytes')]));
  return {};
}
