import type { CodesOf } from '../../report/lists/list.ts';
import type { SOURCE_LISTS } from '../../report/lists/source.ts';

/** Persian labels of the lists of who says it, how they know it, and how far it is checked. */
export const SOURCE_LABELS_FA: Readonly<Record<CodesOf<typeof SOURCE_LISTS>, string>> = {
  // source-connection
  self: 'خود آسیب‌دیده',
  eyewitness: 'شاهد عینی',
  'perpetrator-side': 'از عاملان',
  'relative-of-victim': 'خانواده آسیب‌دیده',
  'chosen-family-of-victim': 'خانواده انتخابی آسیب‌دیده',
  'colleague-of-victim': 'همکار آسیب‌دیده',
  'co-member-of-victim': 'عضو همان گروه',
  'relative-of-perpetrator': 'خانواده عامل',
  'colleague-of-perpetrator': 'همکار عامل',
  'reporter-source': 'روزنامه‌نگار یا رسانه',
  'second-hand': 'نقل‌شده از زبان کس دیگر',
  'lawyer-source': 'وکیل',
  'medical-source': 'کادر درمان',
  'finance-source': 'بانک یا خدمات مالی',
  'ngo-source': 'سازمان',
  'rights-ngo-source': 'سازمان حقوق بشری',
  'official-source': 'مقام، دادگاه یا رسانه حکومتی',
  'social-post': 'پست یک حساب تأییدنشده',
  'technical-source': 'داده یا آزمایش فنی',
  'anonymous-source': 'نویسنده او را نمی‌شناسد',
  'source-unknown': 'ثبت نشده',

  // basis
  'own-perception': 'خودش دید یا شنید',
  'self-declared': 'شخص درباره خودش چنین گفت',
  document: 'کاغذ یا فایلی چنین می‌گوید',
  metadata: 'داده فنی درون فایل',
  'state-said': 'دولت چنین گفت',
  'third-person-said': 'کس دیگری چنین گفت',
  pattern: 'با آنچه پیش‌تر رخ داد جور است',
  'same-identifier': 'همان شماره، پلاک، حساب یا صدا',
  inference: 'نتیجه‌گیری نویسنده',
  guess: 'حدس',

  // knowing
  lived: 'خودش از سر گذراند',
  saw: 'دید',
  heard: 'شنید',
  'told-by': 'کسی که آنجا بود به او گفت',
  'told-by-chain': 'از زبان چند نفر، دست به دست، شنید',
  read: 'خواند یا تماشا کرد',
  inferred: 'نتیجه گرفت',

  // reliability
  'very-reliable': 'بسیار قابل اعتماد',
  'rather-reliable': 'نسبتاً قابل اعتماد',
  unsure: 'سخت است گفتن',
  'rather-unreliable': 'نسبتاً غیرقابل اعتماد',
  'very-unreliable': 'بسیار غیرقابل اعتماد',
  'reliability-unknown': 'سنجیده نشده',

  // anonymity
  'anon-none': 'می‌شود نامش را آورد',
  'anon-public': 'در جاهای علنی نامش نیاید',
  'anon-from-state': 'نامش به هیچ دولتی گفته نشود',
  'anon-except-ngo': 'نامش فقط به سازمان گفته شود',
  'anon-total': 'نامش به هیچ‌کس گفته نشود',

  // collection-method
  'first-hand': 'نویسنده خودش از سر گذراند',
  'interview-in-person': 'رو در رو گفته شد',
  'interview-call': 'در تماس گفته شد',
  'written-to-author': 'برای نویسنده نوشته شد',
  'chat-told': 'در گفت‌وگوی پیام‌رسان گفته شد',
  'after-questioning-recall': 'بلافاصله پس از بازجویی به یاد آمد',
  'read-in-media': 'در رسانه خوانده یا دیده شد',
  'copied-from-paper': 'از روی کاغذ رونویسی شد',

  // verification
  'confirmed-violation': 'تأییدشده: حقی نقض شد',
  'confirmed-similar': 'تأییدشده: نزدیک به نقض حق است',
  'confirmed-not': 'تأییدشده: نقض حق نبود',
  likely: 'محتمل',
  possible: 'ممکن',
  unlikely: 'نامحتمل',
  'not-assessed': 'هنوز بررسی نشده',

  // claim-status
  stated: 'یک منبع گفته است',
  supported: 'منبع دومی تأییدش می‌کند',
  disputed: 'منبع دیگری چیز دیگری می‌گوید',
  withdrawn: 'منبع آن را پس گرفته',
  'shown-false': 'نادرستی‌اش نشان داده شده',

  // official-position
  'no-position': 'چیزی نگفته است',
  'state-describes': 'دولت گفته چه رخ داد',
  'state-denies': 'دولت انکار می‌کند',
  'state-admits-not-fault': 'دولت می‌پذیرد، اما نه مسئولیت خود را',
  'state-other-account': 'دولت جور دیگری روایت می‌کند',
  'state-accepts': 'دولت مسئولیت را می‌پذیرد',
  'nonstate-describes': 'طرف دیگر گفته چه رخ داد',
  'nonstate-denies': 'طرف دیگر انکار می‌کند',
  'nonstate-admits-not-fault': 'طرف دیگر می‌پذیرد، اما نه مسئولیت خود را',
  'nonstate-other-account': 'طرف دیگر جور دیگری روایت می‌کند',
  'nonstate-accepts': 'طرف دیگر مسئولیت را می‌پذیرد',
  'position-unknown': 'معلوم نیست چه گفته شد',
};
