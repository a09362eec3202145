import type { CodesOf } from '../../report/lists/list.ts';
import type { STEP_LISTS } from '../../report/lists/step.ts';

/** Russian labels of the lists of steps taken and the papers they need. */
export const STEP_LABELS_RU: Readonly<Partial<Record<CodesOf<typeof STEP_LISTS>, string>>> = {
  // intervention
  'money-help': 'Деньги',
  'legal-help': 'Юридическая помощь',
  'medical-help': 'Медицинская помощь',
  'publicity-victim': 'Огласка о человеке',
  'publicity-event': 'Огласка о случившемся',
  'quiet-contact': 'Негласный контакт с чиновниками или посольствами',
  'asked-others': 'Просьба к другим о помощи',
  'investigation-demand': 'Требование расследования',
  appeal: 'Обращение или петиция',
  'police-report': 'Заявление в полицию',
  'court-complaint': 'Жалоба прокурору или в суд',
  ombudsman: 'Омбудсман или комиссия по правам человека',
  'search-inquiry': 'Поиск по отделениям полиции, больницам, тюрьмам',
  'un-submission': 'Обращение в Организацию Объединённых Наций',
  'ecthr-application': 'Европейский суд по правам человека',
  'ccf-request': 'Запрос о данных Интерпола',
  'platform-complaint': 'Жалоба на платформу',
  'device-check': 'Проверка устройства специалистом',
  'account-secured': 'Аккаунт защищён',
  'bank-complaint': 'Жалоба в банк или в орган надзора за ним',
  'grant-request': 'Просьба о гранте или переезде',
  'moved-place': 'Переезд в другое жильё или другой город',
  'warned-persons': 'Предупреждены те, кого это касается',
  'medical-exam': 'Медицинское обследование',
  therapy: 'Психологическая помощь',
  'consulate-host': 'Сообщение стране убежища или ЕС',
  'no-step': 'Ничего не предпринято',

  // intervention-response
  'helped-response': 'Помогли',
  promised: 'Пообещали помочь',
  'denied-event': 'Отрицали, что это произошло',
  obstructed: 'Препятствовали',
  'wants-more': 'Попросили больше сведений',
  'token-answer': 'Ответили не по существу',
  'no-answer': 'Ответа нет',
  'refused-to-register': 'Отказались зарегистрировать',
  'answer-pending': 'Ответа ещё ждут',

  // impact
  'strong-good': 'Очень помогло',
  'some-good': 'В какой-то мере помогло',
  'little-good': 'Немного помогло',
  'no-effect': 'Ничего не изменило',
  'some-harm': 'Сделало несколько хуже',
  'strong-harm': 'Сделало намного хуже',
  'impact-unknown': 'Результат неизвестен',

  // intervention-status
  'acting-strong': 'В работе, в полную силу',
  acting: 'В работе',
  'token-acting': 'В работе, лишь для вида',
  stopped: 'Остановлено',
  'planned-step': 'Запланировано',
  'not-acting': 'Ничего не делается',
  'closed-step': 'Завершено',

  // priority
  'prio-urgent': 'Срочно',
  'prio-high': 'Важно',
  'prio-normal': 'Обычно',
  'prio-low': 'Не спешно',
  'prio-rejected': 'Решено не делать',

  // form
  'ohchr-sp': 'Специальные процедуры ООН',
  'sr-defenders': 'Эксперт ООН по правозащитникам',
  wgeid: 'Группа ООН по исчезновениям',
  wgad: 'Группа ООН по произвольным задержаниям',
  'interpol-ccf-form': 'Комиссия по контролю за файлами Интерпола',
  'emergency-grant': 'Экстренный грант или переезд',
  'police-report-form': 'Заявление в полицию там, где человек живёт',
  'urgent-action': 'Срочная акция',
  chronology: 'Хронология',
  'bundle-only': 'Только запечатанный пакет',

  // grant-need
  'physical-security': 'Безопасность жилья или офиса',
  'digital-security': 'Безопасность устройств и аккаунтов',
  communications: 'Телефон, интернет и другая связь',
  'security-training': 'Обучение безопасности',
  'secure-transport': 'Безопасный транспорт',
  'legal-support': 'Юридическая поддержка',
  'medical-psychosocial': 'Медицинская или психологическая помощь',
  'humanitarian-family': 'Расходы семьи на жизнь',
  'urgent-relocation': 'Немедленный переезд в безопасное место',
  'monitoring-advocacy': 'Наблюдение за судом и общественная поддержка',
  'other-need': 'Другое',
};
