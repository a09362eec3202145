import type { HexId } from '../../../shared/ids.ts';
import type { SeenBefore as Hit } from '../../../shared/vault/patterns.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useParts } from '../fields/parts.ts';
import { useSettled } from '../fields/RecordFields.tsx';
import { ReportLinks } from './ReportLinks.tsx';

const WAIT_MS = 300;
/** Letters from which on something is looked for. */
const SHORTEST = 3;
const MOST_IDENTIFIERS = 50;
const MOST_NAMES = 50;
const MOST_WORDS = 20;
const WORDS_CHARS = 20_000;
const SHORT_CHARS = 300;

export interface SeenBeforeProps {
  /** Itself is not looked at; left out: the report or record of the form around. */
  readonly report?: HexId;
  readonly identifiers?: readonly { readonly kind: string; readonly seen: string }[];
  readonly names?: readonly string[];
  /** What was told, spoken or written. */
  readonly words?: readonly string[];
  /** Of its heading. */
  readonly level?: 2 | 4;
}

const SENTENCES: Readonly<Record<Hit['what'], Readonly<Record<Hit['likeness'], MessageKey>>>> = {
  identifier: {
    same: 'seenBefore.identifier.same',
    partial: 'seenBefore.identifier.partial',
    similar: 'seenBefore.identifier.similar',
  },
  name: { same: 'seenBefore.name.same', partial: 'seenBefore.name.partial', similar: 'seenBefore.name.similar' },
  words: { same: 'seenBefore.words.same', partial: 'seenBefore.words.partial', similar: 'seenBefore.words.similar' },
};

/**
 * What was met before in other reports, with the reports behind it: closed, and not there while there is nothing. It follows what is typed
 * after a pause. It offers and never concludes.
 */
export function SeenBefore({ report, identifiers = [], names = [], words = [], level = 4 }: SeenBeforeProps) {
  const text = useText();
  const { go } = useNavigation();
  const { id } = useParts();
  const self = report ?? id;
  const said = (texts: readonly string[], most: number, chars: number) =>
    texts
      .filter((each) => each.trim().length >= SHORTEST)
      .slice(0, most)
      .map((each) => each.slice(0, chars));
  // As one text, because a new list is a new value each time.
  const asked = JSON.stringify({
    identifiers: identifiers
      .filter(({ seen }) => seen.trim().length >= SHORTEST)
      .slice(0, MOST_IDENTIFIERS)
      .map(({ kind, seen }) => ({ kind, seen: seen.slice(0, SHORT_CHARS) })),
    names: said(names, MOST_NAMES, SHORT_CHARS),
    words: said(words, MOST_WORDS, WORDS_CHARS),
  });
  const settled = useSettled(asked, WAIT_MS);
  const question: Required<Pick<SeenBeforeProps, 'identifiers' | 'names' | 'words'>> = JSON.parse(settled);
  const nothing = question.identifiers.length + question.names.length + question.words.length === 0;
  const { data } = useQuery(
    'patterns:seen-before',
    nothing
      ? null
      : {
          report: self,
          identifiers: [...question.identifiers],
          names: [...question.names],
          words: [...question.words],
        },
    ['entities', 'indexing'],
  );
  // A record does not lead to itself.
  const hits = (nothing ? [] : (data?.hits ?? []))
    .map((hit) => (hit.person === self ? { ...hit, person: null } : hit))
    .filter(({ person, reports }) => person !== null || reports.length > 0);
  if (hits.length === 0) return null;
  return (
    <Disclosure
      level={level}
      title={text('seenBefore.title')}
      summary={text('seenBefore.summary', { count: hits.length })}
    >
      <p className="soft small">{text('seenBefore.note')}</p>
      <ul className="item-list">
        {hits.map((hit) => {
          const { what, likeness, met, person } = hit;
          return (
            <li key={`${what} ${likeness} ${hit.asked} ${met} ${person ?? ''}`} className="seen-hit">
              <p>{text(SENTENCES[what][likeness], { met, asked: hit.asked })}</p>
              {person !== null && (
                <Button size="small" onPress={() => go({ name: 'people', id: person })}>
                  {text('seenBefore.person')}
                </Button>
              )}
              <ReportLinks reports={hit.reports} />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
