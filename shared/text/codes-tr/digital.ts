import type { DIGITAL_LISTS } from '../../report/lists/digital.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Turkish labels of the lists of attacks on devices and accounts. */
export const DIGITAL_LABELS_TR: Readonly<Partial<Record<CodesOf<typeof DIGITAL_LISTS>, string>>> = {
  // asset
  mail: 'E-posta hesabı',
  'social-account': 'Sosyal ağ hesabı',
  'messenger-account': 'Mesajlaşma hesabı',
  'phone-device': 'Telefon',
  computer: 'Bilgisayar',
  site: 'Web sitesi',
  server: 'Sunucu',
  'cloud-drive': 'Bulut depolama',
  'bank-app': 'Banka uygulaması',
  'sim-card': 'SIM kart veya telefon numarası',

  // digital-effect
  'locked-out': 'Erişim kaybedildi',
  'data-copied': 'Veriler kopyalandı',
  'location-known': 'Konum öğrenildi',
  'site-down': 'Web sitesi çöktü',
  'content-gone': 'İçerik gitti',
  'contacts-exposed': 'Rehberdeki kişiler öğrenildi',
  'money-lost': 'Para kaybedildi',
  'name-used': 'Biri kişinin adına davrandı',
  'no-effect-seen': 'Görünür bir etki yok',
  'effect-unknown': 'Etkisi bilinmiyor',
};
