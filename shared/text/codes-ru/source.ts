import type { CodesOf } from '../../report/lists/list.ts';
import type { SOURCE_LISTS } from '../../report/lists/source.ts';

/** Russian labels of the lists of who says it, how they know it, and how far it is checked. */
export const SOURCE_LABELS_RU: Readonly<Partial<Record<CodesOf<typeof SOURCE_LISTS>, string>>> = {
  // source-connection
  self: 'Пострадавший человек',
  eyewitness: 'Очевидец',
  'perpetrator-side': 'Нарушитель',
  'relative-of-victim': 'Семья пострадавшего',
  'chosen-family-of-victim': 'Близкие, заменяющие пострадавшему семью',
  'colleague-of-victim': 'Коллега пострадавшего',
  'co-member-of-victim': 'Член той же группы',
  'relative-of-perpetrator': 'Семья нарушителя',
  'colleague-of-perpetrator': 'Коллега нарушителя',
  'reporter-source': 'Журналист или СМИ',
  'second-hand': 'Передано через кого-то другого',
  'lawyer-source': 'Адвокат',
  'medical-source': 'Медик',
  'finance-source': 'Банк или финансовая служба',
  'ngo-source': 'Организация',
  'rights-ngo-source': 'Правозащитная организация',
  'official-source': 'Власти, суд или государственные СМИ',
  'social-post': 'Публикация непроверенного аккаунта',
  'technical-source': 'Технические данные или проверка',
  'anonymous-source': 'Автору неизвестен',
  'source-unknown': 'Не отмечено',

  // basis
  'own-perception': 'Собственное наблюдение',
  'self-declared': 'Человек сам сказал это о себе',
  document: 'Так сказано в бумаге или файле',
  metadata: 'Технические данные внутри файла',
  'state-said': 'Так сказало государство',
  'third-person-said': 'Так сказал кто-то другой',
  pattern: 'Похоже на то, что было раньше',
  'same-identifier': 'Тот же номер, номерной знак, аккаунт или голос',
  inference: 'Вывод автора',
  guess: 'Догадка',

  // knowing
  lived: 'На собственном опыте',
  saw: 'Увидено лично',
  heard: 'Услышано лично',
  'told-by': 'Рассказал тот, кто там был',
  'told-by-chain': 'Дошло через нескольких людей',
  read: 'Прочитано или просмотрено',
  inferred: 'Сделан вывод',

  // reliability
  'very-reliable': 'Очень надёжный',
  'rather-reliable': 'Скорее надёжный',
  unsure: 'Трудно сказать',
  'rather-unreliable': 'Скорее ненадёжный',
  'very-unreliable': 'Очень ненадёжный',
  'reliability-unknown': 'Не оценивалось',

  // anonymity
  'anon-none': 'Можно называть',
  'anon-public': 'Не называть публично',
  'anon-from-state': 'Не называть никакому государству',
  'anon-except-ngo': 'Назвать только организации',
  'anon-total': 'Не называть никому',

  // collection-method
  'first-hand': 'Пережито автором',
  'interview-in-person': 'Рассказано при встрече',
  'interview-call': 'Рассказано по телефону или видеосвязи',
  'written-to-author': 'Написано автору',
  'chat-told': 'Рассказано в переписке',
  'after-questioning-recall': 'Записано по памяти сразу после допроса',
  'read-in-media': 'Прочитано или увидено в СМИ',
  'copied-from-paper': 'Переписано с бумаги',

  // verification
  'confirmed-violation': 'Подтверждено: право нарушено',
  'confirmed-similar': 'Подтверждено: близко к нарушению',
  'confirmed-not': 'Подтверждено: не нарушение',
  likely: 'Вероятно',
  possible: 'Возможно',
  unlikely: 'Маловероятно',
  'not-assessed': 'Ещё не проверено',

  // claim-status
  stated: 'Сказано одним источником',
  supported: 'Подтверждено вторым источником',
  disputed: 'Другой источник говорит иначе',
  withdrawn: 'Отозвано источником',
  'shown-false': 'Доказано, что это неверно',

  // official-position
  'no-position': 'Ничего не сказано',
  'state-describes': 'Государство рассказало, что произошло',
  'state-denies': 'Государство отрицает',
  'state-admits-not-fault': 'Государство признаёт сам факт, но не свою ответственность',
  'state-other-account': 'Государство рассказывает иначе',
  'state-accepts': 'Государство признаёт ответственность',
  'nonstate-describes': 'Другая сторона рассказала, что произошло',
  'nonstate-denies': 'Другая сторона отрицает',
  'nonstate-admits-not-fault': 'Другая сторона признаёт сам факт, но не свою ответственность',
  'nonstate-other-account': 'Другая сторона рассказывает иначе',
  'nonstate-accepts': 'Другая сторона признаёт ответственность',
  'position-unknown': 'Неизвестно, что было сказано',
};
