import type { AliasWords } from './aliases.ts';

/** What stands in place of a name, in Russian. `{number}` is a number. */
export const ALIASES_RU: AliasWords = {
  person: { alias: 'Лицо {number}', role: 'одно лицо' },
  witness: { alias: 'Свидетель {number}', role: 'один из свидетелей' },
  relative: { alias: 'Родственник {number}', role: 'кто-то из родных' },
  colleague: { alias: 'Коллега {number}', role: 'кто-то из коллег' },
  source: { alias: 'Источник {number}', role: 'один из источников' },
  lawyer: { alias: 'Адвокат {number}', role: 'адвокат' },
  group: { alias: 'Группа {number}', role: 'одна из групп' },
};
