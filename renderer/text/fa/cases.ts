import type { cases as english } from '../en/cases.ts';
import type { Translation } from '../translation.ts';

export const cases: Translation<typeof english> = {
  'records.search': 'جست‌وجو با نام، شکل‌های دیگر نوشتن یا یادداشت‌ها',
  'records.reports': '{count, plural, =0 {در هیچ گزارشی} one {در # گزارش} other {در # گزارش}}',
  'records.unidentified': 'شناسایی‌نشده',
  'records.nothing': 'صفحه‌ای پیدا نشد.',
  'records.title': 'افراد و گروه‌ها',
  'records.kind.person': 'افراد',
  'records.kind.group': 'گروه‌ها',
  'records.new.person': 'شخص تازه',
  'records.new.group': 'گروه تازه',
  'records.empty.person.title': 'هنوز کسی نیست',
  'records.empty.group.title': 'هنوز گروهی نیست',
  'records.empty':
    'کسی که در چند گزارش می‌آید می‌تواند صفحه‌ای داشته باشد: نام‌هایش به هر شکل نوشتن، چه چیزهایی را می‌شود به او گفت و چه کسی می‌تواند نامش را بیاورد. نام در گزارش بدون آن هم کار می‌کند.',
  'cases.title': 'پرونده‌ها',
  'cases.new': 'پرونده تازه',
  'cases.empty.title': 'هنوز پرونده‌ای نیست',
  'cases.empty':
    'پرونده گزارش‌هایی را که به هم مربوط‌اند، با پرسش‌های باز، مهلت‌ها و شماره‌های پرونده، گرد هم می‌آورد. هر گزارش می‌تواند در چند پرونده باشد.',
  'cases.add': 'افزودن به پرونده…',
  'cases.add.title': '{count, plural, one {افزودن # گزارش به پرونده} other {افزودن # گزارش به پرونده}}',
  'cases.add.new': 'پرونده تازه با این نام',
  'cases.add.newName': 'نام پرونده تازه',
  'cases.added':
    '{count, plural, =0 {همه از پیش در «{name}» بودند.} one {# گزارش به «{name}» افزوده شد.} other {# گزارش به «{name}» افزوده شد.}}',
  'cases.timeline': 'خط زمان این پرونده',
};
