import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof english> = {
  'settings.title': 'Настройки',
  'settings.lock': 'Блокировка',
  'settings.autoLock': 'Блокировать автоматически через',
  'settings.autoLock.minutes': '{minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
  'settings.autoLock.note':
    'Время идёт, пока никто не нажимает клавиш и не двигает мышь, а также пока вы работаете только в других окнах. Daftar блокируется и тогда, когда компьютер засыпает, и — там, где система об этом сообщает, — когда блокируется экран.',
  'settings.autoLock.fallback':
    'Настройка отсутствовала или не читалась, поэтому действует самое строгое значение. Выберите значение, чтобы это исправить.',
  'settings.clipboard':
    'То, что вы копируете кнопкой «Копировать», удаляется из буфера обмена через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}} и при блокировке Daftar. То, что вы копируете с клавиатуры, не удаляется.',
  'settings.saved': 'Сохранено.',
  'settings.passphrase': 'Парольная фраза',
  'settings.passphrase.body':
    'После смены старая парольная фраза здесь больше ничего не открывает. Копии диска, сделанные раньше, по-прежнему открываются старой.',
  'settings.passphrase.change': 'Сменить парольную фразу…',
  'settings.passphrase.confirm': 'Сменить парольную фразу',
  'settings.passphrase.current': 'Нынешняя парольная фраза',
  'settings.passphrase.next': 'Новая парольная фраза',
  'settings.passphrase.again': 'Новая парольная фраза ещё раз',
  'settings.passphrase.changing': 'Парольная фраза меняется…',
  'settings.passphrase.changed': 'Парольная фраза сменена. Код восстановления остаётся прежним.',
  'settings.screen': 'На экране',
  'settings.screen.protect': 'Не пускать Daftar на снимки и записи экрана',
  'settings.screen.note':
    'Тогда другие программы видят на месте Daftar пустое место, в том числе когда вы показываете свой экран. Это не остановит ни шпионскую программу, которая читает иначе, ни камеру.',
  'settings.screen.linux':
    'Этот компьютер работает на Linux. Там эта настройка ничего не делает: другие программы могут делать снимки этого окна.',
  'settings.look': 'Язык и вид',
  'settings.language': 'Язык',
  'settings.theme': 'Цвета',
  'settings.theme.system': 'Как в системе',
  'settings.theme.light': 'Светлые',
  'settings.theme.dark': 'Тёмные',
  'settings.about': 'О программе Daftar',
  'settings.version': 'Версия',
  'settings.platform': 'Система',
  'settings.licences.open': 'Лицензии…',
  'settings.licences': 'Лицензии',
  'settings.licences.own':
    'Daftar — свободная программа: её можно использовать, изучать, изменять и передавать дальше на условиях GNU General Public License версии 3 или любой более поздней. Она поставляется без каких-либо гарантий.',
  'settings.licences.source':
    'Исходный код прилагается к каждому выпуску. Попросите его там, где вы взяли эту копию; постоянного адреса у него пока нет.',
  'settings.licences.electron':
    'Daftar работает на Electron, в который входят Chromium и Node.js. Их лицензии лежат рядом с установленной программой, в файлах LICENSE.electron.txt и LICENSES.chromium.html. Ниже — пакеты, встроенные в сам Daftar, с текстами их лицензий.',
  'settings.licences.loading': 'Лицензии читаются…',
  'settings.licences.failed':
    'Не удалось прочитать лицензии из программы. Они лежат и рядом с ней, в файле licences.txt.',
};
