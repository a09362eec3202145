import type { cases as english } from '../en/cases.ts';
import type { Translation } from '../translation.ts';

export const cases: Translation<typeof english> = {
  'records.search': 'Искать по имени, другим написаниям или заметкам',
  'records.reports':
    '{count, plural, =0 {ни в одной записи} one {в # записи} few {в # записях} many {в # записях} other {в # записи}}',
  'records.unidentified': 'Личность не установлена',
  'records.nothing': 'Подходящих страниц нет.',
  'records.title': 'Люди и группы',
  'records.kind.person': 'Люди',
  'records.kind.group': 'Группы',
  'records.new.person': 'Новый человек',
  'records.new.group': 'Новая группа',
  'records.empty.person.title': 'Людей пока нет',
  'records.empty.group.title': 'Групп пока нет',
  'records.empty':
    'У того, кто встречается в нескольких записях, может быть страница: имена во всех написаниях, что ему можно сообщать и кому можно его называть. Имена в записях работают и без неё.',
  'cases.title': 'Дела',
  'cases.new': 'Новое дело',
  'cases.empty.title': 'Дел пока нет',
  'cases.empty':
    'Дело собирает записи, которые относятся друг к другу, вместе с открытыми вопросами, сроками и официальными номерами. Одна запись может быть в нескольких делах.',
  'cases.add': 'Добавить в дело…',
  'cases.add.title':
    '{count, plural, one {Добавить # запись в дело} few {Добавить # записи в дело} many {Добавить # записей в дело} other {Добавить # записи в дело}}',
  'cases.add.new': 'Новое дело с этим названием',
  'cases.add.newName': 'Название нового дела',
  'cases.added':
    '{count, plural, =0 {Все они уже были в деле «{name}».} one {В дело «{name}» добавлена # запись.} few {В дело «{name}» добавлены # записи.} many {В дело «{name}» добавлено # записей.} other {В дело «{name}» добавлено # записи.}}',
  'cases.timeline': 'Шкала времени этого дела',
};
