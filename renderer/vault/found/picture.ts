/** What photographs and other still pictures carry: EXIF, IPTC, XMP, texts of PNG. */
import { load } from 'exifreader';
import type { FoundGroup } from '../../../shared/evidence/found.ts';
import { bytesOfLatin1, type Findings, latin1, utf8Loose } from './findings.ts';
import { scanMarkup, xmpPacket } from './markup.ts';

/** Groups of exifreader. What only repeats how the picture is stored is left out. */
const GROUPS: readonly (readonly [keyof ReturnType<typeof loaded>, FoundGroup])[] = [
  ['exif', 'exif'],
  ['iptc', 'iptc'],
  ['pngText', 'png'],
];
/** Names that stand for bytes or places in the file, not for facts. */
const NO_FACT =
  /^(?:Exif IFD Pointer|GPS Info IFD Pointer|Interoperability IFD Pointer|JPEGInterchangeFormat|MakerNote|undefined-|PrintIM|Padding|OffsetSchema|Images)/;

function loaded(head: Uint8Array) {
  // Not `async`: that would unpack compressed texts and colour profiles without a bound.
  return load(head.slice().buffer, {
    expanded: true,
    includeTags: { exif: true, gps: true, iptc: true, png: true, thumbnail: true },
  });
}

/** Reads the first bytes of a picture. Broken metadata gives what there is. */
export function findInPicture(head: Uint8Array, findings: Findings): void {
  try {
    const tags = loaded(head);
    for (const [key, group] of GROUPS) {
      for (const [name, tag] of Object.entries(tags[key] ?? {})) {
        if (!NO_FACT.test(name)) findings.add(name.startsWith('GPS') ? 'gps' : group, name, described(tag));
      }
    }
    for (const [name, value] of Object.entries(tags.gps ?? {})) {
      if (typeof value === 'number' && Number.isFinite(value))
        findings.add('gps', name, String(Number(value.toFixed(6))));
    }
    if (tags.Thumbnail !== undefined) findings.add('exif', 'Thumbnail', tags.Thumbnail.type);
  } catch {
    // A picture without metadata, or one whose metadata is broken.
  }
  const packet = xmpPacket(latin1(head));
  if (packet !== undefined) {
    scanMarkup(utf8Loose(bytesOfLatin1(packet)), (name, value) => findings.add('xmp', name, value));
  }
}

/** A tag in words; bytes that are no words say nothing to a person. */
function described(tag: unknown): string {
  if (typeof tag !== 'object' || tag === null) return '';
  const description: unknown = Reflect.get(tag, 'description');
  if (typeof description === 'string' && description !== '') return description;
  if (typeof description === 'number') return String(description);
  const value: unknown = Reflect.get(tag, 'value');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
