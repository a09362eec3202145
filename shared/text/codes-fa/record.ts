import type { CodesOf } from '../../report/lists/list.ts';
import type { RECORD_LISTS } from '../../report/lists/record.ts';

/** Persian labels of the lists of the record itself. */
export const RECORD_LABELS_FA: Readonly<Record<CodesOf<typeof RECORD_LISTS>, string>> = {
  // report-state
  draft: 'پیش‌نویس',
  'sealed-account': 'مهر و موم‌شده',
  addendum: 'افزوده به روایتی پیشین',
  superseded: 'جایگزین‌شده با نسخه بعدی',
  tombstone: 'حذف‌شده',

  // gap-reason
  'never-asked': 'پرسیده نشد',
  'not-known': 'نویسنده نمی‌داند',
  'did-not-want-to-say': 'شخص نخواست بگوید',
  'kept-back': 'معلوم است، اما گفته نمی‌شود',
  'does-not-apply': 'موضوعیت ندارد',
};
