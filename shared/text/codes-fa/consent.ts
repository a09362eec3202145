import type { CONSENT_LISTS } from '../../report/lists/consent.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Persian labels of the lists of consent and what may be shown to whom. */
export const CONSENT_LABELS_FA: Readonly<Record<CodesOf<typeof CONSENT_LISTS>, string>> = {
  // consent-purpose
  'keep-only': 'فقط اینجا بماند',
  'share-ngo': 'سازمانی مورد اعتماد بخواند',
  'legal-advice': 'وکیل بخواند و از آن استفاده کند',
  'protection-grant': 'درخواست کمک مالی یا جابه‌جایی',
  'un-letter-named': 'نامه سازمان ملل به دولت، با نام',
  'un-letter-unnamed': 'نامه سازمان ملل به دولت، بدون نام',
  'un-public-named': 'نام در گزارش‌های علنی سازمان ملل',
  'un-disappearance': 'پرونده ناپدیدشدگی در سازمان ملل',
  'un-arbitrary-detention': 'پرونده بازداشت خودسرانه در سازمان ملل',
  'interpol-ccf': 'درخواست درباره پرونده‌های اینترپل',
  'police-host-state': 'گزارش به پلیس محل زندگی شخص',
  'court-evidence': 'مدرک در دادگاه',
  'public-report': 'گزارش علنی یک سازمان',
  'media-use': 'روزنامه‌نگاران استفاده کنند',
  'urgent-action-public': 'فراخوان فوری علنی',
  'research-statistics': 'شمارش در آمار، بدون نام',
  'contact-again': 'دوباره با او تماس گرفته شود',

  // consent-status
  'consent-given': 'رضایت داده',
  'consent-refused': 'رضایت نداده',
  'consent-not-asked': 'هنوز پرسیده نشده',
  'consent-cannot-ask': 'نمی‌شود پرسید',
  'consent-partial': 'رضایت به بخشی از آن',
  'consent-withdrawn': 'رضایت را پس گرفته',
  'consent-expired': 'دیگر اعتبار ندارد',

  // consent-capacity
  'adult-self': 'بزرگسال، خودش تصمیم می‌گیرد',
  'adult-in-custody': 'بزرگسال در بازداشت',
  'minor-with-guardian': 'کودک، با سرپرست',
  'minor-own-view': 'کودک، نظر خودش پرسیده شده',
  'missing-family-speaks': 'ناپدید شده، خانواده سخن می‌گوید',
  'missing-no-family': 'ناپدید شده، خانواده‌ای برای پرسیدن نیست',
  'dead-next-of-kin': 'درگذشته، نزدیک‌ترین خویشاوند سخن می‌گوید',
  incapacitated: 'ناتوان از تصمیم گرفتن',
  'representative-with-power': 'نماینده با وکالت‌نامه',
  'not-needed-official': 'لازم نیست: مأمور در حال انجام وظیفه',

  // identity-form
  'full-name': 'نام کامل',
  initials: 'حرف‌های اول نام',
  'alias-name': 'نام مستعار',
  'role-only': 'فقط نقش',
  'not-mentioned': 'اصلاً ذکر نشود',

  // consent-method
  'spoken-in-person': 'حضوری گفته',
  'spoken-call': 'در تماس گفته',
  'message-consent': 'در پیام نوشته',
  'signed-paper': 'کاغذ را امضا کرده',
  'recorded-consent': 'صدا یا فیلم آن ضبط شده',
  'through-lawyer': 'از طریق وکیل',
  'through-family': 'از طریق خانواده',

  // sensitivity
  open: 'می‌تواند علنی باشد',
  shared: 'برای خوانندگان مورد اعتماد',
  secret: 'هر بار دوباره پرسیده شود',
  never: 'هرگز از این دفتر بیرون نمی‌رود',
};
