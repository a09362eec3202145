import type { DIGITAL_LISTS } from '../../report/lists/digital.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Persian labels of the lists of attacks on devices and accounts. */
export const DIGITAL_LABELS_FA: Readonly<Record<CodesOf<typeof DIGITAL_LISTS>, string>> = {
  // asset
  mail: 'حساب ایمیل',
  'social-account': 'حساب شبکه اجتماعی',
  'messenger-account': 'حساب پیام‌رسان',
  'phone-device': 'تلفن',
  computer: 'رایانه',
  site: 'وب‌سایت',
  server: 'سرور',
  'cloud-drive': 'فضای ابری',
  'bank-app': 'برنامه بانکی',
  'sim-card': 'سیم‌کارت یا شماره تلفن',

  // digital-effect
  'locked-out': 'دسترسی از دست رفت',
  'data-copied': 'از داده‌ها رونوشت گرفتند',
  'location-known': 'مکان فاش شد',
  'site-down': 'وب‌سایت از کار افتاد',
  'content-gone': 'محتوا از بین رفت',
  'contacts-exposed': 'مخاطبان فاش شدند',
  'money-lost': 'پول از دست رفت',
  'name-used': 'کسی به نام شخص کاری کرد',
  'no-effect-seen': 'اثری دیده نشد',
  'effect-unknown': 'اثر نامعلوم',
};
