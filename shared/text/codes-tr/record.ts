import type { CodesOf } from '../../report/lists/list.ts';
import type { RECORD_LISTS } from '../../report/lists/record.ts';

/** Turkish labels of the lists of the record itself. */
export const RECORD_LABELS_TR: Readonly<Partial<Record<CodesOf<typeof RECORD_LISTS>, string>>> = {
  // report-state
  draft: 'Taslak',
  'sealed-account': 'Mühürlü',
  addendum: 'Önceki bir anlatıma ek',
  superseded: 'Yerini sonraki bir sürüm aldı',
  tombstone: 'Silindi',

  // gap-reason
  'never-asked': 'Sorulmadı',
  'not-known': 'Yazan bilmiyor',
  'did-not-want-to-say': 'Kişi söylemek istemedi',
  'kept-back': 'Biliniyor, ama saklı tutuldu',
  'does-not-apply': 'Uygun değil',
};
