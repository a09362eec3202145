import type { recipients as english } from '../en/recipients.ts';
import type { Translation } from '../translation.ts';

export const recipients: Translation<typeof english> = {
  'recipients.title': 'گیرندگان',
  'recipients.tab.list': 'گیرندگان',
  'recipients.tab.own': 'کارت من',
  'recipients.add': 'افزودن کارت…',
  'recipients.empty.title': 'هنوز گیرنده‌ای نیست',
  'recipients.empty':
    'گیرنده به شما کارتی می‌دهد: یک فایل متنی کوچک با کلید عمومی او. با آن می‌توانید گزارش‌هایی را مهر و موم کنید که فقط او می‌تواند باز کند. کارت را حضوری بخواهید یا از راهی که به آن اعتماد دارید.',
  'recipients.compared': 'اثر انگشت مقایسه شده',
  'recipients.unverified': 'مقایسه نشده',
  'recipients.expired': 'اعتبار کارت در {date} تمام شد',
  'recipients.validUntil': 'معتبر تا {date}',
  'recipients.noEnd': 'بدون تاریخ پایان',
  'recipients.back': 'همه گیرندگان',

  'recipients.add.title': 'افزودن کارت گیرنده',
  'recipients.add.intro': 'فایل کارت را انتخاب کنید، اینجا رها کنید، یا متن آن را بچسبانید.',
  'recipients.add.drop': 'افزودن فایل کارت',
  'recipients.add.pick': 'انتخاب فایل…',
  'recipients.add.paste': 'متن کارت',
  'recipients.add.confirm': 'افزودن',
  'recipients.add.tooLarge':
    'این فایل برای کارت بیش از حد بزرگ است. کارت یک فایل متنی کوچک است. بررسی کنید که فایل درست را انتخاب کرده‌اید.',
  'recipients.add.malformed':
    'این کارت نیست، یا همه آن نیست. کارت با سطر «daftar recipient card 1» شروع می‌شود و با امضای خودش تمام می‌شود. آن را دوباره از سطر اول تا آخر کپی کنید، یا فایلش را انتخاب کنید.',
  'recipients.add.truncated': 'انتهای کارت نیست. آن را دوباره از سطر اول تا آخر کپی کنید، یا فایلش را انتخاب کنید.',
  'recipients.add.altered':
    'این کارت پس از امضای صاحبش تغییر کرده است، پس رد می‌شود. شاید هنگام کپی آسیب دیده، یا کسی در راه تغییرش داده است. آن را دوباره، از راهی دیگر، از صاحبش بخواهید.',
  'recipients.add.too-new':
    'این کارت با نسخه تازه‌تری از Daftar ساخته شده است. Daftar خود را به‌روز کنید و بعد آن را بیفزایید.',
  'recipients.add.done': 'افزوده شد. پیش از آن که چیزی برای او مهر و موم کنید، اثر انگشت را مقایسه کنید.',
  'recipients.add.already': 'این کارت از پیش اینجا هست.',
  'recipients.add.updated': 'کلید همان است که بود: باقی اطلاعات کارت به‌روز شد.',

  'recipients.changed.title': 'صبر کنید: این گیرنده با کلید دیگری شناخته شده است',
  'recipients.changed.lead':
    'چیزی ذخیره نشد. روی کارت نوشته که از {name} است، اما کلید آن همانی نیست که شما از او دارید.',
  'recipients.changed.why': 'چه ممکن است شده باشد',
  'recipients.changed.why.impostor':
    'کسی خود را به جای {name} جا می‌زند، یا کارت را در راه رسیدن به شما عوض کرده است. هر چه با این کارت مهر و موم کنید، او می‌خواند.',
  'recipients.changed.why.new':
    'واقعاً کلید تازه‌ای دارد، مثلاً چون رایانه‌اش گم شده است. در این صورت می‌تواند خودش این را به شما بگوید.',
  'recipients.changed.why.other': 'کس دیگری است با نامی شبیه آن.',
  'recipients.changed.do':
    'چه باید کرد: از خودش بپرسید، از راهی که پیش‌تر به آن اعتماد داشتید و همراه این کارت به دستتان نرسیده است. بخواهید رقم‌های کارت تازه‌اش را برایتان بخواند.',
  'recipients.changed.known': 'آن که شما دارید',
  'recipients.changed.fingerprint': 'اثر انگشت کارت تازه',
  'recipients.changed.stop': 'این کارت افزوده نشود',
  'recipients.changed.more': 'از خودش پرسیده‌ام',
  'recipients.changed.keep.note':
    'می‌شود این کارت را کنار کارتی که دارید نگه داشت، به عنوان کسی جداگانه که اثر انگشتش مقایسه نشده است. کارتی که دارید همان‌طور که هست می‌ماند.',
  'recipients.changed.keep.understood': 'می‌دانم که هنوز هیچ چیز نشان نمی‌دهد این کارت مال کیست',
  'recipients.changed.keep': 'نگه داشتن جداگانه، مقایسه‌نشده',
  'recipients.changed.sender': 'کارتی که همراه این بسته آمد افزوده نشد.',

  'recipient.organisation': 'سازمان',
  'recipient.contact': 'راه تماس',
  'recipient.languages': 'زبان‌ها',
  'recipient.created': 'تاریخ ساخت کارت',
  'recipient.valid': 'معتبر تا',
  'recipient.added': 'افزوده‌شده',
  'recipient.fingerprint': 'اثر انگشت',
  'recipient.unverified.title': 'بررسی نشده است که این کلید مال کیست',
  'recipient.unverified':
    'اگر کارت در راه رسیدن به شما عوض شده باشد، کس دیگری آنچه را مهر و موم می‌کنید باز می‌کند. مقایسه اثر انگشت این را روشن می‌کند.',
  'recipient.expired.title': 'اعتبار این کارت تمام شده است',
  'recipient.expired':
    'شاید صاحبش دیگر به آنچه برای آن مهر و موم می‌شود نگاه نکند، یا دیگر کلیدش را نداشته باشد. کارت تازه‌ای بخواهید.',
  'recipient.compare': 'مقایسه اثر انگشت…',
  'recipient.compare.again': 'مقایسه دوباره…',
  'recipient.log': 'آنچه انجام شد',
  'recipient.log.added': 'کارت افزوده شد',
  'recipient.log.compared': 'اثر انگشت مقایسه شد: یکی است',
  'recipient.log.mismatch': 'اثر انگشت مقایسه شد: یکی نیست',
  'recipient.log.kept-separate': 'جداگانه نگه داشته شد، با آن که این نام با کلید دیگری شناخته شده بود',
  'recipient.log.card-updated': 'اطلاعات کارت به‌روز شد',
  'recipient.how.typed-digits': 'با نوشتن رقم‌ها',
  'recipient.how.qr-picture': 'با تصویر QR',
  'recipient.channel.in-person': 'حضوری',
  'recipient.channel.phone': 'تلفنی',
  'recipient.channel.video': 'با تماس تصویری',
  'recipient.channel.vouched': 'کسی که به او اعتماد دارم تأییدش می‌کند',
  'recipient.disclosures': 'مهر و موم‌شده برای او',
  'recipient.disclosures.none': 'هنوز چیزی نیست.',
  'recipient.remove': 'برداشتن این گیرنده…',
  'recipient.remove.title': '{name} برداشته شود؟',
  'recipient.remove.body':
    'کارت و سابقه مقایسه‌ها می‌رود. فهرست آنچه برای او مهر و موم کرده‌اید می‌ماند. آنچه اکنون دارد، پیش او می‌ماند.',

  'compare.title': 'مقایسه اثر انگشت',
  'compare.how': 'چطور مقایسه می‌کنید؟',
  'compare.how.typed-digits': 'او رقم‌هایش را می‌خواند، من می‌نویسم',
  'compare.how.qr-picture': 'تصویری از کد QR او دارم',
  'compare.channel': 'از چه راهی؟',
  'compare.channel.note': 'نه از راهی که کارت از آن آمد: کسی که بتواند کارت را عوض کند، رقم‌ها را هم می‌تواند عوض کند.',
  'compare.ask':
    'از او بخواهید در Daftar خودش «کارت من» را باز کند و ۳۵ رقم را بخواند. اول رقم‌های خود را نخوانید: او باید به شما بگوید، نه این که حرف شما را تأیید کند.',
  'compare.digits': 'رقم‌هایی که او می‌خواند',
  'compare.digits.count': '{count} از ۳۵ رقم',
  'compare.start': 'مقایسه',
  'compare.picture': 'انتخاب تصویر…',
  'compare.picture.note':
    'عکس یا عکس صفحه‌ای که خودتان گرفته‌اید یا به دستتان رسیده. در نمایشگر باز می‌شود و نگه داشته نمی‌شود.',
  'compare.picture.frame': 'تصویری که کد QR در آن جست‌وجو می‌شود',
  'compare.match.title': 'یکی است',
  'compare.match': 'این کلید همان کسی است که با او مقایسه کردید. با تاریخ و راه تماس یادداشت شد.',
  'compare.wrong.title': 'یکی نیست',
  'compare.wrong.some':
    'گروه‌های علامت‌خورده فرق دارند. شاید کسی اشتباه خوانده یا نوشته باشد: آن گروه‌ها را یک بار دیگر مرور کنید.',
  'compare.wrong.all': 'همه‌اش فرق دارد، یا رقم‌هایی کم است. باید هفت گروه پنج‌رقمی باشد.',
  'compare.wrong.stop':
    'اگر باز هم فرق دارد، از این کارت استفاده نکنید: مال او نیست. هر چه با آن مهر و موم کنید در امان نخواهد بود. این یادداشت شد.',
  'compare.typed': 'آنچه خوانده شد',
  'compare.again': 'یک بار دیگر',

  'own.intro':
    'با کارت شما، دیگران می‌توانند چیزی را برای شما مهر و موم کنند و بسته‌هایی را که از شما می‌آید بشناسند. آن را خودتان به دست افراد بدهید. در آن آنچه اینجا می‌نویسید و کلید عمومی شماست، نه چیز دیگر.',
  'own.name': 'نام',
  'own.name.note': 'نام واقعی، نام کاری، یا نامی که به شما نرسد: تصمیم با شماست.',
  'own.organisation': 'سازمان',
  'own.contact': 'راه تماس',
  'own.contact.note': 'چطور به شما دسترسی دارند. اگر کسی نباید بداند، خالی بگذارید.',
  'own.languages': 'زبان‌ها',
  'own.validUntil': 'معتبر تا',
  'own.valid.none': 'بدون تاریخ پایان',
  'own.valid.years': '{years, plural, one {# سال} other {# سال}}، تا {date}',
  'own.valid.current': 'مانند اکنون، تا {date}',
  'own.save': 'ساختن کارت',
  'own.made': 'کارت شما ساخته شد. آن را به کسانی بدهید که باید بتوانند برای شما مهر و موم کنند.',
  'own.saved': 'کارت به‌روز شد. هر کس کارت قبلی را دارد هنوز می‌تواند از آن استفاده کند: کلید همان است.',
  'own.needsName': 'نامی بنویسید، یا واژه‌ای که شما را با آن می‌شناسند.',
  'own.share': 'دادن کارت به دیگران',
  'own.file': 'ذخیره به صورت فایل…',
  'own.file.done': 'کارت ذخیره شد.',
  'own.copy': 'کپی متن',
  'own.text': 'متن کارت',
  'own.fingerprint': 'اثر انگشت: وقتی کسی مقایسه می‌کند، آن را بخوانید',
  'own.qr': 'کد QR اثر انگشت',
};
