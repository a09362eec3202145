import type { DateWords, Months } from './when-words.ts';

const GREGORIAN: Months = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
];
const SOLAR_HIJRI: Months = [
  ...(['Farvardin', 'Ordibehesht', 'Khordad', 'Tir', 'Mordad', 'Shahrivar'] as const),
  ...(['Mehr', 'Aban', 'Azar', 'Dey', 'Bahman', 'Esfand'] as const),
];
const LUNAR_HIJRI: Months = [
  ...(['Muharram', 'Safar', 'Rabi al-Awwal', 'Rabi al-Thani', 'Jumada al-Ula', 'Jumada al-Akhirah'] as const),
  ...(['Rajab', 'Shaban', 'Ramadan', 'Shawwal', 'Dhu al-Qadah', 'Dhu al-Hijjah'] as const),
];

/** Dates as they are said in English. Another language is a file beside this one with the same names. */
export const WHEN_EN: DateWords = {
  unknown: 'Date not known',
  at: '{date}',
  about: 'About {date}',
  between: 'Between {from} and {to}',
  repeated: 'Several times between {from} and {to}',
  repeatedFrom: 'Several times, {date}',
  before: 'Not later than {date}',
  after: 'Not earlier than {date}',
  since: 'Since {date}, still going on',
  season: 'In a season or term of {date}',
  relative: '{date}, counted from another event',
  or: '{first} or {other}',
  range: '{from} to {to}',
  dayUnknown: '{when}, day not known',
  stay: '{began}; {ended}',
  began: 'Began {date}',
  beganAbout: 'Began about {date}',
  beganBefore: 'Began not later than {date}',
  beganAfter: 'Began not earlier than {date}',
  beganUnknown: 'Beginning not known',
  ended: 'ended {date}',
  endedAbout: 'ended about {date}',
  endedBefore: 'ended not later than {date}',
  endedAfter: 'ended not earlier than {date}',
  endedUnknown: 'end not known',
  endedOngoing: 'still going on',
  withPartOfDay: '{when} ({part})',
  day: '{day} {month} {year}',
  month: '{month} {year}',
  year: '{year}',
  withTime: '{date}, {time}',
  withHour: '{date}, in the hour from {time}',
  inGregorian: '{date} (Gregorian)',
  inSolarHijri: '{date} (Solar Hijri)',
  inLunarHijri: '{date} (Lunar Hijri)',
  inJulian: '{date} (Julian)',
  sameDay: '{date}, which is {other}',
  aboutSameDay: '{date}, which is about {other}',
  gregorian: { inDate: GREGORIAN, alone: GREGORIAN },
  solarHijri: { inDate: SOLAR_HIJRI, alone: SOLAR_HIJRI },
  lunarHijri: { inDate: LUNAR_HIJRI, alone: LUNAR_HIJRI },
};
