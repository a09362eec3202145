import type { inbox as english } from '../en/inbox.ts';
import type { Translation } from '../translation.ts';

export const inbox: Translation<typeof english> = {
  'inbox.title': 'Gelen kutusu',
  'inbox.tab.received': 'Gelenler',
  'inbox.tab.sent': 'Gönderilenler',
  'inbox.drop': 'Bir paket aç',
  'inbox.drop.hint': 'Mühürlü bir paketi veya bir alındı bildirimini buraya bırakın.',
  'inbox.pick': 'Dosya seç…',
  'inbox.opening': 'Açılıyor ve denetleniyor',
  'inbox.empty.title': 'Henüz bir şey gelmedi',
  'inbox.empty':
    'Kartınızı, size mühürlü bir şey gönderebilmesi gereken kişilere verin. Gönderdiklerini burada açarsınız.',
  'inbox.failed': 'Dosya açılmadı',
  'inbox.error.not-for-this-key-or-damaged':
    'Anahtarınız bu dosyayı açmıyor. Ya başkası için mühürlenmiş ya mühürlü bir paket değil ya da yolda bozulmuş. Gönderene hangi kartı kullandığını sorun ve yeniden göndermesini isteyin.',
  'inbox.error.altered':
    'Bu dosya mühürlendikten sonra değiştirilmiş. Bütünüyle reddedildi ve hiçbir bölümü saklanmadı. Gönderenden yeniden mühürlemesini isteyin ve ne olduğunu ona anlatın.',
  'inbox.error.truncated':
    'Dosyanın sonu eksik: büyük olasılıkla yolda kesilmiş veya hiç mühürlü bir paket değil. Hiçbir bölümü saklanmadı. Yeniden kopyalayın veya indirin ya da yeniden isteyin.',
  'inbox.error.malformed':
    'Sizin için mühürlenmiş, ama içindeki, bir paketin yapıldığı gibi yapılmamış; bu yüzden bütünüyle reddedildi. Gönderene söyleyin; göründüğü kişiden gelmemiş olabilir.',
  'inbox.error.too-new':
    'Bu paket daha yeni bir Daftar sürümüyle yapılmış. Bunda bir sorun yok: Daftar’ınızı güncelleyin, sonra açın.',
  'inbox.receipt.done': 'Bir alındı bildirimi geldi. Mühürlediğinizin yanında gösteriliyor.',
  'inbox.receipt.unknown': 'Bu, bu kasanın hatırlamadığı bir paketin alındı bildirimi. Hiçbir şey saklanmadı.',
  'inbox.already': 'Bu paketi daha önce açtınız.',
  'inbox.back': 'Bütün gelenler',
  'inbox.item.files': '{files, plural, =0 {dosya yok} one {# dosya} other {# dosya}}',
  'inbox.item.answered': 'Yanıtlandı',
  'inbox.untitled': 'Başlıksız rapor',

  'sender.known-compared': 'Gönderen: {name}. Parmak izini karşılaştırdınız',
  'sender.known-compared.body':
    'İmza doğru ve anahtar, karşılaştırdığınız anahtar. Ondan geliyor ve hiçbir şey değiştirilmemiş.',
  'sender.known-unverified': 'Şu alıcı için sizdeki anahtarla imzalanmış: {name}. Karşılaştırılmadı',
  'sender.known-unverified.body':
    'Sizdeki karttaki anahtarın aynısı. O kartın gerçekten onun olup olmadığı denetlenmedi: parmak izini karşılaştırın.',
  'sender.new': 'Yeni birinden. Kendine verdiği ad: {name}',
  'sender.new.body':
    'İmza doğru, yani hiçbir şey değiştirilmemiş. Herkes bir karta istediği adı yazabilir: parmak izini karşılaştırana kadar arkasında kimin olduğu bilinmez.',
  'sender.unsigned': 'Adsız',
  'sender.unsigned.body':
    'Kimse imzalamamış. Mühürlendikten sonra değiştirilmemiş, ama raporlar ne derse desin, kimin mühürlediği söylenemez.',
  'sender.resembles': 'Sizde şu ad için bulunan anahtar değil: {name}',
  'sender.resembles.body':
    'Ad, bildiğiniz bir alıcınınkiyle aynı veya ona benziyor, ama anahtar başka. O adı kullanan başka biri olabilir. İnanmadan önce, tanıdığınız kişiye zaten güvendiğiniz bir yoldan sorun.',
  'sender.unnamed': 'ad yok',
  'sender.short.compared': 'Bilinen, karşılaştırılmış',
  'sender.short.unverified': 'Bilinen, karşılaştırılmamış',
  'sender.short.new': 'Yeni gönderen',
  'sender.short.unsigned': 'İmzasız',
  'sender.short.resembles': 'Bilinen ad, başka anahtar',
  'sender.fingerprint': 'Gönderenin parmak izi',
  'sender.add': 'Göndereni alıcı olarak ekle',
  'sender.open': 'Göndereni göster',
  'sender.added': 'Gönderen eklendi. Parmak izini karşılaştırın.',

  'received.verified': 'Neler denetlendi',
  'received.verified.open': 'Sizin anahtarınız için mühürlenmiş.',
  'received.verified.whole': 'Eksiksiz ve mühürlendikten sonra hiçbir bölümü değiştirilmemiş.',
  'received.verified.files': 'İçindeki her dosya SHA-256 değerine uyuyor.',
  'received.verified.signed':
    'İmza gönderenin kartına, bu içeriğe ve bu alıcılara uyuyor: kimse bunu onun adına size yeniden mühürlememiş.',
  'received.created': 'Yapıldığı zaman',
  'received.opened': 'Açıldığı zaman',
  'received.size': 'Boyut',
  'received.check': 'Kontrol değeri (SHA-256)',
  'received.reports': 'Raporlar',
  'received.export': 'Şifresiz dışa aktar…',
  'received.export.title': 'Bu paketi şifresiz dışa aktar',
  'received.export.body':
    'Tek bir ZIP dosyası; içinde {reports, plural, one {# rapor} other {# rapor}} ve {files, plural, =0 {hiç dosya yok} one {# dosya} other {# dosya}}. Sıradan programlarla okunur. Denetlenmesi mümkün kalır (BagIt, SHA-256).',
  'received.answer': 'Alındı bildirimiyle yanıtla…',
  'received.answer.again': 'Yeniden yanıtla…',
  'received.answer.unsigned':
    'Alındı bildirimi gönderilemez: paketle birlikte, bildirimin mühürleneceği bir kart gelmedi.',
  'received.answer.title': 'Alındı bildirimiyle yanıtla',
  'received.answer.body':
    'Alındı bildirimi gönderene, tam bu dosyanın sizde olduğunu, onu ne zaman açtığınızı ve neyin doğrulandığını söyler. Anahtarınızla imzalanır ve mühürlenir, yani onu yalnızca gönderen okuyabilir.',
  'received.answer.note': 'Gönderene not',
  'received.answer.start': 'Yer seç ve mühürle…',
  'received.answer.running': 'Alındı bildirimi mühürleniyor',
  'received.answer.done': 'Alındı bildirimi mühürlendi: {size}. Paketin geldiği yoldan veya başka bir yoldan gönderin.',
  'received.delete': 'Sil…',
  'received.delete.confirm': 'Sil',
  'received.delete.title': 'Bu paket silinsin mi?',
  'received.delete.body': 'Bu kasada unutulur. Mühürlü dosya hâlâ sizdeyse yeniden açabilirsiniz.',
};
