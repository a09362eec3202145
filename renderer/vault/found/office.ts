/**
 * The properties of office documents: a ZIP whose few parts about author and program are unpacked, each within a hard bound. No other part is
 * looked at, and nothing in them is followed.
 */
import { type Findings, type ReadPart, utf8Loose } from './findings.ts';
import { scanMarkup } from './markup.ts';
import { packedParts, unpackedPart } from './packed.ts';

const PARTS = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml', 'meta.xml'];
/** Bytes of the directory, of a part as it is stored, and unpacked. */
const LIMITS = { directory: 1_048_576, stored: 131_072, unpacked: 262_144 } as const;

export async function findInOffice(read: ReadPart, size: number, findings: Findings): Promise<void> {
  const { parts } = await packedParts(read, size, LIMITS.directory);
  for (const part of parts.filter(({ name }) => PARTS.includes(name)).slice(0, PARTS.length)) {
    const { bytes } = await unpackedPart(read, part, LIMITS);
    scanMarkup(utf8Loose(bytes), (name, value) => {
      if (!VOCABULARY.test(name)) findings.add('office', name, value);
    });
  }
}

/** Counts and shapes of the text say nothing about where it came from. */
const VOCABULARY =
  /^(?:vt:|xsi:|office:|TitlesOfParts|HeadingPairs|fmtid$|pid$|meta:(?!creat|initial|edit|gener|print|user-defined))/;
