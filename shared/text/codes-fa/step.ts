import type { CodesOf } from '../../report/lists/list.ts';
import type { STEP_LISTS } from '../../report/lists/step.ts';

/** Persian labels of the lists of steps taken and the papers they need. */
export const STEP_LABELS_FA: Readonly<Record<CodesOf<typeof STEP_LISTS>, string>> = {
  // intervention
  'money-help': 'پول',
  'legal-help': 'کمک حقوقی',
  'medical-help': 'کمک پزشکی',
  'publicity-victim': 'اطلاع‌رسانی درباره شخص',
  'publicity-event': 'اطلاع‌رسانی درباره رویداد',
  'quiet-contact': 'تماس بی‌سروصدا با مقام‌ها یا سفارت‌ها',
  'asked-others': 'از دیگران کمک خواسته شد',
  'investigation-demand': 'درخواست تحقیق',
  appeal: 'فراخوان یا دادخواست',
  'police-report': 'شکایت به پلیس',
  'court-complaint': 'شکایت به دادستان یا دادگاه',
  ombudsman: 'نهاد رسیدگی به شکایات یا کمیسیون حقوق بشر',
  'search-inquiry': 'پرس‌وجو از کلانتری، بیمارستان، زندان',
  'un-submission': 'مراجعه به سازمان ملل',
  'ecthr-application': 'دادگاه اروپایی حقوق بشر',
  'ccf-request': 'درخواست درباره پرونده‌های اینترپل',
  'platform-complaint': 'گزارش به پلتفرم',
  'device-check': 'بررسی دستگاه به دست متخصص',
  'account-secured': 'ایمن کردن حساب کاربری',
  'bank-complaint': 'شکایت به بانک یا نهاد ناظر آن',
  'grant-request': 'درخواست کمک مالی یا جابه‌جایی',
  'moved-place': 'رفتن به خانه یا شهر دیگر',
  'warned-persons': 'هشدار به کسانی که موضوع به آن‌ها مربوط است',
  'medical-exam': 'معاینه پزشکی',
  therapy: 'کمک روانی',
  'consulate-host': 'آگاه کردن کشور پناه یا اتحادیه اروپا',
  'no-step': 'اقدامی نشد',

  // intervention-response
  'helped-response': 'کمک کرد',
  promised: 'قول کمک داد',
  'denied-event': 'انکار کرد که رخ داده',
  obstructed: 'کارشکنی کرد',
  'wants-more': 'اطلاعات بیشتری خواست',
  'token-answer': 'جواب بی‌محتوا داد',
  'no-answer': 'بدون جواب',
  'refused-to-register': 'از ثبت آن خودداری کرد',
  'answer-pending': 'هنوز در انتظار جواب',

  // impact
  'strong-good': 'خیلی کمک کرد',
  'some-good': 'تا حدی کمک کرد',
  'little-good': 'کمی کمک کرد',
  'no-effect': 'بی‌اثر',
  'some-harm': 'وضع را کمی بدتر کرد',
  'strong-harm': 'وضع را خیلی بدتر کرد',
  'impact-unknown': 'نتیجه نامعلوم',

  // intervention-status
  'acting-strong': 'در جریان، با تمام توان',
  acting: 'در جریان',
  'token-acting': 'در جریان، فقط برای ظاهر',
  stopped: 'متوقف‌شده',
  'planned-step': 'برنامه‌ریزی‌شده',
  'not-acting': 'کاری انجام نمی‌شود',
  'closed-step': 'پایان‌یافته',

  // priority
  'prio-urgent': 'فوری',
  'prio-high': 'زیاد',
  'prio-normal': 'عادی',
  'prio-low': 'کم',
  'prio-rejected': 'تصمیم گرفته شد انجام نشود',

  // form
  'ohchr-sp': 'رویه‌های ویژه سازمان ملل',
  'sr-defenders': 'گزارشگر سازمان ملل درباره مدافعان حقوق بشر',
  wgeid: 'گروه کاری سازمان ملل درباره ناپدیدشدگان',
  wgad: 'گروه کاری سازمان ملل درباره بازداشت خودسرانه',
  'interpol-ccf-form': 'کمیسیون پرونده‌های اینترپل',
  'emergency-grant': 'کمک مالی اضطراری یا جابه‌جایی',
  'police-report-form': 'شکایت به پلیس محل زندگی شخص',
  'urgent-action': 'فراخوان فوری',
  chronology: 'گاه‌شمار',
  'bundle-only': 'فقط بسته مهر و موم‌شده',

  // grant-need
  'physical-security': 'امنیت خانه یا دفتر',
  'digital-security': 'امنیت دستگاه‌ها و حساب‌ها',
  communications: 'تلفن، اینترنت و راه‌های دیگر تماس',
  'security-training': 'آموزش امنیت',
  'secure-transport': 'رفت‌وآمد امن',
  'legal-support': 'پشتیبانی حقوقی',
  'medical-psychosocial': 'مراقبت پزشکی یا روانی',
  'humanitarian-family': 'هزینه زندگی خانواده',
  'urgent-relocation': 'رفتن فوری به جای امن',
  'monitoring-advocacy': 'نظارت بر دادگاه و حمایت علنی',
  'other-need': 'چیز دیگر',
};
