import type { Months, PartialDateWords } from './when-words.ts';

const GREGORIAN: Months = [
  ...(['Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran'] as const),
  ...(['Temmuz', 'Ağustos', 'Eylül', 'Ekim', 'Kasım', 'Aralık'] as const),
];
const SOLAR_HIJRI: Months = [
  ...(['Ferverdin', 'Ordibeheşt', 'Hordad', 'Tir', 'Mordad', 'Şehriver'] as const),
  ...(['Mehr', 'Aban', 'Azer', 'Dey', 'Behmen', 'Esfend'] as const),
];
const LUNAR_HIJRI: Months = [
  ...(['Muharrem', 'Safer', 'Rebiülevvel', 'Rebiülahir', 'Cemaziyelevvel', 'Cemaziyelahir'] as const),
  ...(['Recep', 'Şaban', 'Ramazan', 'Şevval', 'Zilkade', 'Zilhicce'] as const),
];

/** Dates as they are said in Turkish. Nothing hangs on a date: its ending would depend on the word before it. */
export const WHEN_TR: PartialDateWords = {
  unknown: 'Tarih bilinmiyor',
  at: '{date}',
  about: '{date} dolayında',
  between: '{from} ile {to} arasında',
  repeated: '{from} ile {to} arasında birkaç kez',
  repeatedFrom: 'Birkaç kez, {date}',
  before: 'En geç {date}',
  after: 'En erken {date}',
  since: '{date} tarihinden beri, hâlâ sürüyor',
  season: '{date}: bir mevsim veya dönem',
  relative: '{date}, başka bir olaydan sayılarak',
  or: '{first} veya {other}',
  range: '{from} – {to}',
  dayUnknown: '{when}, günü bilinmiyor',
  stay: '{began}; {ended}',
  began: 'Başlangıç: {date}',
  beganAbout: 'Başlangıç: {date} dolayında',
  beganBefore: 'Başlangıç: en geç {date}',
  beganAfter: 'Başlangıç: en erken {date}',
  beganUnknown: 'Ne zaman başladığı bilinmiyor',
  ended: 'bitiş: {date}',
  endedAbout: 'bitiş: {date} dolayında',
  endedBefore: 'bitiş: en geç {date}',
  endedAfter: 'bitiş: en erken {date}',
  endedUnknown: 'ne zaman bittiği bilinmiyor',
  endedOngoing: 'hâlâ sürüyor',
  withPartOfDay: '{when} ({part})',
  day: '{day} {month} {year}',
  month: '{month} {year}',
  year: '{year}',
  withTime: '{date}, {time}',
  withHour: '{date}, saat {time} ve sonraki bir saat içinde',
  inGregorian: '{date} (miladi)',
  inSolarHijri: '{date} (hicri şemsi)',
  inLunarHijri: '{date} (hicri kameri)',
  inJulian: '{date} (Jülyen)',
  sameDay: '{date}, yani {other}',
  aboutSameDay: '{date}, yani yaklaşık {other}',
  gregorian: { inDate: GREGORIAN, alone: GREGORIAN },
  solarHijri: { inDate: SOLAR_HIJRI, alone: SOLAR_HIJRI },
  lunarHijri: { inDate: LUNAR_HIJRI, alone: LUNAR_HIJRI },
};
