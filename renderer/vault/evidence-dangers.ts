/** What somebody should know before they open or send an evidence file: codes of the list evidence-danger. */
import { load } from 'exifreader';
import { UNKNOWN_MEDIA_TYPE } from '../../shared/evidence/media-type.ts';
import { nameParts } from '../../shared/text/visible-name.ts';
import type { FileEnds } from './file-ends.ts';

/** Endings that belong to each type; one that belongs to none of the types says nothing. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg jpeg jpe jfif',
  'image/png': 'png apng',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic heif',
  'image/heif': 'heif heic',
  'image/avif': 'avif heic heif',
  'image/tiff': 'tif tiff dng',
  'image/bmp': 'bmp dib',
  'image/svg+xml': 'svg xml',
  'video/mp4': 'mp4 m4v m4a mov 3gp',
  'video/quicktime': 'mov qt',
  'video/webm': 'webm mkv',
  'video/x-matroska': 'mkv mka webm',
  'video/3gpp': '3gp 3g2 mp4 m4a',
  'video/x-msvideo': 'avi',
  'video/ogg': 'ogv ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a mp4 m4b aac 3gp',
  'audio/ogg': 'ogg oga opus',
  'application/ogg': 'ogg oga ogv opus',
  'audio/webm': 'webm weba',
  'audio/wav': 'wav',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/amr': 'amr 3gp',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf doc',
  'application/x-ole-storage': 'doc xls ppt msg msi',
  'application/zip': 'zip docx xlsx pptx odt ods odp epub kmz',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx dotx docm dotm',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx xltx xlsm xltm xlsb',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx potx ppsx pptm potm ppsm',
  'application/vnd.oasis.opendocument.text': 'odt ott',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods ots',
  'application/vnd.oasis.opendocument.presentation': 'odp otp',
  'application/epub+zip': 'epub',
  'application/x-7z-compressed': '7z',
  'application/vnd.rar': 'rar',
  'application/gzip': 'gz tgz',
  'application/vnd.microsoft.portable-executable': 'exe dll scr com sys',
  'application/vnd.android.package-archive': 'apk',
  'application/java-archive': 'jar',
  'text/html': 'html htm xhtml mht',
  'application/xhtml+xml': 'html htm xhtml',
  'application/xml': 'xml kml gpx svg fb2',
  'application/json': 'json',
  'text/csv': 'csv txt',
  'text/plain': 'txt csv log md json eml srt vtt vcf ics ini',
  'message/rfc822': 'eml txt mht',
};
const KNOWN = new Set(Object.values(ENDINGS).flatMap((endings) => endings.split(' ')));

const ACTIVE = new Set([
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'application/vnd.microsoft.portable-executable',
  'application/x-executable',
  'application/vnd.android.package-archive',
  'application/java-archive',
]);
const ARCHIVES = new Set(['application/zip', 'application/x-7z-compressed', 'application/vnd.rar', 'application/gzip']);
const WITH_EXIF = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'image/avif',
  'image/tiff',
]);

/** The dangers of a file, in a fixed order, from its ends, its raw name and its detected type. */
export async function dangersOf(ends: FileEnds, name: string, mediaType: string): Promise<string[]> {
  const dangers: string[] = [];
  if (ends.size === 0) dangers.push('zero-length');
  if (isMismatch(ends, name, mediaType)) dangers.push('type-mismatch');
  if (nameParts(name).some((part) => part.hidden)) dangers.push('name-misleading');
  const pdf = mediaType === 'application/pdf' ? pdfNames(ends) : '';
  if (ACTIVE.has(mediaType) || hasMacros(ends, mediaType) || PDF_ACTS.test(pdf)) dangers.push('active-content');
  const inside = await metadataOf(ends, mediaType);
  if (inside.location) dangers.push('location-inside');
  if (inside.author) dangers.push('author-inside');
  if (ARCHIVES.has(mediaType) || pdf.includes('/EmbeddedFile')) dangers.push('archive-inside');
  if (/\/Encrypt[\s<[]/.test(pdf)) dangers.push('password-protected');
  if (mediaType === UNKNOWN_MEDIA_TYPE && ends.size > 0) dangers.push('unknown-type');
  return dangers;
}

function isMismatch(ends: FileEnds, name: string, mediaType: string): boolean {
  const ending = endingOf(name);
  if (ends.size === 0 || !KNOWN.has(ending)) return false;
  return !(ENDINGS[mediaType] ?? '').split(' ').includes(ending);
}

/** Office files carry their macros under names that stand in them in plain bytes. */
function hasMacros(ends: FileEnds, mediaType: string): boolean {
  if (mediaType.includes('openxmlformats') || mediaType === 'application/zip')
    return ends.text().includes('vbaProject.bin');
  if (mediaType.includes('opendocument')) return ends.text().includes('Basic/');
  // The old formats name their parts in UTF-16.
  return mediaType === 'application/x-ole-storage' && ends.text().includes('V\0B\0A\0');
}

/** What makes a PDF do something by itself. */
const PDF_ACTS =
  /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|GoToE|GoToR|RichMedia|Movie|Rendition|XFA)(?![A-Za-z])/;
/** Where a PDF says who made it: in its properties, or in XMP. */
const PDF_AUTHOR = /\/Author\s*[(<]|<dc:creator|<pdf:Author/;

/**
 * The ends of a PDF with its names as they are meant (`/J#53` is `/JS`). Nothing is unpacked here: what a file keeps in compressed
 * objects is not seen.
 */
function pdfNames(ends: FileEnds): string {
  return ends.text().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** How recordings carry where they were made. */
const PLACES = ['\xa9xyz', 'com.apple.quicktime.location', 'loci\0\0\0\0'];

async function metadataOf(ends: FileEnds, mediaType: string): Promise<{ location: boolean; author: boolean }> {
  if (mediaType.startsWith('video/') || mediaType === 'audio/mp4') {
    const text = ends.text();
    return { location: PLACES.some((mark) => text.includes(mark)), author: false };
  }
  if (mediaType === 'application/pdf') return { location: false, author: PDF_AUTHOR.test(pdfNames(ends)) };
  // Office programs put the names of author and last editor into a part of its own.
  if (mediaType.includes('openxmlformats')) {
    return { location: false, author: ends.text().includes('docProps/core.xml') };
  }
  if (!WITH_EXIF.has(mediaType)) return { location: false, author: false };
  try {
    // Not `async`: that would unpack compressed texts and colour profiles, here, without a bound.
    const tags = load(ends.head.slice().buffer, { expanded: true, includeTags: { exif: true, gps: true } });
    const { Latitude, Longitude } = tags.gps ?? {};
    const exif = tags.exif ?? {};
    return {
      location: Latitude !== undefined || Longitude !== undefined,
      author: exif.Artist !== undefined || Reflect.has(exif, 'CameraOwnerName') || exif.Copyright !== undefined,
    };
  } catch {
    // A picture without metadata, or one whose metadata is broken: nothing can be told.
    return { location: false, author: false };
  }
}

/** The ending of a name in small letters, without the dot; empty when there is none. */
function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trimEnd())?.[1]?.toLowerCase() ?? '';
}
