import type { DueItem } from '../../../shared/vault/patterns.ts';
import type { VaultClient } from '../../vault/client.ts';

/** Follow-ups and deadlines have a mark; what waits for an answer or a permission is done by writing that down where it stands. */
export function canBeMarked({ of, key, in: place }: DueItem): boolean {
  return (
    key !== null && ((of === 'follow-up' && place.kind === 'report') || (of === 'deadline' && place.kind === 'case'))
  );
}

/**
 * Marks it in the report or the case. A report with a draft keeps it as a draft: nobody's half-written words become a version by this.
 * @throws VaultCallError
 */
export async function markDone(client: VaultClient, item: DueItem, done: boolean): Promise<void> {
  const { id, kind } = item.in;
  const marked = <Part extends { readonly key?: string | undefined }>(parts: readonly Part[] | undefined) =>
    (parts ?? []).map((part) => (part.key === item.key ? { ...part, done } : part));
  if (kind === 'report') {
    const { report, draftSavedAt, version } = await client.call('reports:open', { id });
    const changed = { ...report, followUps: marked(report.followUps) };
    const asDraft = draftSavedAt !== null || version === 0;
    await client.call(asDraft ? 'reports:draft' : 'reports:save', { id, report: changed });
  } else if (kind === 'case') {
    const view = await client.call('entities:open', { id });
    if (view.kind !== 'case') return;
    const value = { ...view.value, deadlines: marked(view.value.deadlines) };
    await client.call('entities:save', { kind: 'case', id, value });
  }
}
