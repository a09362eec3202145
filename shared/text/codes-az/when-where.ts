import type { CodesOf } from '../../report/lists/list.ts';
import type { WHEN_WHERE_LISTS } from '../../report/lists/when-where.ts';

/** Azerbaijani labels of the lists of times and places. */
export const WHEN_WHERE_LABELS_AZ: Readonly<Partial<Record<CodesOf<typeof WHEN_WHERE_LISTS>, string>>> = {
  // date-precision
  'exact-minute': 'Dəqiqəsinə qədər',
  'exact-hour': 'Saatına qədər',
  'exact-day': 'Gününə qədər',
  estimate: 'Təxminən o vaxt',
  'day-unknown': 'Yalnız ay və il məlumdur',
  'month-unknown': 'Yalnız il məlumdur',
  season: 'Fəsil və ya tədris dövrü',
  between: 'İki tarix arasında nə vaxtsa',
  before: 'Ən geci',
  after: 'Ən tezi',
  relative: 'Başqa hadisədən sayılır',
  repeated: 'Müəyyən dövrdə bir neçə dəfə',
  ongoing: 'Hələ davam edir',
  'date-unknown': 'Tarix məlum deyil',

  // calendar
  gregorian: 'Miladi',
  'solar-hijri': 'İran təqvimi (hicri-şəmsi)',
  'lunar-hijri': 'İslam təqvimi (hicri-qəməri)',
  julian: 'Yuli təqvimi',

  // part-of-day
  dawn: 'Sübh çağı',
  morning: 'Səhər',
  midday: 'Günorta radələrində',
  afternoon: 'Günortadan sonra',
  evening: 'Axşam',
  night: 'Gecə',

  // date-part
  'clock-time': 'Saat',
  'time-zone': 'Saat qurşağı',
  'utc-distance': 'UTC ilə fərq',

  // place-type
  home: 'Ev',
  'relative-home': 'Qohumun evi',
  'friend-home': 'Dostun evi',
  workplace: 'İş yeri',
  'office-ngo': 'Təşkilatın ofisi',
  'media-office': 'Redaksiya',
  cafe: 'Kafe, restoran və ya otel',
  bank: 'Bank',
  shop: 'Mağaza',
  'authority-office': 'Dövlət idarəsi',
  'police-station': 'Polis bölməsi',
  checkpoint: 'Nəzarət-buraxılış məntəqəsi',
  prison: 'Həbsxana',
  court: 'Məhkəmə binası',
  'security-building': 'Dövlət təhlükəsizliyi binası',
  'secret-place': 'Gizli yer',
  'school-place': 'Məktəb, universitet və ya uşaq bağçası',
  clinic: 'Xəstəxana və ya klinika',
  'mosque-church': 'İbadət yeri',
  'street-square': 'Küçə və ya meydan',
  park: 'Park',
  'stadium-hall': 'Stadion və ya zal',
  car: 'Maşın',
  bus: 'Avtobus',
  train: 'Qatar',
  metro: 'Metro',
  aircraft: 'Təyyarə',
  'bus-station': 'Avtovağzal',
  'rail-station': 'Dəmiryol vağzalı',
  airport: 'Hava limanı',
  border: 'Sərhəd keçidi',
  'embassy-consulate': 'Səfirlik və ya konsulluq',
  'camp-shelter': 'Düşərgə və ya sığınacaq evi',
  online: 'İnternetdə',
  'phone-line': 'Telefonda',
  'place-unknown': 'Yerin növü məlum deyil',

  // place-precision
  point: 'Dəqiq nöqtə',
  street: 'Küçə',
  'town-part': 'Şəhərin bir hissəsi',
  town: 'Şəhər',
  region: 'Region',
  country: 'Ölkə',
  'in-transit': 'Yolda',
  'nowhere-online': 'Yer yoxdur, internetdə',
  'unknown-place': 'Yer məlum deyil',
};
