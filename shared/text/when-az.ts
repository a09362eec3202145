import type { Months, PartialDateWords } from './when-words.ts';

const GREGORIAN: Months = [
  ...(['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun'] as const),
  ...(['iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'] as const),
];
const SOLAR_HIJRI: Months = [
  ...(['fərvərdin', 'ordibehişt', 'xordad', 'tir', 'mordad', 'şəhrivər'] as const),
  ...(['mehr', 'aban', 'azər', 'dey', 'bəhmən', 'isfənd'] as const),
];
const LUNAR_HIJRI: Months = [
  ...(['məhərrəm', 'səfər', 'rəbiüləvvəl', 'rəbiülaxir', 'cəmadiyələvvəl', 'cəmadiyəlaxir'] as const),
  ...(['rəcəb', 'şaban', 'ramazan', 'şəvval', 'zilqədə', 'zilhiccə'] as const),
];

/** Dates as they are said in Azerbaijani. Nothing hangs on a date: its ending would depend on the number before it. */
export const WHEN_AZ: PartialDateWords = {
  unknown: 'Tarix məlum deyil',
  at: '{date}',
  about: 'Təxminən {date}',
  between: '{from} və {to} arasında',
  repeated: 'Bir neçə dəfə, {from} və {to} arasında',
  repeatedFrom: 'Bir neçə dəfə, {date}',
  before: 'Ən geci {date}',
  after: 'Ən tezi {date}',
  since: '{date} tarixindən bəri, hələ də davam edir',
  season: '{date}: ilin bir fəslində və ya tədris dövründə',
  relative: '{date}, başqa hadisədən sayılmaqla',
  or: '{first} və ya {other}',
  range: '{from} – {to}',
  dayUnknown: '{when}, günü məlum deyil',
  stay: '{began}; {ended}',
  began: 'Başlanıb: {date}',
  beganAbout: 'Başlanıb: təxminən {date}',
  beganBefore: 'Başlanıb: ən geci {date}',
  beganAfter: 'Başlanıb: ən tezi {date}',
  beganUnknown: 'Nə vaxt başlandığı məlum deyil',
  ended: 'bitib: {date}',
  endedAbout: 'bitib: təxminən {date}',
  endedBefore: 'bitib: ən geci {date}',
  endedAfter: 'bitib: ən tezi {date}',
  endedUnknown: 'nə vaxt bitdiyi məlum deyil',
  endedOngoing: 'hələ də davam edir',
  withPartOfDay: '{when} ({part})',
  day: '{day} {month} {year}',
  month: '{month} {year}',
  year: '{year}',
  withTime: '{date}, {time}',
  withHour: '{date}, saat {time} və sonrakı bir saat ərzində',
  inGregorian: '{date} (miladi)',
  inSolarHijri: '{date} (hicri-şəmsi)',
  inLunarHijri: '{date} (hicri-qəməri)',
  inJulian: '{date} (Yuli təqvimi)',
  sameDay: '{date}, yəni {other}',
  aboutSameDay: '{date}, yəni təxminən {other}',
  gregorian: { inDate: GREGORIAN, alone: GREGORIAN },
  solarHijri: { inDate: SOLAR_HIJRI, alone: SOLAR_HIJRI },
  lunarHijri: { inDate: LUNAR_HIJRI, alone: LUNAR_HIJRI },
};
