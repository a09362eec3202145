import type { CodesOf } from '../../report/lists/list.ts';
import type { RECORD_LISTS } from '../../report/lists/record.ts';

/** Azerbaijani labels of the lists of the record itself. */
export const RECORD_LABELS_AZ: Readonly<Partial<Record<CodesOf<typeof RECORD_LISTS>, string>>> = {
  // report-state
  draft: 'Qaralama',
  'sealed-account': 'Möhürlənib',
  addendum: 'Əvvəlki təsvirə əlavə',
  superseded: 'Sonrakı versiya ilə əvəz edilib',
  tombstone: 'Silinib',

  // gap-reason
  'never-asked': 'Soruşulmayıb',
  'not-known': 'Müəllifə məlum deyil',
  'did-not-want-to-say': 'Şəxs demək istəməyib',
  'kept-back': 'Məlumdur, amma gizli saxlanır',
  'does-not-apply': 'Aidiyyəti yoxdur',
};
