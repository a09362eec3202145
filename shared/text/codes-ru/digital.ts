import type { DIGITAL_LISTS } from '../../report/lists/digital.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Russian labels of the lists of attacks on devices and accounts. */
export const DIGITAL_LABELS_RU: Readonly<Partial<Record<CodesOf<typeof DIGITAL_LISTS>, string>>> = {
  // asset
  mail: 'Почтовый ящик',
  'social-account': 'Аккаунт в соцсети',
  'messenger-account': 'Аккаунт в мессенджере',
  'phone-device': 'Телефон',
  computer: 'Компьютер',
  site: 'Сайт',
  server: 'Сервер',
  'cloud-drive': 'Облачное хранилище',
  'bank-app': 'Банковское приложение',
  'sim-card': 'SIM-карта или номер телефона',

  // digital-effect
  'locked-out': 'Потерян доступ',
  'data-copied': 'Данные скопированы',
  'location-known': 'Стало известно местоположение',
  'site-down': 'Сайт не работает',
  'content-gone': 'Материалы исчезли',
  'contacts-exposed': 'Стали известны контакты',
  'money-lost': 'Потеряны деньги',
  'name-used': 'Кто-то действовал от имени человека',
  'no-effect-seen': 'Последствий не видно',
  'effect-unknown': 'Последствия неизвестны',
};
