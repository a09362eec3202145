import type { AliasWords } from './aliases.ts';

/** What stands in place of a name, in English. `{number}` is a number. */
export const ALIASES_EN: AliasWords = {
  person: { alias: 'Person {number}', role: 'a person' },
  witness: { alias: 'Witness {number}', role: 'a witness' },
  relative: { alias: 'Relative {number}', role: 'a relative' },
  colleague: { alias: 'Colleague {number}', role: 'a colleague' },
  source: { alias: 'Source {number}', role: 'a source' },
  lawyer: { alias: 'Lawyer {number}', role: 'a lawyer' },
  group: { alias: 'Group {number}', role: 'a group' },
};
