import type { Months, PartialDateWords } from './when-words.ts';

const GREGORIAN: Months = [
  ...(['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن'] as const),
  ...(['ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'] as const),
];
const SOLAR_HIJRI: Months = [
  ...(['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور'] as const),
  ...(['مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'] as const),
];
const LUNAR_HIJRI: Months = [
  ...(['محرم', 'صفر', 'ربیع‌الاول', 'ربیع‌الثانی', 'جمادی‌الاول', 'جمادی‌الثانی'] as const),
  ...(['رجب', 'شعبان', 'رمضان', 'شوال', 'ذی‌القعده', 'ذی‌الحجه'] as const),
];

/** Dates as they are said in Persian. */
export const WHEN_FA: PartialDateWords = {
  unknown: 'تاریخ نامعلوم',
  at: '{date}',
  about: 'حدود {date}',
  between: 'میان {from} و {to}',
  repeated: 'چند بار میان {from} و {to}',
  repeatedFrom: 'چند بار، {date}',
  before: 'نه دیرتر از {date}',
  after: 'نه زودتر از {date}',
  since: 'از {date}، هنوز ادامه دارد',
  season: 'در فصل یا نیم‌سالی از {date}',
  relative: '{date}، شمرده از رویدادی دیگر',
  or: '{first} یا {other}',
  range: '{from} تا {to}',
  dayUnknown: '{when}، روزش نامعلوم',
  stay: '{began}؛ {ended}',
  began: 'آغاز: {date}',
  beganAbout: 'آغاز: حدود {date}',
  beganBefore: 'آغاز: نه دیرتر از {date}',
  beganAfter: 'آغاز: نه زودتر از {date}',
  beganUnknown: 'زمان آغاز نامعلوم',
  ended: 'پایان: {date}',
  endedAbout: 'پایان: حدود {date}',
  endedBefore: 'پایان: نه دیرتر از {date}',
  endedAfter: 'پایان: نه زودتر از {date}',
  endedUnknown: 'زمان پایان نامعلوم',
  endedOngoing: 'هنوز ادامه دارد',
  withPartOfDay: '{when} ({part})',
  day: '{day} {month} {year}',
  month: '{month} {year}',
  year: '{year}',
  withTime: '{date}، {time}',
  withHour: '{date}، در یک ساعت از {time}',
  inGregorian: '{date} (میلادی)',
  inSolarHijri: '{date} (هجری شمسی)',
  inLunarHijri: '{date} (هجری قمری)',
  inJulian: '{date} (ژولینی)',
  sameDay: '{date}، برابر با {other}',
  aboutSameDay: '{date}، تقریباً برابر با {other}',
  gregorian: { inDate: GREGORIAN, alone: GREGORIAN },
  solarHijri: { inDate: SOLAR_HIJRI, alone: SOLAR_HIJRI },
  lunarHijri: { inDate: LUNAR_HIJRI, alone: LUNAR_HIJRI },
};
