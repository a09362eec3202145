/**
 * What was met before, asked while somebody types: identifiers that are or could be the same, people under any of their names, longer
 * wordings. Everything is an offer, with the reports behind it.
 */
import type { HexId } from '../../../shared/ids.ts';
import type { KnownIdentifier } from '../../../shared/patterns/identifier-index.ts';
import { findIdentifiers, normalIdentifier } from '../../../shared/patterns/identifiers.ts';
import { namesIn } from '../../../shared/patterns/names.ts';
import { type SharedWording, sentenceWith } from '../../../shared/patterns/wordings.ts';
import { fold, words } from '../../../shared/text/folding.ts';
import type { PatternAnswers, SeenBefore } from '../../../shared/vault/patterns.ts';
import type { Checked } from '../dispatch.ts';
import { newestOf } from '../entities.ts';
import type { VaultSession } from '../session.ts';
import { MOST_REPORTS, personsOf, reportsOf, writings } from './identifiers.ts';
import { reportNames } from './names-of.ts';
import { wordingsOf } from './patterns.ts';

/** Hits of one thing that was asked for. */
const MOST_MET = 20;
/** Wordings that are offered; each of them is read from the disk. */
const MOST_WORDINGS = 10;

/** Numbers and names are also looked for in the running text that is asked for. */
export async function seenBefore(
  session: VaultSession,
  { report, identifiers, names, words: texts }: Checked<'patterns:seen-before'>,
): Promise<PatternAnswers['patterns:seen-before']> {
  const askedIdentifiers = [...identifiers, ...texts.flatMap((text) => findIdentifiers(text))];
  const askedNames = [...names, ...texts.flatMap((text) => namesIn(text))];
  const hits = [
    ...onceEach(askedIdentifiers, ({ kind, seen }) => `${kind}:${seen}`).flatMap((one) =>
      identifierHits(session, one, report),
    ),
    ...onceEach(askedNames, fold).flatMap((name) => nameHits(session, name, report)),
    ...(await wordingHits(session, texts, report)),
  ];
  return {
    hits: onceEach(hits, (hit) => `${hit.what}\n${hit.asked}\n${hit.met}\n${hit.person ?? ''}`),
    indexing: session.search.progress,
  };
}

function onceEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

function identifierHits(
  session: VaultSession,
  { kind, seen }: { readonly kind: string; readonly seen: string },
  except: HexId | null,
): SeenBefore[] {
  const asked = normalIdentifier(kind, seen);
  if (asked === null) return [];
  return session.patterns.identifiers.find(asked, MOST_MET).flatMap(({ known, likeness }): SeenBefore[] => {
    const reports = reportsOf(session, known).filter((id) => id !== except);
    const person = personsBesides(session, known, except);
    if (reports.length === 0 && person === null) return [];
    const met = writings(known)[0] ?? seen;
    return [
      { what: 'identifier', asked: seen, met, likeness, person, reports: reportNames(session, reports, MOST_REPORTS) },
    ];
  });
}

/** Whose it is, unless only the asked report says so. */
function personsBesides(session: VaultSession, known: KnownIdentifier, except: HexId | null): HexId | null {
  const sightings = new Map([...known.sightings].filter(([id]) => id !== except));
  return personsOf(session, { ...known, sightings })[0]?.id ?? null;
}

function nameHits(session: VaultSession, name: string, except: HexId | null): SeenBefore[] {
  const { patterns, mentions } = session;
  const met = patterns.names.find(name, MOST_REPORTS);
  const hits: SeenBefore[] = [];
  const told = new Set<HexId>();
  const persons = new Set<HexId>();
  for (const { id, text, likeness } of met) {
    if (patterns.entityKind(id) === undefined || persons.has(id)) continue;
    persons.add(id);
    const naming = [...mentions.naming(id)].filter((one) => one !== except);
    for (const one of naming) told.add(one);
    const reports = reportNames(session, naming, MOST_REPORTS);
    hits.push({ what: 'name', asked: name, met: text, likeness, person: id, reports });
  }
  const byWriting = new Map<string, { met: string; likeness: 'same' | 'similar'; ids: Set<HexId> }>();
  for (const { id, text, likeness } of met) {
    // The record of the person was offered with these reports already.
    if (patterns.entityKind(id) !== undefined || id === except || told.has(id)) continue;
    const writing = byWriting.get(fold(text)) ?? { met: text, likeness, ids: new Set() };
    writing.ids.add(id);
    byWriting.set(fold(text), writing);
  }
  for (const { met: text, likeness, ids } of byWriting.values()) {
    const reports = reportNames(session, ids, MOST_REPORTS);
    if (reports.length > 0) hits.push({ what: 'name', asked: name, met: text, likeness, person: null, reports });
  }
  return hits.slice(0, MOST_MET);
}

async function wordingHits(
  session: VaultSession,
  texts: readonly string[],
  except: HexId | null,
): Promise<SeenBefore[]> {
  const byWording = new Map<string, SharedWording[]>();
  for (const one of session.patterns.wordings.find(texts, MOST_REPORTS, except ?? undefined)) {
    const key = one.stems.join(' ');
    byWording.set(key, [...(byWording.get(key) ?? []), one]);
  }
  const hits: SeenBefore[] = [];
  for (const same of [...byWording.values()].slice(0, MOST_WORDINGS)) {
    const [first] = same;
    if (first === undefined) continue;
    const met = await sentenceOf(session, first);
    const ids = same.map(({ id }) => id);
    const reports = reportNames(session, ids, MOST_REPORTS);
    if (met === undefined || reports.length === 0) continue;
    const asked = (texts[first.text] ?? '').slice(first.from, first.to);
    const isSame = ` ${words(met).join(' ')} `.includes(` ${words(asked).join(' ')} `);
    hits.push({ what: 'words', asked, met, likeness: isSame ? 'same' : 'similar', person: null, reports });
  }
  return hits;
}

/** The sentence as it stands in the report; undefined when the report cannot be read, or says it no more. */
async function sentenceOf(session: VaultSession, { id, stems }: SharedWording): Promise<string | undefined> {
  try {
    for (const text of wordingsOf((await newestOf(session, id)).report)) {
      const sentence = sentenceWith(text, stems);
      if (sentence !== undefined) return sentence;
    }
  } catch {
    // Opening the report says what is wrong with it.
  }
  return undefined;
}
