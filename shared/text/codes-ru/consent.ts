import type { CONSENT_LISTS } from '../../report/lists/consent.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Russian labels of the lists of consent and what may be shown to whom. */
export const CONSENT_LABELS_RU: Readonly<Partial<Record<CodesOf<typeof CONSENT_LISTS>, string>>> = {
  // consent-purpose
  'keep-only': 'Только хранить здесь',
  'share-ngo': 'Может читать организация, которой доверяют',
  'legal-advice': 'Может читать и использовать адвокат',
  'protection-grant': 'Заявка на грант или переезд',
  'un-letter-named': 'Письмо ООН правительству, с именем',
  'un-letter-unnamed': 'Письмо ООН правительству, без имени',
  'un-public-named': 'Имя в публичных докладах ООН',
  'un-disappearance': 'Обращение в ООН об исчезновении',
  'un-arbitrary-detention': 'Обращение в ООН о произвольном задержании',
  'interpol-ccf': 'Запрос о данных Интерпола',
  'police-host-state': 'Заявление в полицию там, где человек живёт',
  'court-evidence': 'Доказательство в суде',
  'public-report': 'Публичный доклад организации',
  'media-use': 'Могут использовать журналисты',
  'urgent-action-public': 'Публичная срочная акция',
  'research-statistics': 'Учёт в статистике, без имён',
  'contact-again': 'Можно связаться ещё раз',

  // consent-status
  'consent-given': 'Согласие дано',
  'consent-refused': 'Отказ',
  'consent-not-asked': 'Ещё не спрашивали',
  'consent-cannot-ask': 'Спросить нельзя',
  'consent-partial': 'Согласие частичное',
  'consent-withdrawn': 'Согласие отозвано',
  'consent-expired': 'Больше не действует',

  // consent-capacity
  'adult-self': 'Взрослый человек, решает самостоятельно',
  'adult-in-custody': 'Взрослый человек под стражей',
  'minor-with-guardian': 'Ребёнок, с опекуном',
  'minor-own-view': 'Ребёнок, спросили его собственное мнение',
  'missing-family-speaks': 'Исчезновение, говорит семья',
  'missing-no-family': 'Исчезновение, нет семьи, которую можно спросить',
  'dead-next-of-kin': 'Смерть, говорит ближайший родственник',
  incapacitated: 'Не может решать',
  'representative-with-power': 'Представитель по доверенности',
  'not-needed-official': 'Не нужно: должностное лицо при исполнении',

  // identity-form
  'full-name': 'Полное имя',
  initials: 'Инициалы',
  'alias-name': 'Вымышленное имя',
  'role-only': 'Только роль',
  'not-mentioned': 'Не упоминать совсем',

  // consent-method
  'spoken-in-person': 'Сказано при встрече',
  'spoken-call': 'Сказано по телефону или видеосвязи',
  'message-consent': 'Написано в сообщении',
  'signed-paper': 'Подписано на бумаге',
  'recorded-consent': 'Записано на аудио или видео',
  'through-lawyer': 'Через адвоката',
  'through-family': 'Через семью',

  // sensitivity
  open: 'Может быть публичным',
  shared: 'Для читателей, которым доверяют',
  secret: 'Каждый раз спрашивать снова',
  never: 'Никогда не покидает эту тетрадь',
};
