import type { CodesOf } from '../../report/lists/list.ts';
import type { WHEN_WHERE_LISTS } from '../../report/lists/when-where.ts';

/** Russian labels of the lists of times and places. */
export const WHEN_WHERE_LABELS_RU: Readonly<Partial<Record<CodesOf<typeof WHEN_WHERE_LISTS>, string>>> = {
  // date-precision
  'exact-minute': 'С точностью до минуты',
  'exact-hour': 'С точностью до часа',
  'exact-day': 'С точностью до дня',
  estimate: 'Примерно тогда',
  'day-unknown': 'Известны только месяц и год',
  'month-unknown': 'Известен только год',
  season: 'Время года или период',
  between: 'Когда-то между двумя датами',
  before: 'Не позднее чем',
  after: 'Не раньше чем',
  relative: 'Отсчёт от другого события',
  repeated: 'Несколько раз за период',
  ongoing: 'Ещё продолжается',
  'date-unknown': 'Дата неизвестна',

  // calendar
  gregorian: 'Григорианский',
  'solar-hijri': 'Персидский (солнечная хиджра)',
  'lunar-hijri': 'Исламский (лунная хиджра)',
  julian: 'Юлианский',

  // part-of-day
  dawn: 'На рассвете',
  morning: 'Утром',
  midday: 'Около полудня',
  afternoon: 'Днём',
  evening: 'Вечером',
  night: 'Ночью',

  // date-part
  'clock-time': 'Время на часах',
  'time-zone': 'Часовой пояс',
  'utc-distance': 'Разница с UTC',

  // place-type
  home: 'Дом',
  'relative-home': 'Дом родственника',
  'friend-home': 'Дом друга',
  workplace: 'Место работы',
  'office-ngo': 'Офис организации',
  'media-office': 'Редакция',
  cafe: 'Кафе, ресторан или гостиница',
  bank: 'Банк',
  shop: 'Магазин',
  'authority-office': 'Государственное учреждение',
  'police-station': 'Отделение полиции',
  checkpoint: 'Блокпост',
  prison: 'Тюрьма',
  court: 'Здание суда',
  'security-building': 'Здание госбезопасности',
  'secret-place': 'Тайное место',
  'school-place': 'Школа, вуз или детский сад',
  clinic: 'Больница или клиника',
  'mosque-church': 'Место богослужения',
  'street-square': 'Улица или площадь',
  park: 'Парк',
  'stadium-hall': 'Стадион или зал',
  car: 'Легковая машина',
  bus: 'Автобус',
  train: 'Поезд',
  metro: 'Метро',
  aircraft: 'Самолёт',
  'bus-station': 'Автовокзал',
  'rail-station': 'Железнодорожный вокзал',
  airport: 'Аэропорт',
  border: 'Пограничный переход',
  'embassy-consulate': 'Посольство или консульство',
  'camp-shelter': 'Лагерь или приют',
  online: 'В интернете',
  'phone-line': 'По телефону',
  'place-unknown': 'Вид места неизвестен',

  // place-precision
  point: 'Точное место',
  street: 'Улица',
  'town-part': 'Часть города',
  town: 'Город или село',
  region: 'Область',
  country: 'Страна',
  'in-transit': 'В пути',
  'nowhere-online': 'Места нет, в сети',
  'unknown-place': 'Место неизвестно',
};
