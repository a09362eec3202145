import { COPY_BYTES } from '../../../shared/evidence/copy.ts';
import type { TextEncodingName } from '../../../shared/viewer/messages.ts';
import type { Stage, View } from '../view.ts';
import { BORDER_BYTES, decodeWindow, guessEncoding } from './decode.ts';
import { textBlock } from './render.ts';

/** Bytes of a text that are on the screen at a time; even, so that no UTF-16 character is cut. */
export const WINDOW_BYTES = 131_072;

/** Shows a text of any size, one window at a time. Markup is text like any other. */
export async function showText({ root, source, labels, tell }: Stage): Promise<View> {
  const sample = await source.read(0, WINDOW_BYTES);
  let encoding = guessEncoding(sample, sample.length < source.size);
  let current = 1;
  const windows = Math.max(1, Math.ceil(source.size / WINDOW_BYTES));

  const page = async (number: number) => {
    const wanted = Math.min(Math.max(1, number), windows);
    const bytes = await source.read((wanted - 1) * WINDOW_BYTES, WINDOW_BYTES + BORDER_BYTES);
    current = wanted;
    const text = decodeWindow(bytes, WINDOW_BYTES, encoding, wanted === 1);
    root.replaceChildren(source.size === 0 ? textBlock(labels.empty, 'note') : textBlock(text));
    root.scrollTo(0, 0);
    tell({ type: 'page', number: wanted });
  };

  tell({ type: 'encoding', name: encoding });
  tell({ type: 'pages', count: windows });
  await page(1);
  return {
    page,
    copy: async () => {
      const text = new TextDecoder(encoding).decode(await source.whole(COPY_BYTES));
      // A zero byte is no text, and other programs end there.
      return new Blob([text.replaceAll('\0', '\u{FFFD}')]);
    },
    encoding: (name: TextEncodingName) => {
      encoding = name;
      tell({ type: 'encoding', name });
      return page(current);
    },
  };
}
