import { VIEW_BYTES, VIEW_WHOLE_BYTES } from '../limits.ts';
import type { ViewerKind } from './messages.ts';

/** Pictures that the engine decodes. Others (HEIC, TIFF …) are shown as bytes. */
const PICTURES = ['jpeg', 'png', 'gif', 'webp', 'bmp', 'x-ms-bmp', 'avif', 'apng'];
/** Not `text/…`, and still best read as text. Nothing here is ever rendered as the document it is. */
const TEXTS = [
  'application/json',
  'application/xml',
  'application/xhtml+xml',
  'application/javascript',
  'application/rtf',
  'image/svg+xml',
];

/**
 * How a file of this media type (told from its content) is shown. A picture that can carry scripts (SVG) and a page (HTML) are
 * text; what cannot be shown is shown as its first bytes.
 */
export function viewerKindOf(mediaType: string): ViewerKind {
  const [family, name = ''] = mediaType.split('/', 2);
  if (family === 'image' && PICTURES.includes(name)) return 'picture';
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'message/rfc822') return 'mail';
  if (family === 'audio' || mediaType === 'application/ogg') return 'audio';
  if (family === 'video') return 'video';
  if (family === 'text' || TEXTS.includes(mediaType)) return 'text';
  return 'bytes';
}

/** The largest file of a kind that the viewer takes, in bytes. Text and bytes are read in windows, so any size is fine. */
export function viewLimit(kind: ViewerKind): number {
  if (kind === 'text' || kind === 'bytes') return Number.POSITIVE_INFINITY;
  return kind === 'audio' || kind === 'video' ? VIEW_BYTES : VIEW_WHOLE_BYTES;
}
