import type { AliasWords } from './aliases.ts';

/** What stands in place of a name, in Azerbaijani. `{number}` is a number. */
export const ALIASES_AZ: AliasWords = {
  person: { alias: 'Şəxs {number}', role: 'bir nəfər' },
  witness: { alias: 'Şahid {number}', role: 'bir şahid' },
  relative: { alias: 'Qohum {number}', role: 'bir qohum' },
  colleague: { alias: 'Həmkar {number}', role: 'bir həmkar' },
  source: { alias: 'Mənbə {number}', role: 'bir mənbə' },
  lawyer: { alias: 'Vəkil {number}', role: 'bir vəkil' },
  group: { alias: 'Qrup {number}', role: 'bir qrup' },
};
