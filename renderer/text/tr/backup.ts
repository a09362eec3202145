import type { backup as english } from '../en/backup.ts';
import type { Translation } from '../translation.ts';

export const backup: Translation<typeof english> = {
  'backup.title': 'Yedek',
  'backup.body':
    'Defterinizin bir USB bellekteki veya başka bir diskteki şifreli kopyası. Bu bilgisayar bozulduğunda, kaybolduğunda veya alındığında işe yarar.',
  'backup.none': 'Henüz yedek yok.',
  'backup.last': 'Son yedek: {day}, {time}. Alındığında geri okundu.',
  'backup.last.damaged':
    '{count, plural, one {# kayıt o sırada okunamadı ve içinde yok.} other {# kayıt o sırada okunamadı ve içinde yok.}}',
  'backup.last.checked': 'Bir yedeğin tamamı en son {day} tarihinde denetlendi, hasarlı bir şey yoktu.',
  'backup.since.nothing': 'O zamandan beri hiçbir şey değişmedi.',
  'backup.since.small': 'O zamandan beri küçük şeyler değişti, örneğin ayarlar veya dosyalarla ilgili notlar.',
  'backup.since':
    '{count, plural, one {O zamandan beri # rapor veya başka kayıt değişti.} other {O zamandan beri # rapor ve başka kayıt değişti.}}',
  'backup.reminder.none': 'Henüz yedek yok: yazdıklarınız yalnızca bu bilgisayarda.',
  'backup.reminder.old':
    'Son yedek: {day}. {count, plural, one {O zamandan beri # kayıt değişti.} other {O zamandan beri # kayıt değişti.}}',
  'backup.notNow': 'Şimdi değil',

  'backup.make': 'Yedek al',
  'backup.make.title': 'Yedek al',
  'backup.make.what':
    'Bir klasör seçin, en iyisi bu bilgisayardan ayrı yerde tuttuğunuz bir bellekte. Daftar orada kendi klasörünü oluşturur.',
  'backup.make.passphrase':
    'Bugün defterinizi ne açıyorsa bu yedeği de o açar: parolanız ve kurtarma kodunuz. Sonra değiştirseniz de bu yedek bugünkülerle açılır.',
  'backup.make.again':
    'Yalnızca yeni olan yazılır. Klasörde en yeni beş yedek tutulur. Daftar yerini aklında tutmaz: her seferinde siz seçersiniz.',
  'backup.choose': 'Klasör seç…',
  'backup.choose.there': 'Yedeklerin klasörünü seç…',
  'backup.choose.other': 'Başka klasör…',
  'backup.stop': 'Durdur',
  'backup.making': 'Yedek alınıyor…',
  'backup.making.detail':
    'İstediğiniz an durdurabilirsiniz, bu arada Daftar kilitlenebilir de. O ana kadar kopyalanan kalır, bu klasöre alınan sonraki yedek oradan sürer.',
  'backup.stopped': 'Yedek tamamlanmadı. Kopyalanan orada kalır, sonraki yedek oradan sürer.',
  'backup.made': 'Yedek hazır. Saat {time} itibarıyla bitti ve içindeki yeni her şey geri okundu.',
  'backup.made.size':
    '{records, plural, one {# kayıt} other {# kayıt}}, {files, plural, =0 {dosya yok} one {# dosya, {bytes}} other {# dosya, {bytes}}}.',
  'backup.made.damaged':
    '{count, plural, one {Defterinizden # kayıt veya dosya tam okunamadı ve yedekte bütün değil.} other {Defterinizden # kayıt veya dosya tam okunamadı ve yedekte bütün değil.}} Eski yedeklerde olabilir: onları saklayın.',
  'backup.made.removed': '{count, plural, one {En eski yedek silindi.} other {# eski yedek silindi.}}',
  'backup.made.keep':
    'Belleği çekmeden önce sistemden çıkarın ve bu bilgisayardan ayrı tutun. Belleğin kendisinden emin olmak için yeniden takıp yedeği denetleyin.',

  'backup.look': 'Yedeklere bak',
  'backup.look.title': 'Bu defterin yedekleri',
  'backup.look.what': 'Onları alırken seçtiğiniz klasörü seçin.',
  'backup.look.nothing': 'Bu klasörde bu defterin yedeği yok.',
  'backup.item': '{day}, {time} tarihli yedek',
  'backup.item.of': '{day}, {time} tarihli yedek (defter {notebook})',
  'backup.item.size':
    '{records, plural, one {# kayıt} other {# kayıt}}, {files, plural, =0 {dosya yok} one {# dosya, {bytes}} other {# dosya, {bytes}}}',
  'backup.item.closed': 'Yedek {number}: başka bir parolayla alınmış',
  'backup.item.damaged': 'Yedek {number}: hasarlı',
  'backup.item.too-new': 'Yedek {number}: daha yeni bir Daftar almış',
  'backup.check': 'Denetle',
  'backup.check.one': 'Denetle: {backup}',
  'backup.checking': 'Yedeğin tamamı okunuyor…',
  'backup.checking.detail': 'Hiçbir şey değiştirilmez.',
  'backup.check.whole': 'Bu yedekteki her şey okundu; hasarlı veya eksik bir şey yok.',
  'backup.check.lost': 'Bu yedekte hasarlı veya eksik olanlar',
  'backup.check.repair': 'Buraya yeni yedek al',
  'backup.check.repair.what':
    'Defterinizde ne varsa yerinde duruyor. Bu klasöre alınan yeni yedek hasarlı parçaları yeniden yazar; defterinizin o zamandan beri değişmediği yerlerde eski yedekler de bütün olur. Bu yinelenirse bellek bozuluyordur.',
  'backup.lost.report': 'Rapor: {name}',
  'backup.lost.report.unnamed': 'Başlıksız bir rapor',
  'backup.lost.evidence': 'Kanıt dosyası: {name}',
  'backup.lost.evidence.unnamed': 'Adsız bir kanıt dosyası',
  'backup.lost.person': 'Kişi: {name}',
  'backup.lost.person.unnamed': 'Adsız bir kişi',
  'backup.lost.group': 'Grup: {name}',
  'backup.lost.group.unnamed': 'Adsız bir grup',
  'backup.lost.case': 'Vaka: {name}',
  'backup.lost.case.unnamed': 'Adsız bir vaka',
  'backup.lost.received': 'Alınan paket: {name}',
  'backup.lost.received.unnamed': 'Alınan bir paket',
  'backup.lost.other': 'Başka kayıt: {name}',
  'backup.lost.other.unnamed': 'Başka bir kayıt, örneğin bir alıcı veya ayar',
  'backup.older':
    'Eski yedeklerde sonradan sildikleriniz hâlâ vardır. Klasör ve o zamanın parolası veya kurtarma kodu kimdeyse onları okuyabilir.',
  'backup.older.remove': 'Eski yedekleri sil',
  'backup.older.title': 'Bu klasörde en yenisi dışındaki bütün yedekler silinsin mi?',
  'backup.older.sure':
    'Geri getirilemezler. Bellekte bir laboratuvarın bulabileceği izler kalabilir; silinen anahtarlar olmadan açılmazlar.',
  'backup.removed': '{count, plural, =0 {Eski yedek yoktu.} one {# eski yedek silindi.} other {# eski yedek silindi.}}',

  'backup.way': 'Yedek alındığında elinizde ne vardı?',
  'backup.way.passphrase': 'O zamanın parolası',
  'backup.way.code': 'O zamanın kurtarma kodu',
  'backup.way.shares': 'Kişilerin benim için sakladığı parçalar',
  'backup.passphrase': 'O zamanın parolası',
  'backup.find.nothing': 'Bu klasörde yedek yok. Yedeği alırken seçtiğiniz klasörü seçin.',
  'backup.find.opens': 'Burada yedekler var. Hangi günden oldukları açılınca görünür.',
  'backup.find.open': 'Aç',
  'backup.find.opening': 'Yedekler açılıyor…',
  'backup.find.wrong':
    'Bu, buradaki yedeklerin hiçbirini açmıyor. Yedek, alındığı zamanın parolası ve kurtarma koduyla açılır.',
  'backup.find.again': 'Başka bir şeyle aç',
  'backup.find.which': 'Hangi yedek?',
  'backup.find.closed':
    '{count, plural, one {# yedek daha başka bir parolayla alınmış.} other {# yedek daha başka bir parolayla alınmış.}}',
  'backup.find.deleted':
    'O zamandan sonra sildikleriniz, buradaki en yeni yedeğin veya bu defterin bildiği kadarıyla, silinmiş kalır.',

  'backup.have': 'Yedeğim var',
  'backup.restore.title': 'Defteri yedekten geri getirin',
  'backup.restore.what': 'Belleği takın veya yedeğin bulunduğu klasörü bulun. Yedek yalnızca okunur.',
  'backup.restore.do': 'Geri getir',
  'backup.restoring': 'Defteriniz geri getiriliyor…',
  'backup.restoring.detail':
    'Belleği çıkarmayın, Daftar açık kalsın. Yarıda kesilirse yarım bir defter kalmaz: yeniden başlarsınız.',
  'backup.restored.title': 'Defteriniz geri geldi',
  'backup.restored':
    'Burada {records, plural, one {# kayıt} other {# kayıt}} ve {files, plural, =0 {hiç dosya} one {# dosya} other {# dosya}} var. Her biri yedekle karşılaştırıldı.',
  'backup.restored.lost':
    '{count, plural, one {# kayıt veya dosya yedekte hasarlıydı.} other {# kayıt veya dosya yedekte hasarlıydı.}} Başka bir yedeğiniz varsa onu ayarlardan ekleyin.',
  'backup.restored.deleted': 'O yedekten sonra sildikleriniz alınmadı.',
  'backup.restored.passphrase': 'Defter, yedeğin alındığı zamanın parolası ve kurtarma koduyla açılır.',
  'backup.restored.open': 'Deftere geç',

  'backup.takeIn': 'Yedekten ekle',
  'backup.takeIn.title': 'Bir yedeği bu deftere ekleyin',
  'backup.takeIn.what':
    'Burada olmayan eklenir. Bir rapor burada farklıysa ikisi de saklanır: yedekteki, onun bir sürümü olur. Burada yazdığınız hiçbir şey kaybolmaz.',
  'backup.takeIn.not':
    'Kartınız, parolanız, kurtarma kodunuz ve ayarlarınız buradaki gibi kalır. Başka bir defterin yedeğinden onun kartı gelmez: o kart için mühürlenen yalnızca orada açılır.',
  'backup.takeIn.do': 'Ekle',
  'backup.takingIn': 'Yedekten ekleniyor…',
  'backup.taken':
    '{count, plural, =0 {Eklenecek bir şey yoktu.} one {# kayıt eklendi.} other {# kayıt eklendi.}} {files, plural, =0 {} one {Onunla # dosya geldi.} other {Onlarla # dosya geldi.}}',
  'backup.taken.differing':
    '{count, plural, one {# kayıt burada farklıydı: ikisi de saklandı.} other {# kayıt burada farklıydı: ikisi de saklandı.}} Ötekini sürümler arasında bulursunuz.',
  'backup.taken.same': '{count, plural, one {# kayıt zaten buradaydı.} other {# kayıt zaten buradaydı.}}',
  'backup.taken.deleted':
    '{count, plural, one {# kayıt o zamandan beri silindiği için alınmadı.} other {# kayıt o zamandan beri silindiği için alınmadı.}}',
  'backup.taken.left':
    '{count, plural, one {# kayıt yedekte hasarlıydı ya da daha yeni bir Daftar yazmıştı ve eklenemedi.} other {# kayıt yedekte hasarlıydı ya da daha yeni bir Daftar yazmıştı ve eklenemedi.}} Yedeği saklayın.',

  'backup.error.readOnly':
    'Bu klasöre hiçbir şey yazılamıyor. Bellek yazmaya karşı korumalı mı? Başka bir klasör seçin.',
  'backup.error.noSpace':
    'Bellekte veya bu bilgisayarda bunun için çok az yer var. Yer açın veya daha büyük bir bellek alın. Kopyalanan orada kalır.',
  'backup.error.gone':
    'Klasör artık orada değil. Bellek çıkarıldı mı? Takın ve klasörü yeniden seçin: kaldığı yerden sürer.',
  'backup.error.disk':
    'Bellek veya disk okunamadı ya da yazılamadı. Yeniden takın veya başkasını alın. Defteriniz olduğu gibi.',
  'backup.error.permission': 'Sistem Daftar’ın orada okumasına veya yazmasına izin vermiyor. Başka bir klasör seçin.',
  'backup.error.tooNew': 'Oraya daha yeni bir Daftar yazmış. Hiçbir şey değiştirilmedi: yeni sürümü kullanın.',
  'backup.error.damaged': 'Bu yedek bütünüyle hasarlı ve açılmıyor. Başkasını deneyin.',
};
