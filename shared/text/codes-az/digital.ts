import type { DIGITAL_LISTS } from '../../report/lists/digital.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Azerbaijani labels of the lists of attacks on devices and accounts. */
export const DIGITAL_LABELS_AZ: Readonly<Partial<Record<CodesOf<typeof DIGITAL_LISTS>, string>>> = {
  // asset
  mail: 'E-poçt hesabı',
  'social-account': 'Sosial şəbəkə hesabı',
  'messenger-account': 'Messencer hesabı',
  'phone-device': 'Telefon',
  computer: 'Kompüter',
  site: 'Sayt',
  server: 'Server',
  'cloud-drive': 'Bulud yaddaşı',
  'bank-app': 'Bank tətbiqi',
  'sim-card': 'SIM kart və ya telefon nömrəsi',

  // digital-effect
  'locked-out': 'Hesaba və ya cihaza girə bilmir',
  'data-copied': 'Məlumatlar kopyalanıb',
  'location-known': 'Olduğu yer məlum olub',
  'site-down': 'Sayt işləmir',
  'content-gone': 'Paylaşımlar və ya məlumatlar itib',
  'contacts-exposed': 'Əlaqədə olduğu adamlar məlum olub',
  'money-lost': 'Pul itirilib',
  'name-used': 'Kimsə şəxsin adından hərəkət edib',
  'no-effect-seen': 'Nəticəsi görünməyib',
  'effect-unknown': 'Nəticəsi məlum deyil',
};
