/** What the typist knows while one form is being filled. */
import type { Page } from 'playwright-core';
import type { PartKind, RecordKind } from '../../../renderer/features/fields/field.ts';
import type { Option } from '../../../renderer/ui/Select.tsx';

export interface Desk {
  readonly page: Page;
  /** Parts of the same report by key, with what the lists call them. */
  readonly parts: (to: PartKind) => readonly Option[];
  /** What a record is called, by its local key; undefined as long as it is not written. */
  readonly recordName: (to: RecordKind, key: string) => string | undefined;
  /** The acts of another report, by key, with what the lists call them. */
  readonly actsOf: (report: string) => readonly Option[];
}

/** An option by its key, and how many of the same words stand before it. */
export function place(options: readonly Option[], key: string): { readonly label: string; readonly which: number } {
  const at = options.findIndex(({ id }) => id === key);
  const found = options[at];
  if (found === undefined) throw new RangeError(`no part has the key ${key}`);
  return { label: found.label, which: options.slice(0, at).filter(({ label }) => label === found.label).length };
}
