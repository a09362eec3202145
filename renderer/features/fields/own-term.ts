import { REPORT_LIMITS } from '../../../shared/report/limits.ts';

const OWN_TERM = /^x-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;

/** An author's own words as a term of an open list: `x-` and letters, digits and dashes of any script. Undefined when nothing of it can be kept. */
export function ownTerm(typed: string): string | undefined {
  const words = typed
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const term = `x-${words}`;
  return OWN_TERM.test(term) && term.length <= REPORT_LIMITS.code ? term : undefined;
}
