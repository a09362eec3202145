/**
 * The endings that an evidence file may have in a bag, by what the content is (docs/format.md, section 9.2). None of them is run by a
 * double click, and none is opened as a page: HTML, SVG, scripts, macros and programs become `bin`.
 */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'image/avif': ['avif'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'video/x-matroska': ['mkv'],
  'video/3gpp': ['3gp'],
  'video/x-msvideo': ['avi'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/webm': ['webm'],
  'audio/wav': ['wav'],
  'audio/aac': ['aac'],
  'audio/flac': ['flac'],
  'audio/amr': ['amr'],
  'video/ogg': ['ogv', 'ogg'],
  'application/ogg': ['ogg', 'oga', 'opus'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'csv', 'eml'],
  'text/csv': ['csv'],
  'message/rfc822': ['eml'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
};

/** Containers that detection may leave unnamed: the original ending decides which of these it is. */
const ZIP_ENDINGS = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'];

/** Every ending that may stand in a bag. */
export const SAFE_ENDINGS: readonly string[] = [...new Set([...Object.values(ENDINGS).flat(), 'bin'])].sort();

/**
 * The ending of an evidence file in a bag: the original one where it fits the content, else the usual one of the content, else `bin`.
 * So `photo.jpg` that is a web page becomes `bin`, and a JPEG called `scan` becomes `jpg`.
 * @param mediaType detected from the content; `application/octet-stream` when nothing was
 */
export function safeEnding(originalName: string, mediaType: string): string {
  const original = /\.([A-Za-z0-9]{1,8})$/.exec(originalName)?.[1]?.toLowerCase() ?? '';
  const fitting =
    mediaType === 'application/zip' ? ZIP_ENDINGS : Object.hasOwn(ENDINGS, mediaType) ? (ENDINGS[mediaType] ?? []) : [];
  if (fitting.includes(original)) return original;
  return mediaType === 'application/zip' ? 'bin' : (fitting[0] ?? 'bin');
}
