/** Records of the notebook, found by their names. */
import type { Locator } from 'playwright-core';
import type { RecordKind } from '../../../renderer/features/fields/field.ts';
import type { Desk } from './desk.ts';
import { text } from './words.ts';

/** Nobody types more of a name to find it, in characters. */
const TYPED = 80;

/** Types a name into a field that searches, and takes the record of that name. */
export async function pickRecord(
  desk: Desk,
  scope: Locator,
  to: RecordKind,
  field: string,
  key: string,
): Promise<void> {
  const name = desk.recordName(to, key);
  if (name === undefined) throw new RangeError(`${key} is not written yet`);
  await scope.getByRole('searchbox', { name: field, exact: true }).first().fill(name.slice(0, TYPED));
  const found = scope.getByRole('list', { name: text('record.found') });
  await found
    .getByRole('button')
    // Beside the name stands what tells namesakes apart; that may be the name of somebody else.
    .filter({ has: desk.page.locator('bdi:not(.soft)').and(desk.page.getByText(name, { exact: true })) })
    .first()
    .click();
}
