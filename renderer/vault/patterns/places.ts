/** Where things happened, without a map. */
import { groupPlaces } from '../../../shared/patterns/places.ts';
import type { PatternAnswers, PlaceItem } from '../../../shared/vault/patterns.ts';
import type { VaultSession } from '../session.ts';
import { reportName } from './names-of.ts';

const kept = new WeakMap<VaultSession, { readonly changes: number; readonly countries: readonly PlaceItem[] }>();

/** Countries, their towns and the places in them, with the reports; kept until something changes. */
export function places(session: VaultSession): PatternAnswers['patterns:places'] {
  const changes = session.patterns.changes;
  const before = kept.get(session);
  const indexing = session.search.progress;
  if (before?.changes === changes) return { countries: before.countries, indexing };
  const named = [...session.patterns.reports()].flatMap(([id, traits]) => {
    const name = reportName(session, id);
    return name === undefined || traits.places.length === 0 ? [] : [[name, traits.places] as const];
  });
  const countries = groupPlaces(named);
  kept.set(session, { changes, countries });
  return { countries, indexing };
}
