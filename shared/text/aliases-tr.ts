import type { AliasWords } from './aliases.ts';

/** What stands in place of a name, in Turkish. `{number}` is a number. */
export const ALIASES_TR: AliasWords = {
  person: { alias: 'Kişi {number}', role: 'bir kişi' },
  witness: { alias: 'Tanık {number}', role: 'bir tanık' },
  relative: { alias: 'Yakın {number}', role: 'bir yakını' },
  colleague: { alias: 'Meslektaş {number}', role: 'bir meslektaş' },
  source: { alias: 'Kaynak {number}', role: 'bir kaynak' },
  lawyer: { alias: 'Avukat {number}', role: 'bir avukat' },
  group: { alias: 'Grup {number}', role: 'bir grup' },
};
