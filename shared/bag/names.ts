import { FormatError } from '../errors.ts';

/** Limits of names and entries in a bag (docs/format.md, section 9.1). */
export const MAX_ENTRIES = 10_000;
export const MAX_NAME = 180;

const PART = /^[a-z0-9_-]([a-z0-9._-]*[a-z0-9_-])?$/;

/** What Windows takes for a device in any folder, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/;

/** Whether one name follows the rules for names in a bag. */
export function isBagName(name: string): boolean {
  if (name.length < 1 || name.length > MAX_NAME) return false;
  return name.split('/').every((part) => PART.test(part) && !DEVICE.test(part));
}

/** The names of one bag. Upper case is not allowed, so names that differ in case only cannot arise. */
export class BagNames {
  readonly #names = new Set<string>();
  readonly #folders = new Set<string>();

  /** @throws FormatError 'malformed' when a rule is broken by this name or by this name beside the earlier ones */
  add(name: string): void {
    if (!isBagName(name)) throw new FormatError('malformed', 'name not allowed in a bag');
    if (this.#names.has(name)) throw new FormatError('malformed', 'name twice in a bag');
    if (this.#folders.has(name)) throw new FormatError('malformed', 'name is a folder of another');
    for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
      const folder = name.slice(0, at);
      if (this.#names.has(folder)) throw new FormatError('malformed', 'name is a folder of another');
      this.#folders.add(folder);
    }
    this.#names.add(name);
    if (this.#names.size > MAX_ENTRIES) throw new FormatError('malformed', 'more than 10,000 entries');
  }
}
