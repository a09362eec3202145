import type { CodesOf } from '../../report/lists/list.ts';
import type { WHEN_WHERE_LISTS } from '../../report/lists/when-where.ts';

/** Persian labels of the lists of times and places. */
export const WHEN_WHERE_LABELS_FA: Readonly<Record<CodesOf<typeof WHEN_WHERE_LISTS>, string>> = {
  // date-precision
  'exact-minute': 'تا دقیقه',
  'exact-hour': 'تا ساعت',
  'exact-day': 'تا روز',
  estimate: 'حدود آن وقت',
  'day-unknown': 'فقط ماه و سال معلوم است',
  'month-unknown': 'فقط سال معلوم است',
  season: 'فصل یا نیم‌سال',
  between: 'زمانی میان دو تاریخ',
  before: 'نه دیرتر از',
  after: 'نه زودتر از',
  relative: 'شمرده از رویدادی دیگر',
  repeated: 'چند بار در یک دوره',
  ongoing: 'هنوز ادامه دارد',
  'date-unknown': 'تاریخ نامعلوم',

  // calendar
  gregorian: 'میلادی',
  'solar-hijri': 'هجری شمسی',
  'lunar-hijri': 'هجری قمری',
  julian: 'ژولینی',

  // part-of-day
  dawn: 'سپیده‌دم',
  morning: 'صبح',
  midday: 'حوالی ظهر',
  afternoon: 'بعدازظهر',
  evening: 'سر شب',
  night: 'شب',

  // date-part
  'clock-time': 'ساعت',
  'time-zone': 'منطقه زمانی',
  'utc-distance': 'اختلاف با UTC',

  // place-type
  home: 'خانه',
  'relative-home': 'خانه یکی از بستگان',
  'friend-home': 'خانه دوست',
  workplace: 'محل کار',
  'office-ngo': 'دفتر سازمان',
  'media-office': 'تحریریه',
  cafe: 'کافه، رستوران یا هتل',
  bank: 'بانک',
  shop: 'مغازه',
  'authority-office': 'اداره دولتی',
  'police-station': 'کلانتری',
  checkpoint: 'ایست بازرسی',
  prison: 'زندان',
  court: 'ساختمان دادگاه',
  'security-building': 'ساختمان نهاد امنیتی',
  'secret-place': 'محل مخفی',
  'school-place': 'مدرسه، دانشگاه یا مهدکودک',
  clinic: 'بیمارستان یا درمانگاه',
  'mosque-church': 'عبادتگاه',
  'street-square': 'خیابان یا میدان',
  park: 'پارک',
  'stadium-hall': 'ورزشگاه یا سالن',
  car: 'خودرو',
  bus: 'اتوبوس',
  train: 'قطار',
  metro: 'مترو',
  aircraft: 'هواپیما',
  'bus-station': 'پایانه اتوبوس',
  'rail-station': 'ایستگاه راه‌آهن',
  airport: 'فرودگاه',
  border: 'گذرگاه مرزی',
  'embassy-consulate': 'سفارت یا کنسولگری',
  'camp-shelter': 'اردوگاه یا پناهگاه',
  online: 'در اینترنت',
  'phone-line': 'پشت تلفن',
  'place-unknown': 'نوع جا نامعلوم',

  // place-precision
  point: 'نقطه دقیق',
  street: 'خیابان',
  'town-part': 'بخشی از شهر',
  town: 'شهر',
  region: 'منطقه',
  country: 'کشور',
  'in-transit': 'در راه',
  'nowhere-online': 'بی‌جا، در اینترنت',
  'unknown-place': 'جا نامعلوم',
};
