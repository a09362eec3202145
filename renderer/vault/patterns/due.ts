/** What has to be done by a day, in everything that is not deleted. */
import type { DueItem, PatternAnswers } from '../../../shared/vault/patterns.ts';
import type { Checked } from '../dispatch.ts';
import { nameOf } from '../entities.ts';
import type { VaultSession } from '../session.ts';

/** A window of what is due, until a day and including it; the earliest first. What is overdue stays there until it is done. */
export function due(
  session: VaultSession,
  { until, from, count }: Checked<'patterns:due'>,
): PatternAnswers['patterns:due'] {
  const there = session.patterns.due().filter((one) => until === null || one.due.on <= until);
  const items = there.slice(from, from + count).flatMap(({ id, kind, due: { on, what, of, key } }): DueItem[] => {
    const title = nameOf(session, id);
    return title === undefined ? [] : [{ on, what, of, key, in: { kind, id, title } }];
  });
  return { total: there.length, items };
}
