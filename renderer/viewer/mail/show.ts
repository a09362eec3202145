import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { VIEW_WHOLE_BYTES } from '../../../shared/limits.ts';
import { textBlock, textNodes } from '../text/render.ts';
import { type Stage, type View, ViewerFailure } from '../view.ts';

/** Characters of one part that are shown; the rest is a note. */
const PART_CHARACTERS = 262_144;
const MOST_HEADERS = 500;
const MOST_ATTACHMENTS = 1_000;

/**
 * Shows a mail: every header line as it came, the text part, the HTML part as its source text, and the names of what was attached.
 * Nothing it points at is loaded; nothing of it becomes an element.
 */
export async function showMail({ root, source, labels }: Stage): Promise<View> {
  const bytes = await source.whole(VIEW_WHOLE_BYTES);
  let mail: Email;
  try {
    mail = await new PostalMime({ maxNestingDepth: 20, maxHeadersSize: 1_048_576, rfc822Attachments: true }).parse(
      bytes,
    );
  } catch (error) {
    throw new ViewerFailure('unreadable', error);
  }
  if (mail.headers.length === 0) throw new ViewerFailure('unreadable');
  const part = (text: string) =>
    text.length > PART_CHARACTERS
      ? [textBlock(text.slice(0, PART_CHARACTERS)), textBlock(labels.cut, 'note')]
      : [textBlock(text)];
  root.replaceChildren(
    heading(labels['mail-headers']),
    headerTable(mail),
    heading(labels['mail-text']),
    ...(mail.text === undefined ? [textBlock(labels['mail-no-text'], 'note')] : part(mail.text)),
    ...(mail.html === undefined ? [] : [heading(labels['mail-html']), ...part(mail.html)]),
    ...(mail.attachments.length === 0
      ? []
      : [heading(labels['mail-attachments']), attachmentList(mail.attachments, labels.unnamed)]),
  );
  return {
    copy: async () => {
      const words = mail.text ?? mail.html;
      if (words === undefined) throw new ViewerFailure('unsupported');
      return new Blob([words.replaceAll('\0', '\u{FFFD}')]);
    },
  };
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = text;
  return element;
}

function headerTable(mail: Email): HTMLElement {
  const table = document.createElement('table');
  const decoded = new Map<string, string>([
    ['subject', mail.subject ?? ''],
    ['from', mailbox(mail.from)],
    ['to', (mail.to ?? []).map(mailbox).join(', ')],
  ]);
  for (const { key, originalKey, value } of mail.headers.slice(0, MOST_HEADERS)) {
    const row = table.insertRow();
    const name = document.createElement('th');
    name.scope = 'row';
    name.append(...textNodes(originalKey));
    const cell = row.insertCell();
    row.prepend(name);
    cell.dir = 'auto';
    const readable = decoded.get(key);
    cell.append(...textNodes(readable === undefined || readable === '' ? value : readable));
    if (readable !== undefined && readable !== '' && readable !== value) {
      cell.append(document.createElement('br'), textBlock(value, 'raw'));
    }
  }
  return table;
}

function mailbox(address: Email['from']): string {
  if (address === undefined) return '';
  if (address.group !== undefined) return `${address.name}: ${address.group.map(mailbox).join(', ')}`;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

function attachmentList(attachments: readonly Attachment[], unnamed: string): HTMLElement {
  const list = document.createElement('ul');
  for (const { filename, mimeType, content } of attachments.slice(0, MOST_ATTACHMENTS)) {
    const item = document.createElement('li');
    const size = typeof content === 'string' ? content.length : content.byteLength;
    const name = document.createElement('bdi');
    name.append(...textNodes(filename ?? unnamed));
    // The type and the size are Latin letters in every language, and keep their order beside a name from right to left.
    const kind = document.createElement('bdi');
    kind.textContent = `${mimeType}, ${new Intl.NumberFormat('en').format(size)} B`;
    item.append(name, document.createTextNode(' – '), kind);
    list.append(item);
  }
  return list;
}
