import { plainDigits } from '../../text/digits.ts';

/** A recovery code is ten groups of five digits (docs/format.md, section 2.1). */
export const RECOVERY_GROUPS = 10;
export const RECOVERY_GROUP_SIZE = 5;

/** Ten empty groups. */
export function noGroups(): readonly string[] {
  return Array.from({ length: RECOVERY_GROUPS }, () => '');
}

/** What the groups are after `typed` was entered into group `at`; digits beyond a group flow into the next ones, as when pasting. */
export function typedInto(groups: readonly string[], at: number, typed: string): readonly string[] {
  const next = [...groups];
  let digits = plainDigits(typed);
  next[at] = digits.slice(0, RECOVERY_GROUP_SIZE);
  for (let place = at + 1; place < RECOVERY_GROUPS; place += 1) {
    digits = digits.slice(RECOVERY_GROUP_SIZE);
    if (digits === '') break;
    next[place] = digits.slice(0, RECOVERY_GROUP_SIZE);
  }
  return next;
}

/** Where the focus goes after typing into group `at`: the first group from there that is not full, or the last one. */
export function nextPlace(groups: readonly string[], at: number): number {
  let place = at;
  while (place < RECOVERY_GROUPS - 1 && groups[place]?.length === RECOVERY_GROUP_SIZE) place += 1;
  return place;
}

/** Whether all groups are full. */
export function isFull(groups: readonly string[]): boolean {
  return groups.every((group) => group.length === RECOVERY_GROUP_SIZE);
}

/** The code as the vault takes it. */
export function codeOf(groups: readonly string[]): string {
  return groups.join(' ');
}
