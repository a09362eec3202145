import type { CodesOf } from '../../report/lists/list.ts';
import type { WHEN_WHERE_LISTS } from '../../report/lists/when-where.ts';

/** English labels of the lists of times and places. */
export const WHEN_WHERE_LABELS_EN: Readonly<Record<CodesOf<typeof WHEN_WHERE_LISTS>, string>> = {
  // date-precision
  'exact-minute': 'To the minute',
  'exact-hour': 'To the hour',
  'exact-day': 'To the day',
  estimate: 'About then',
  'day-unknown': 'Only month and year known',
  'month-unknown': 'Only the year known',
  season: 'Season or term',
  between: 'Some time between two dates',
  before: 'Not later than',
  after: 'Not earlier than',
  relative: 'Counted from another event',
  repeated: 'Several times in a period',
  ongoing: 'Still going on',
  'date-unknown': 'Date not known',

  // calendar
  gregorian: 'Gregorian',
  'solar-hijri': 'Persian (Solar Hijri)',
  'lunar-hijri': 'Islamic (Lunar Hijri)',
  julian: 'Julian',

  // part-of-day
  dawn: 'At dawn',
  morning: 'In the morning',
  midday: 'Around midday',
  afternoon: 'In the afternoon',
  evening: 'In the evening',
  night: 'At night',

  // date-part
  'clock-time': 'Clock time',
  'time-zone': 'Time zone',
  'utc-distance': 'Distance from UTC',

  // place-type
  home: 'Home',
  'relative-home': 'A relative’s home',
  'friend-home': 'A friend’s home',
  workplace: 'Workplace',
  'office-ngo': 'Office of an organisation',
  'media-office': 'Newsroom',
  cafe: 'Café, restaurant or hotel',
  bank: 'Bank',
  shop: 'Shop',
  'authority-office': 'Public office',
  'police-station': 'Police station',
  checkpoint: 'Checkpoint',
  prison: 'Prison',
  court: 'Court building',
  'security-building': 'State security building',
  'secret-place': 'Secret place',
  'school-place': 'School, university or kindergarten',
  clinic: 'Hospital or clinic',
  'mosque-church': 'Place of worship',
  'street-square': 'Street or square',
  park: 'Park',
  'stadium-hall': 'Stadium or hall',
  car: 'Car',
  bus: 'Bus',
  train: 'Train',
  metro: 'Metro',
  aircraft: 'Aircraft',
  'bus-station': 'Bus station',
  'rail-station': 'Railway station',
  airport: 'Airport',
  border: 'Border crossing',
  'embassy-consulate': 'Embassy or consulate',
  'camp-shelter': 'Camp or shelter',
  online: 'Online',
  'phone-line': 'On the phone',
  'place-unknown': 'Kind of place not known',

  // place-precision
  point: 'Exact spot',
  street: 'Street',
  'town-part': 'Part of a town',
  town: 'Town',
  region: 'Region',
  country: 'Country',
  'in-transit': 'On the way',
  'nowhere-online': 'No place, online',
  'unknown-place': 'Place not known',
};
