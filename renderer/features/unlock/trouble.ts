import type { MessageKey } from '../../text/catalogue.ts';
import { isMessageKey } from '../../text/catalogue.ts';

const TROUBLES: readonly string[] = ['too-new', 'altered', 'truncated', 'malformed', 'not-for-this-key-or-damaged'];

/** Whether a failed unlock says that the vault itself is the trouble, and not what was typed or a passing want of space. */
export function troubleOf(code: string): boolean {
  return TROUBLES.includes(code);
}

/** A newer Daftar opens what this one cannot, and a disk that does not answer may do so tomorrow: only what is damaged is ever given up. */
export function mayBeGivenUp(code: string): boolean {
  return code !== 'too-new' && troubleOf(code);
}

/** The sentence for a vault that cannot be opened as it is. */
export function troubleKey(code: string): MessageKey {
  const key = `trouble.${code}`;
  return isMessageKey(key) ? key : 'trouble.other';
}
