import type { papers as english } from '../en/papers.ts';
import type { Translation } from '../translation.ts';

export const papers: Translation<typeof english> = {
  'papers.title': 'کاغذها',
  'papers.note': 'کاغذهایی که شروع کرده‌اید. آنچه علامت بزنید برای همین گیرندگان از نو ساخته می‌شود و همراه می‌رود.',
  'papers.purpose': 'برای این ساخته می‌شود: {purpose}. نام کسی که با این موافقت نکرده در آن نیست.',
  'papers.beyond':
    '{count, plural, one {از یک گزارش هم می‌گوید که همراه نمی‌رود.} other {از # گزارش هم می‌گوید که همراه نمی‌روند.}}',
  'papers.view': 'کاغذهایی که همراه می‌روند',
  'papers.count': '{count, plural, one {# کاغذ} other {# کاغذ}}',
  'papers.size': '{size} و کاغذها',
  'papers.making': 'کاغذها ساخته می‌شوند',
  'papers.in': 'در یک کاغذ',
  'papers.seal': 'مهر و موم برای کسی…',
  'papers.received': 'فرم‌هایی که فرستنده پر کرده است. همین‌جا ببینید یا ذخیره کنید.',
};
