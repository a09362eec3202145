import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof english> = {
  'settings.title': 'Ayarlar',
  'settings.lock': 'Kilitlenme',
  'settings.autoLock': 'Kendiliğinden kilitlenme süresi',
  'settings.autoLock.minutes': '{minutes, plural, one {# dakika} other {# dakika}}',
  'settings.autoLock.note':
    'Süre, kimse bir tuşa basmadıkça veya fareyi oynatmadıkça ve siz yalnızca başka pencereleri kullandıkça işler. Daftar ayrıca bilgisayar uykuya geçtiğinde ve, sistem bunu bildiriyorsa, ekran kilitlendiğinde de kilitlenir.',
  'settings.autoLock.fallback':
    'Ayar yoktu veya okunamadı, bu yüzden en katı değer geçerli. Düzeltmek için bir değer seçin.',
  'settings.clipboard':
    '“Kopyala” düğmesiyle kopyaladıklarınız {seconds, plural, one {# saniye} other {# saniye}} sonra ve Daftar kilitlendiğinde panodan kaldırılır. Klavyeyle kopyaladıklarınız kaldırılmaz.',
  'settings.saved': 'Kaydedildi.',
  'settings.passphrase': 'Parola',
  'settings.passphrase.body':
    'Değişiklikten sonra eski parola burada artık hiçbir şeyi açmaz. Diskin daha önce alınmış kopyaları eski parolayla açılmayı sürdürür.',
  'settings.passphrase.change': 'Parolayı değiştir…',
  'settings.passphrase.confirm': 'Parolayı değiştir',
  'settings.passphrase.current': 'Şimdiki parola',
  'settings.passphrase.next': 'Yeni parola',
  'settings.passphrase.again': 'Yeni parola bir daha',
  'settings.passphrase.changing': 'Parola değiştiriliyor…',
  'settings.passphrase.changed': 'Parola değiştirildi. Kurtarma kodu aynı kalır.',
  'settings.screen': 'Ekranda',
  'settings.screen.protect': 'Daftar ekran görüntülerinde ve ekran kayıtlarında görünmesin',
  'settings.screen.note':
    'O zaman başka programlar, ekranınızı paylaştığınızda da, Daftar’ın yerinde boşluk görür. Bu, ne başka bir yoldan okuyan casus yazılımı ne de bir kamerayı durdurur.',
  'settings.screen.linux':
    'Bu bilgisayarda Linux çalışıyor. Orada bu ayar hiçbir şey yapmaz: başka programlar bu pencerenin görüntüsünü alabilir.',
  'settings.look': 'Dil ve görünüm',
  'settings.language': 'Dil',
  'settings.theme': 'Renkler',
  'settings.theme.system': 'Sistemdeki gibi',
  'settings.theme.light': 'Açık',
  'settings.theme.dark': 'Koyu',
  'settings.about': 'Daftar hakkında',
  'settings.version': 'Sürüm',
  'settings.platform': 'Sistem',
  'settings.licences.open': 'Lisanslar…',
  'settings.licences': 'Lisanslar',
  'settings.licences.own':
    'Daftar özgür yazılımdır: GNU Genel Kamu Lisansı’nın (GNU General Public License) 3. veya daha sonraki bir sürümü altında onu kullanabilir, inceleyebilir, değiştirebilir ve başkalarına verebilirsiniz. Hiçbir garantisi yoktur.',
  'settings.licences.source':
    'Kaynak kodu her yayınla birlikte gelir. Bu kopyayı nereden aldıysanız oradan isteyin; henüz sabit bir adresi yok.',
  'settings.licences.electron':
    'Daftar, Chromium ve Node.js içeren Electron üzerinde çalışır. Onların lisansları kurulu programın yanında, LICENSE.electron.txt ve LICENSES.chromium.html dosyalarındadır. Daftar’ın kendi içindeki paketler, lisans metinleriyle birlikte aşağıdadır.',
  'settings.licences.loading': 'Lisanslar okunuyor…',
  'settings.licences.failed':
    'Lisanslar programdan okunamadı. Programın yanındaki licences.txt dosyasında da bulunurlar.',
};
