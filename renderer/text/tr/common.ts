import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<typeof english> = {
  'common.cancel': 'Vazgeç',
  'common.close': 'Kapat',
  'common.back': 'Geri',
  'common.next': 'İleri',
  'common.done': 'Bitti',
  'common.retry': 'Yeniden dene',
  'common.remove': 'Kaldır',
  'common.removeItem': 'Kaldır: {item}',
  'common.add': 'Ekle',
  'common.undo': 'Geri al',
  'common.loading': 'Yükleniyor…',
  'common.optional': 'isteğe bağlı',
  'common.notSet': 'Belirtilmedi',
  'common.show': 'Göster',
  'common.hide': 'Gizle',
  'common.copied': 'Kopyalandı. Pano {seconds, plural, one {# saniye} other {# saniye}} sonra temizlenir.',
  'common.options': 'Listeyi göster',
  'common.noMatch': 'Eşleşen bir şey yok.',
  'common.dismiss': 'Bu iletiyi kapat',
  'common.messages': 'İletiler',
  'common.progress': '{done} / {of}',
  'control.close': 'Kapat',
  'control.suggestions': 'Öneriler',
  'control.chosen': '{option}, seçildi',
  'control.count': 'Seçilebilecek {count, plural, one {# satır} other {# satır}} var',
  'control.group': '{group} grubu, {count, plural, one {# satır} other {# satır}}. {option}',
  'fingerprint.label': 'Parmak izi: {digits}',
  'drop.active': 'Eklemek için bırakın',

  'date.day': 'Gün',
  'date.month': 'Ay',
  'date.year': 'Yıl',
  'date.problem.no-year': 'Yılı dört rakamla ekleyin, örneğin 2025.',
  'date.problem.no-month': 'Ayı seçin.',
  'date.problem.no-day': 'Günü ekleyin.',
  'date.problem.no-such-year': 'Bu takvimde böyle bir yıl yok. Takvim doğru mu?',
  'date.problem.no-such-day': 'Bu ayda böyle bir gün yok.',
  'date.calendar': 'Takvim',
  'date.other': 'Karşılığı: {date}.',
  'date.other.span': 'Karşılığı: {from} – {to}.',
  'date.other.about': 'Yaklaşık karşılığı: {date}. Bu takvimin ayları bir iki gün önce veya sonra başlayabilir.',
  'date.other.aboutSpan':
    'Yaklaşık karşılığı: {from} – {to}. Bu takvimin ayları bir iki gün önce veya sonra başlayabilir.',

  'error.wrong-passphrase':
    'Bu, bu kasanın parolası değil. Klavye düzenini ve Caps Lock tuşunu denetleyip yeniden deneyin.',
  'error.not-for-this-key-or-damaged':
    'Buradaki hiçbir anahtar bu dosyayı açmıyor. Ya başkası için mühürlenmiş ya da yolda bozulmuş. Gönderenden, sizin kartınız için yeniden mühürlemesini isteyin.',
  'error.altered':
    'Veriler yapıldıktan sonra değiştirilmiş, bu yüzden bütünüyle reddedildi. Hiçbir şey kaybolmadı. Geldiği yerden yeniden isteyin.',
  'error.truncated':
    'Dosyanın sonu eksik. Büyük olasılıkla kopyalanırken kesilmiş. Yeniden kopyalayın veya yeniden isteyin.',
  'error.too-new': 'Bu, daha yeni bir Daftar sürümüyle yapılmış. Bunda bir sorun yok: açmak için yeni sürümü kullanın.',
  'error.malformed': 'Bu, Daftar’ın okuyabileceği bir dosya değil. Doğru dosya olup olmadığına bakın.',
  'error.no-vault': 'Bu bilgisayarda kasa yok.',
  'error.vault-exists': 'Bu bilgisayarda zaten bir kasa var. Olduğu gibi bırakıldı.',
  'error.locked': 'Kasa kilitli. Sürdürmek için yeniden açın.',
  'error.not-found': 'Bu artık burada değil. Silinmiş olabilir.',
  'error.invalid': 'Buradaki bir şey bu haliyle kabul edilemiyor. En son yazdığınıza bakın.',
  'error.weak-passphrase':
    'Bu parola tahmin edilebilir. Daha uzun olsun: birbiriyle ilgisiz dört veya daha çok sözcük iyidir.',
  'error.undecided':
    'Henüz karar vermediğiniz bir yerde birinin adı geçiyor olabilir. Hiçbir şey mühürlenmedi. Bulunanlara dönüp karar verin.',
  'error.name-left':
    'Dışarıda kalması gereken bir ad, gidecek olanın içinde hâlâ duruyor. Hiçbir şey mühürlenmedi. Bulunanlara dönün: adın nerede geçtiği orada yazıyor.',
  'error.shares-do-not-fit':
    'Birbirine uyan parçalar yetmiyor. Onları kartlarla karşılaştırın ve bir parça daha bulun.',
  'error.recovery-code-typo': 'Kurtarma kodu doğru yazılmamış. Kurtarma kitinizle grup grup karşılaştırın.',
  'error.key-changed': 'Bu ad başka bir anahtarla biliniyor. Hiçbir şey kaydedilmedi.',
  'error.never-leaves':
    'Bu rapor “Bu defterden hiç çıkmaz” olarak işaretli. Çıkması gerekiyorsa önce bunu “Kayıt için” bölümünde değiştirin.',
  'error.too-large': 'Bu, Daftar’ın alabileceğinden büyük.',
  'error.no-space':
    'Bu diskte veya seçtiğiniz yerde çok az yer kaldı. Orada biraz yer açıp yeniden deneyin. Hiçbir şey kaybolmadı.',
  'error.disk': 'Disk okunamadı veya diske yazılamadı. Bağlı ve çalışır olduğuna bakıp yeniden deneyin.',
  'error.cancelled': 'Vazgeçildi. Hiçbir şey saklanmadı.',
  'error.exists': 'Orada bu adda bir dosya zaten var. Başka bir ad seçin.',
  'error.permission': 'Sistem bu dosyanın okunmasına veya yazılmasına izin vermedi. Başka bir yer seçin.',
  'error.forbidden': 'Daftar buna izin vermiyor.',
  'error.busy': 'Aynı anda çok fazla şey istendi. Açık olanı bitirin, biraz bekleyip yeniden deneyin.',
  'error.internal':
    'Daftar’ın içinde beklenmedik bir aksaklık oldu. Kaydedilmiş olanlar yerinde duruyor. Kasayı kilitleyip yeniden açın.',
};
