import type { CodesOf } from '../../report/lists/list.ts';
import type { RECORD_LISTS } from '../../report/lists/record.ts';

/** Russian labels of the lists of the record itself. */
export const RECORD_LABELS_RU: Readonly<Partial<Record<CodesOf<typeof RECORD_LISTS>, string>>> = {
  // report-state
  draft: 'Черновик',
  'sealed-account': 'Запечатано',
  addendum: 'Дополнение к прежнему рассказу',
  superseded: 'Заменено более поздней версией',
  tombstone: 'Удалено',

  // gap-reason
  'never-asked': 'Не спрашивали',
  'not-known': 'Автору неизвестно',
  'did-not-want-to-say': 'Человек не хотел говорить',
  'kept-back': 'Известно, но не раскрывается',
  'does-not-apply': 'Не относится к делу',
};
