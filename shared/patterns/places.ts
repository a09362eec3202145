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
      const country = below(countries, place.country ?? '', place.country ?? '');
      country.items.add(item);
      const town = below(country.below, place.townKey, place.town);
      town.items.add(item);
      if (place.nameKey === '') continue;
      const spot = below(town.below, place.nameKey, place.name);
      spot.items.add(item);
      if (place.kind !== null) spot.kinds.set(place.kind, (spot.kinds.get(place.kind) ?? 0) + 1);
    }
  }
  return inOrder(countries).map((country) => ({
    country: label(country) || null,
    reports: country.items.size,
    towns: inOrder(country.below).map((town) => ({
      town: label(town),
      reports: town.items.size,
      places: inOrder(town.below).map((spot) => ({
        name: label(spot),
        kind: most(spot.kinds),
        reports: [...spot.items],
      })),
    })),
  }));
}

interface Level<Item> {
  readonly labels: Map<string, number>;
  readonly kinds: Map<string, number>;
  readonly items: Set<Item>;
  readonly below: Map<string, Level<Item>>;
}

function below<Item>(levels: Map<string, Level<Item>>, key: string, written: string): Level<Item> {
  const level = levels.get(key) ?? { labels: new Map(), kinds: new Map(), items: new Set(), below: new Map() };
  levels.set(key, level);
  level.labels.set(written, (level.labels.get(written) ?? 0) + 1);
  return level;
}

function inOrder<Item>(levels: Map<string, Level<Item>>): Level<Item>[] {
  return [...levels]
    .sort(([aKey, a], [bKey, b]) => b.items.size - a.items.size || (aKey < bKey ? -1 : 1))
    .map(([, level]) => level);
}

const label = <Item>({ labels }: Level<Item>): string => most(labels) ?? '';

/** The most frequent; of several, the first that was met. */
function most(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
