import type { app as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

export const app: Translation<typeof english> = {
  'app.name': 'Daftar',
  'app.skip': 'Перейти к содержимому',
  'app.starting': 'Запуск…',
  'app.nav': 'Главное меню',
  'app.nav.reports': 'Записи',
  'app.nav.people': 'Люди и группы',
  'app.nav.cases': 'Дела',
  'app.nav.patterns': 'Закономерности',
  'app.nav.recipients': 'Получатели',
  'app.nav.inbox': 'Входящие',
  'app.nav.settings': 'Настройки',
  'app.nav.help': 'Справка',
  'app.lock': 'Заблокировать',
  'app.locking': 'Блокировка…',
  'app.locking.detail': 'Сохраняется то, что вы набрали, удалённые записи забываются, и Daftar отпускает ключи.',
  'app.locked': 'Заблокировано.',
  'app.lock.unsaved.title': 'Последние слова не сохранены',
  'app.lock.unsaved.body':
    'Текст, который вы набрали последним, не удалось сохранить. Если заблокировать сейчас, он пропадёт. Можно остаться, скопировать его или освободить место на диске и попробовать ещё раз.',
  'app.lock.unsaved.confirm': 'Заблокировать и потерять его',
  'app.lock.unsaved.stay': 'Остаться здесь',
  'app.leave.unsaved.title': 'Последние слова не сохранены',
  'app.leave.unsaved.body':
    'Текст, который вы набрали последним, не удалось сохранить. Если выйти из этой записи сейчас, он пропадёт.',
  'app.leave.unsaved.confirm': 'Выйти и потерять его',
  'app.broken.title': 'Эта часть Daftar перестала работать',
  'app.broken.body':
    'То, что было сохранено, остаётся в хранилище. Заблокируйте его и откройте снова; если на том же месте это повторится, отложите это место на потом.',
  'app.broken.retry': 'Показать ещё раз',
  'app.cannotStart.title': 'Daftar не может запуститься',
  'app.cannotStart.body':
    'Часть, которая хранит ключи, не запустилась, или её шифрование работает не так, как должно. Ничего не изменено. Закройте Daftar и откройте снова; если это не пройдёт, установите программу заново. Ваше хранилище останется.',
  'app.keys': 'Клавиши',
  'app.keys.new': 'Новая запись',
  'app.keys.quick': 'Быстрая заметка',
  'app.keys.pause': 'Скрыть всё на экране и показать снова',
  'app.keys.search': 'Искать в записях',
  'app.keys.saveVersion': 'Сохранить версию открытой записи',
  'app.keys.lock': 'Заблокировать',
  'app.keys.help': 'Справка',
  'app.keys.keys': 'Показать эти клавиши',
  'app.keys.move': 'Двигаться по списку',
  'app.keys.select': 'Выделить в списке или снять выделение',
  'app.keys.extend': 'Выделить несколько подряд',
  'app.keys.open': 'Открыть',
  'app.keys.delete': 'Удалить выделенное',
  'app.keys.close': 'Закрыть окно диалога',
  'app.fallback.autoLock':
    'Настройка автоматической блокировки отсутствовала или не читалась. Действует самое строгое значение, пока вы не выберете другое в настройках.',
};
