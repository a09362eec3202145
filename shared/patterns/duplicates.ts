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
  /** Rare words that both have. */
  readonly rareWords: number;
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
    name: common.nameWords < 2 ? 0 : common.nameReports <= FEW ? 1.5 : 0.4,
    identifier: common.identifierReports === 0 ? 0 : common.identifierReports <= FEW ? 1.5 : 0.5,
    words: common.rareWords >= 6 ? 2 : common.rareWords >= 3 ? 1 : common.rareWords === 2 ? 0.5 : 0,
  };
  const signs = SIGNS.filter((sign) => weights[sign] > 0);
  const sum = signs.reduce((total, sign) => total + weights[sign], 0);
  // The same person is in many reports: without a date in common something else has to agree as well.
  return sum >= ENOUGH && signs.length >= 2 ? signs : null;
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
