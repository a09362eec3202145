import type { Months, PartialDateWords } from './when-words.ts';

const GREGORIAN: Months = [
  ...(['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'] as const),
  ...(['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'] as const),
];
const OF_GREGORIAN: Months = [
  ...(['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'] as const),
  ...(['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'] as const),
];
const SOLAR_HIJRI: Months = [
  ...(['фарвардин', 'ордибехешт', 'хордад', 'тир', 'мордад', 'шахривар'] as const),
  ...(['мехр', 'абан', 'азар', 'дей', 'бахман', 'эсфанд'] as const),
];
const OF_SOLAR_HIJRI: Months = [
  ...(['фарвардина', 'ордибехешта', 'хордада', 'тира', 'мордада', 'шахривара'] as const),
  ...(['мехра', 'абана', 'азара', 'дея', 'бахмана', 'эсфанда'] as const),
];
const LUNAR_HIJRI: Months = [
  ...(['мухаррам', 'сафар', 'раби аль-авваль', 'раби ас-сани', 'джумада аль-уля', 'джумада ас-сания'] as const),
  ...(['раджаб', 'шаабан', 'рамадан', 'шавваль', 'зуль-каада', 'зуль-хиджжа'] as const),
];
const OF_LUNAR_HIJRI: Months = [
  ...(['мухаррама', 'сафара', 'раби аль-авваля', 'раби ас-сани', 'джумада аль-уля', 'джумада ас-сания'] as const),
  ...(['раджаба', 'шаабана', 'рамадана', 'шавваля', 'зуль-каады', 'зуль-хиджжи'] as const),
];

/**
 * Dates as they are said in Russian. A month stands in the genitive after a day and in the nominative by itself, so no sentence here puts
 * a date after a preposition that would want another case.
 */
export const WHEN_RU: PartialDateWords = {
  unknown: 'Дата неизвестна',
  at: '{date}',
  about: 'Примерно {date}',
  between: 'В промежутке: {from} – {to}',
  repeated: 'Несколько раз: {from} – {to}',
  repeatedFrom: 'Несколько раз, {date}',
  before: 'Не позднее: {date}',
  after: 'Не раньше: {date}',
  since: 'Начало: {date}, ещё продолжается',
  season: 'Время года или период: {date}',
  relative: '{date}, отсчитано от другого события',
  or: '{first} или {other}',
  range: '{from} – {to}',
  dayUnknown: '{when}, день неизвестен',
  stay: '{began}; {ended}',
  began: 'Начало: {date}',
  beganAbout: 'Начало: примерно {date}',
  beganBefore: 'Начало не позднее: {date}',
  beganAfter: 'Начало не раньше: {date}',
  beganUnknown: 'Начало неизвестно',
  ended: 'конец: {date}',
  endedAbout: 'конец: примерно {date}',
  endedBefore: 'конец не позднее: {date}',
  endedAfter: 'конец не раньше: {date}',
  endedUnknown: 'когда закончилось, неизвестно',
  endedOngoing: 'ещё продолжается',
  withPartOfDay: '{when} ({part})',
  day: '{day} {month} {year}',
  month: '{month} {year}',
  year: '{year} год',
  withTime: '{date}, {time}',
  withHour: '{date}, в течение часа с {time}',
  inGregorian: '{date} (григорианский календарь)',
  inSolarHijri: '{date} (солнечная хиджра)',
  inLunarHijri: '{date} (лунная хиджра)',
  inJulian: '{date} (юлианский календарь)',
  sameDay: '{date}, то есть {other}',
  aboutSameDay: '{date}, то есть примерно {other}',
  gregorian: { inDate: OF_GREGORIAN, alone: GREGORIAN },
  solarHijri: { inDate: OF_SOLAR_HIJRI, alone: SOLAR_HIJRI },
  lunarHijri: { inDate: OF_LUNAR_HIJRI, alone: LUNAR_HIJRI },
};
