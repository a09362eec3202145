import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof english> = {
  'settings.title': 'تنظیمات',
  'settings.lock': 'قفل شدن',
  'settings.autoLock': 'قفل شدن خودکار پس از',
  'settings.autoLock.minutes': '{minutes, plural, one {# دقیقه} other {# دقیقه}}',
  'settings.autoLock.note':
    'این زمان وقتی می‌گذرد که کسی کلیدی نمی‌زند و ماوس را تکان نمی‌دهد، و وقتی فقط از پنجره‌های دیگر استفاده می‌کنید. Daftar همچنین وقتی رایانه به خواب می‌رود و، آنجا که سیستم خبر دهد، وقتی صفحه قفل می‌شود، قفل می‌شود.',
  'settings.autoLock.fallback':
    'این تنظیم پیدا نشد یا خوانده نشد، پس سخت‌گیرانه‌ترین مقدار برقرار است. برای درست شدنش یکی را انتخاب کنید.',
  'settings.clipboard':
    'آنچه با دکمه «کپی» برمی‌دارید پس از {seconds, plural, one {# ثانیه} other {# ثانیه}}، و نیز وقتی Daftar قفل می‌شود، از کلیپ‌بورد پاک می‌شود. آنچه با صفحه‌کلید کپی می‌کنید پاک نمی‌شود.',
  'settings.saved': 'ذخیره شد.',
  'settings.passphrase': 'عبارت عبور',
  'settings.passphrase.body':
    'پس از تغییر، عبارت عبور قبلی دیگر چیزی را اینجا باز نمی‌کند. رونوشت‌هایی که پیش‌تر از دیسک گرفته شده هنوز با عبارت قبلی باز می‌شوند.',
  'settings.passphrase.change': 'تغییر عبارت عبور…',
  'settings.passphrase.confirm': 'تغییر عبارت عبور',
  'settings.passphrase.current': 'عبارت عبور کنونی',
  'settings.passphrase.next': 'عبارت عبور تازه',
  'settings.passphrase.again': 'عبارت عبور تازه، یک بار دیگر',
  'settings.passphrase.changing': 'در حال تغییر عبارت عبور…',
  'settings.passphrase.changed': 'عبارت عبور تغییر کرد. کد بازیابی همان است که بود.',
  'settings.screen': 'روی صفحه',
  'settings.screen.protect': 'Daftar در عکس و فیلم گرفته‌شده از صفحه نباشد',
  'settings.screen.note':
    'آن وقت برنامه‌های دیگر به جای Daftar جای خالی می‌بینند، حتی وقتی صفحه را با دیگران به اشتراک می‌گذارید. این نه جلوی جاسوس‌افزاری را می‌گیرد که از راه دیگری می‌خواند و نه جلوی دوربین را.',
  'settings.screen.linux':
    'این رایانه با Linux کار می‌کند. آنجا این تنظیم هیچ اثری ندارد: برنامه‌های دیگر می‌توانند از این پنجره عکس بگیرند.',
  'settings.look': 'زبان و ظاهر',
  'settings.language': 'زبان',
  'settings.theme': 'رنگ‌ها',
  'settings.theme.system': 'مانند سیستم',
  'settings.theme.light': 'روشن',
  'settings.theme.dark': 'تیره',
  'settings.about': 'درباره Daftar',
  'settings.version': 'نسخه',
  'settings.platform': 'سیستم',
  'settings.licences.open': 'مجوزها…',
  'settings.licences': 'مجوزها',
  'settings.licences.own':
    'Daftar نرم‌افزار آزاد است: می‌توانید طبق GNU General Public License، نسخه ۳ یا هر نسخه بعدی، از آن استفاده کنید، آن را بررسی کنید، تغییر دهید و به دیگران بدهید. هیچ ضمانتی با آن نیست.',
  'settings.licences.source':
    'کد منبع همراه هر انتشار هست. آن را از همان جایی بخواهید که این رونوشت را گرفتید؛ هنوز نشانی ثابتی ندارد.',
  'settings.licences.electron':
    'Daftar با Electron کار می‌کند که Chromium و Node.js در آن است. مجوزهایشان کنار برنامه نصب‌شده، در فایل‌های LICENSE.electron.txt و LICENSES.chromium.html است. در ادامه، بسته‌های به‌کاررفته در خود Daftar با متن مجوزهایشان می‌آید.',
  'settings.licences.loading': 'در حال خواندن مجوزها…',
  'settings.licences.failed': 'مجوزها از برنامه خوانده نشد. کنار برنامه هم، در فایل licences.txt، هستند.',
};
