/** Whether two reports may tell of the same event: weighed signs, each of which is shown. A proposal; the author decides. */
import type { Interval } from '../report/when.ts';

export type Sign = 'date' | 'place' | 'name' | 'identifier' | 'words';

/** What two reports have in common. */
export interface InCommon {
  /** Local intervals of the two; null for a report without a date. */
  readonly times: readonly [Interval | null, Interval | null];
  /** A town or a place of the same name. */
  readonly place: boolean;
  /** An act of the same kind. */
  readonly act: boolean;
  /** Words that agree in the best name that both have: 2 for a first name and a surname. */
  readonly nameWords: number;
  /** In how many reports that name, or recorded person, stands. */
  readonly nameReports: number;
  /** In how many reports the rarest common identifier stands; 0: none is common. */
  readonly identifierReports: number;
  /** Rare words that both have, and how many words the shorter of the two has, each once. */
  readonly rareWords: number;
  readonly shorter: number;
}

/** Two accounts of one night may name the day before and the day after. */
const DAYS_APART = 2;
/** An interval longer than this says too little to be a sign. */
const SAYS_LITTLE_DAYS = 45;
const ENOUGH = 2;
/** Reports up to which a name or an identifier is told apart from those that stand everywhere, as the author's own. */
const FEW = 8;

/** The signs, when they are enough; null otherwise. Dates that are known and far apart speak against everything. */
export function duplicateSigns(common: InCommon): Sign[] | null {
  const time = timeTogether(...common.times);
  if (time === 'apart') return null;
  const weights: Record<Sign, number> = {
    date: time === 'together' ? 1 : 0,
    // One day in one town is full of events: of the same kind, they may be one.
    place: common.place ? (common.act ? 1 : 0.5) : 0,
    name: common.nameWords < 2 ? 0 : common.nameReports <= 2 ? 2 : common.nameReports <= FEW ? 1.5 : 0.4,
    identifier: common.identifierReports === 0 ? 0 : common.identifierReports <= FEW ? 1.5 : 0.5,
    words: wordsWeight(common),
  };
  const signs = SIGNS.filter((sign) => weights[sign] > 0);
  const sum = signs.reduce((total, sign) => total + weights[sign], 0);
  return sum >= ENOUGH ? signs : null;
}

/** Never enough alone: long texts of one author have rare words in common whatever they tell of. */
function wordsWeight({ rareWords, shorter }: InCommon): number {
  const share = rareWords / Math.max(1, shorter);
  if (rareWords >= 8 && share >= 0.1) return 1.5;
  if (rareWords >= 3 && share >= 0.04) return 1;
  return rareWords >= 2 && share >= 0.04 ? 0.5 : 0;
}

const SIGNS: readonly Sign[] = ['date', 'place', 'name', 'identifier', 'words'];

function timeTogether(one: Interval | null, other: Interval | null): 'together' | 'unknown' | 'apart' {
  if (one === null || other === null) return 'unknown';
  const [from, to] = [dayOf(one.earliest) ?? -Infinity, dayOf(one.latest) ?? Infinity];
  const [otherFrom, otherTo] = [dayOf(other.earliest) ?? -Infinity, dayOf(other.latest) ?? Infinity];
  if (from > otherTo + DAYS_APART || otherFrom > to + DAYS_APART) return 'apart';
  return Math.max(to - from, otherTo - otherFrom) <= SAYS_LITTLE_DAYS ? 'together' : 'unknown';
}

function dayOf(local: string | undefined): number | undefined {
  return local === undefined ? undefined : Math.floor(Date.parse(`${local.slice(0, 10)}T00:00Z`) / 86_400_000);
}
