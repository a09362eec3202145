import type { CodesOf } from '../../report/lists/list.ts';
import type { WHEN_WHERE_LISTS } from '../../report/lists/when-where.ts';

/** Turkish labels of the lists of times and places. */
export const WHEN_WHERE_LABELS_TR: Readonly<Partial<Record<CodesOf<typeof WHEN_WHERE_LISTS>, string>>> = {
  // date-precision
  'exact-minute': 'Dakikasına kadar',
  'exact-hour': 'Saatine kadar',
  'exact-day': 'Gününe kadar',
  estimate: 'Aşağı yukarı o zaman',
  'day-unknown': 'Yalnızca ay ve yıl biliniyor',
  'month-unknown': 'Yalnızca yıl biliniyor',
  season: 'Mevsim veya dönem',
  between: 'İki tarih arasında bir zaman',
  before: 'En geç',
  after: 'En erken',
  relative: 'Başka bir olaydan sayılarak',
  repeated: 'Bir dönemde birkaç kez',
  ongoing: 'Hâlâ sürüyor',
  'date-unknown': 'Tarih bilinmiyor',

  // calendar
  gregorian: 'Miladi',
  'solar-hijri': 'İran takvimi (Hicri şemsi)',
  'lunar-hijri': 'İslam takvimi (Hicri kameri)',
  julian: 'Jülyen',

  // part-of-day
  dawn: 'Şafakta',
  morning: 'Sabah',
  midday: 'Öğle saatlerinde',
  afternoon: 'Öğleden sonra',
  evening: 'Akşam',
  night: 'Gece',

  // date-part
  'clock-time': 'Saat',
  'time-zone': 'Saat dilimi',
  'utc-distance': 'UTC farkı',

  // place-type
  home: 'Ev',
  'relative-home': 'Bir yakının evi',
  'friend-home': 'Bir arkadaşın evi',
  workplace: 'İş yeri',
  'office-ngo': 'Bir örgütün bürosu',
  'media-office': 'Yazı işleri',
  cafe: 'Kafe, lokanta veya otel',
  bank: 'Banka',
  shop: 'Dükkân',
  'authority-office': 'Resmî daire',
  'police-station': 'Karakol',
  checkpoint: 'Kontrol noktası',
  prison: 'Cezaevi',
  court: 'Adliye',
  'security-building': 'Devlet güvenliği binası',
  'secret-place': 'Gizli yer',
  'school-place': 'Okul, üniversite veya anaokulu',
  clinic: 'Hastane veya klinik',
  'mosque-church': 'İbadet yeri',
  'street-square': 'Sokak veya meydan',
  park: 'Park',
  'stadium-hall': 'Stadyum veya salon',
  car: 'Otomobil',
  bus: 'Otobüs',
  train: 'Tren',
  metro: 'Metro',
  aircraft: 'Uçak',
  'bus-station': 'Otogar',
  'rail-station': 'Tren garı',
  airport: 'Havaalanı',
  border: 'Sınır kapısı',
  'embassy-consulate': 'Büyükelçilik veya konsolosluk',
  'camp-shelter': 'Kamp veya barınak',
  online: 'İnternette',
  'phone-line': 'Telefonda',
  'place-unknown': 'Yerin türü bilinmiyor',

  // place-precision
  point: 'Tam nokta',
  street: 'Sokak',
  'town-part': 'Şehrin bir bölümü',
  town: 'Şehir',
  region: 'Bölge',
  country: 'Ülke',
  'in-transit': 'Yolda',
  'nowhere-online': 'Bir yer değil, internette',
  'unknown-place': 'Yer bilinmiyor',
};
