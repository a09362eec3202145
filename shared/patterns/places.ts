/** Places without a map: countries, their towns, and the places in them, each under the writing that was used most. */
import type { ReportPlace } from '../report/schema.ts';
import { fold } from '../text/folding.ts';

/** A place of a report, with the forms by which two writings of it are one. */
export interface PlaceSeen {
  readonly country: string | null;
  readonly town: string;
  readonly townKey: string;
  readonly name: string;
  readonly nameKey: string;
  readonly kind: string | null;
}

/** What of a place can be met again; undefined when nothing of it is said. */
export function placeSeen(place: ReportPlace): PlaceSeen | undefined {
  const town = place.town?.trim() ?? '';
  const name =
    [place.name, place.spot, place.street, place.district, place.region]
      .map((one) => one?.trim() ?? '')
      .find((one) => one !== '') ?? '';
  if (town === '' && name === '' && place.country === undefined) return undefined;
  return {
    country: place.country ?? null,
    town,
    townKey: keyOf(town),
    name,
    nameKey: keyOf(name),
    kind: place.kind ?? null,
  };
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface CountryGroup<Item> {
  readonly country: string | null;
  readonly reports: number;
  readonly towns: readonly {
    readonly town: string;
    readonly reports: number;
    readonly places: readonly {
      readonly name: string;
      readonly kind: string | null;
      readonly reports: readonly Item[];
    }[];
  }[];
}

/** Countries with most reports first, and so within them; a place that has no name is only counted in its town. */
export function groupPlaces<Item>(reports: Iterable<readonly [Item, readonly PlaceSeen[]]>): CountryGroup<Item>[] {
  const countries = new Map<string, Level<Item>>();
  for (const [item, places] of reports) {
    for (const place of places) {
      const country = below(countries, place.country ?? '', place.country ?? '', item);
      country.below ??= new Map();
      const town = below(country.below, place.townKey, place.town, item);
      if (place.nameKey === '') continue;
      town.below ??= new Map();
      const spot = below(town.below, place.nameKey, place.name, item);
      if (place.kind !== null) spot.kinds = counted(spot.kinds, place.kind);
    }
  }
  return inOrder(countries).map((country) => ({
    country: most(country.labels) || null,
    reports: country.items.length,
    towns: inOrder(country.below).map((town) => ({
      town: most(town.labels) ?? '',
      reports: town.items.length,
      places: inOrder(town.below).map((spot) => ({
        name: most(spot.labels) ?? '',
        kind: most(spot.kinds),
        reports: spot.items,
      })),
    })),
  }));
}

/** Values with how often they were met; what was met once, as most places are, needs no map. */
type Counts = string | Map<string, number> | undefined;

interface Level<Item> {
  labels: Counts;
  kinds: Counts;
  /** Each once: the places of one report follow each other. */
  readonly items: Item[];
  below: Map<string, Level<Item>> | undefined;
}

function below<Item>(levels: Map<string, Level<Item>>, key: string, written: string, item: Item): Level<Item> {
  let level = levels.get(key);
  if (level === undefined) {
    level = { labels: undefined, kinds: undefined, items: [], below: undefined };
    levels.set(key, level);
  }
  level.labels = counted(level.labels, written);
  if (level.items.at(-1) !== item) level.items.push(item);
  return level;
}

function counted(counts: Counts, value: string): Counts {
  if (counts === undefined) return value;
  // A string stands for one that was met once.
  const map = typeof counts === 'string' ? new Map([[counts, 1]]) : counts;
  return map.set(value, (map.get(value) ?? 0) + 1);
}

function inOrder<Item>(levels: Map<string, Level<Item>> | undefined): Level<Item>[] {
  if (levels === undefined) return [];
  if (levels.size === 1) return [...levels.values()];
  return [...levels]
    .sort(([aKey, a], [bKey, b]) => b.items.length - a.items.length || (aKey < bKey ? -1 : 1))
    .map(([, level]) => level);
}

/** The most frequent; of several, the first that was met. */
function most(counts: Counts): string | null {
  if (counts === undefined || typeof counts === 'string') return counts ?? null;
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
