import type { AliasWords } from './aliases.ts';

/** What stands in place of a name, in Persian. `{number}` is a number. */
export const ALIASES_FA: AliasWords = {
  person: { alias: 'شخص {number}', role: 'یک نفر' },
  witness: { alias: 'شاهد {number}', role: 'یک شاهد' },
  relative: { alias: 'خویشاوند {number}', role: 'یکی از بستگان' },
  colleague: { alias: 'همکار {number}', role: 'یک همکار' },
  source: { alias: 'منبع {number}', role: 'یک منبع' },
  lawyer: { alias: 'وکیل {number}', role: 'یک وکیل' },
  group: { alias: 'گروه {number}', role: 'یک گروه' },
};
