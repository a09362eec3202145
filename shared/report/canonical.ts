/**
 * The one text of a JSON value that a digest is taken of (docs/report.md, "A frozen account"): RFC 8785. Names in the order of their UTF-16
 * units, no space, numbers and strings as ECMAScript writes them. A half of a surrogate pair, which RFC 8785 refuses, is written `\udXXX`.
 */
import type { Report } from './schema.ts';

/** Values without a JSON form (undefined) are left out of objects. Throws RangeError for a number that JSON does not have. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a JSON number');
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`);
  return `{${parts.join(',')}}`;
}

/** What is frozen of a report: the account itself and how it came to be written. `writtenAt` is in milliseconds since 1970. */
export function frozenAccountText(report: Report, writtenAt: number): string {
  const { title, narrative, language, account } = report;
  return canonicalJson({ title, narrative, language, account, writtenAt });
}

/**
 * A later version over a frozen one. What was said stays as it was said: the account word by word, the title, the language and what is known
 * of how it was written, where they were given. What had no value may get one; everything else is as it is now.
 */
export function keepFrozen(frozen: Report, later: Report): Report {
  const account = { ...later.account, ...frozen.account };
  return {
    ...later,
    ...given('title', frozen.title ?? later.title),
    ...given('language', frozen.language ?? later.language),
    ...given('account', Object.keys(account).length === 0 ? undefined : account),
    narrative: frozen.narrative,
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  const one: Partial<Record<Name, Value>> = {};
  if (value !== undefined) one[name] = value;
  return one;
}

/** Addenda are only ever added: those that a saved version has stay as they are, before the new ones. */
export function keepAddenda(saved: Report, later: Report): Report {
  const held = saved.addenda ?? [];
  if (held.length === 0) return later;
  const texts = new Set(held.map((one) => canonicalJson(one)));
  const keys = new Set(held.flatMap(({ key }) => key ?? []));
  const added = (later.addenda ?? []).filter(
    (one) => (one.key === undefined || !keys.has(one.key)) && !texts.has(canonicalJson(one)),
  );
  return { ...later, addenda: [...held, ...added] };
}
