import type { recipients as english } from '../en/recipients.ts';
import type { Translation } from '../translation.ts';

export const recipients: Translation<typeof english> = {
  'recipients.title': 'Alıcılar',
  'recipients.tab.list': 'Alıcılar',
  'recipients.tab.own': 'Kartım',
  'recipients.add': 'Kart ekle…',
  'recipients.empty.title': 'Henüz alıcı yok',
  'recipients.empty':
    'Alıcı size bir kart verir: açık anahtarını içeren küçük bir metin dosyası. Onunla, yalnızca alıcının açabileceği raporlar mühürleyebilirsiniz. Kartı yüz yüze veya güvendiğiniz bir yoldan isteyin.',
  'recipients.compared': 'Parmak izi karşılaştırıldı',
  'recipients.unverified': 'Karşılaştırılmadı',
  'recipients.expired': 'Kartın süresi doldu: {date}',
  'recipients.validUntil': 'Son geçerlilik günü: {date}',
  'recipients.noEnd': 'Bitiş tarihi yok',
  'recipients.back': 'Bütün alıcılar',

  'recipients.add.title': 'Bir alıcının kartını ekle',
  'recipients.add.intro': 'Kart dosyasını seçin, buraya bırakın veya metnini yapıştırın.',
  'recipients.add.drop': 'Kart dosyası ekle',
  'recipients.add.pick': 'Dosya seç…',
  'recipients.add.paste': 'Kartın metni',
  'recipients.add.confirm': 'Ekle',
  'recipients.add.tooLarge':
    'Bu dosya bir kart için fazla büyük. Kart küçük bir metin dosyasıdır. Doğru dosya olup olmadığına bakın.',
  'recipients.add.malformed':
    'Bu bir kart değil veya kartın tamamı değil. Kart “daftar recipient card 1” satırıyla başlar, imzasıyla biter. İlk satırdan son satıra kadar bir daha kopyalayın veya dosyasını seçin.',
  'recipients.add.truncated':
    'Kartın sonu eksik. İlk satırdan son satıra kadar bir daha kopyalayın veya dosyasını seçin.',
  'recipients.add.altered':
    'Bu kart, sahibi imzaladıktan sonra değiştirilmiş, bu yüzden reddedildi. Kopyalanırken bozulmuş veya yolda biri değiştirmiş olabilir. Kartı sahibinden başka bir yoldan yeniden isteyin.',
  'recipients.add.too-new':
    'Bu kart daha yeni bir Daftar sürümüyle yapılmış. Daftar’ınızı güncelleyin, sonra kartı ekleyin.',
  'recipients.add.done': 'Eklendi. Bu alıcı için bir şey mühürlemeden önce parmak izini karşılaştırın.',
  'recipients.add.already': 'Bu kart zaten burada.',
  'recipients.add.updated': 'Anahtar öncekiyle aynı: kartın öbür bilgileri güncellendi.',

  'recipients.changed.title': 'Durun: bu alıcı başka bir anahtarla biliniyor',
  'recipients.changed.lead':
    'Hiçbir şey kaydedilmedi. Kart “{name}” adını taşıyor, ama anahtar sizde o ad için kayıtlı olan değil.',
  'recipients.changed.why': 'Ne olmuş olabilir',
  'recipients.changed.why.impostor':
    'Biri kendini “{name}” olarak tanıtıyor veya kartı size gelirken değiştirdi. Bu kartla mühürlediğinizi o kişi okur.',
  'recipients.changed.why.new':
    'Gerçekten yeni bir anahtarı var, örneğin bilgisayarı kaybolduktan sonra. O zaman bunu size kendisi söyleyebilir.',
  'recipients.changed.why.other': 'Adı benzeyen başka biri.',
  'recipients.changed.do':
    'Ne yapmalı: zaten güvendiğiniz ve bu kartla birlikte gelmemiş bir yoldan kendisine sorun. Yeni kartının rakamlarını okumasını isteyin.',
  'recipients.changed.known': 'Sizdeki',
  'recipients.changed.fingerprint': 'Yeni kartın parmak izi',
  'recipients.changed.stop': 'Bu kartı ekleme',
  'recipients.changed.more': 'Kendisine sordum',
  'recipients.changed.keep.note':
    'Kart, sizdekinin yanında, parmak izi karşılaştırılmamış ayrı biri olarak saklanabilir. Sizdeki olduğu gibi kalır.',
  'recipients.changed.keep.understood': 'Bu kartın kimin olduğunu henüz hiçbir şeyin göstermediğini anlıyorum',
  'recipients.changed.keep': 'Ayrı ve doğrulanmamış olarak sakla',
  'recipients.changed.sender': 'Bu paketle gelen kart eklenmedi.',

  'recipient.organisation': 'Kuruluş',
  'recipient.contact': 'İletişim',
  'recipient.languages': 'Diller',
  'recipient.created': 'Kartın yapıldığı gün',
  'recipient.valid': 'Son geçerlilik günü',
  'recipient.added': 'Eklendiği gün',
  'recipient.fingerprint': 'Parmak izi',
  'recipient.unverified.title': 'Bu anahtarın kimin olduğu denetlenmedi',
  'recipient.unverified':
    'Kart size gelirken değiştirildiyse mühürlediğinizi başkası açar. Parmak izini karşılaştırmak bunu kesinleştirir.',
  'recipient.expired.title': 'Bu kartın süresi doldu',
  'recipient.expired':
    'Sahibi, bu kart için mühürlenenlere artık bakmıyor veya anahtarı artık elinde bulundurmuyor olabilir. Yeni bir kart isteyin.',
  'recipient.compare': 'Parmak izini karşılaştır…',
  'recipient.compare.again': 'Yeniden karşılaştır…',
  'recipient.log': 'Yapılanlar',
  'recipient.log.added': 'Kart eklendi',
  'recipient.log.compared': 'Parmak izi karşılaştırıldı: tutuyor',
  'recipient.log.mismatch': 'Parmak izi karşılaştırıldı: tutmuyor',
  'recipient.log.kept-separate': 'Ad başka bir anahtarla bilindiği halde ayrı olarak saklandı',
  'recipient.log.card-updated': 'Kartın bilgileri güncellendi',
  'recipient.how.typed-digits': 'rakamlar yazıldı',
  'recipient.how.qr-picture': 'QR görüntüsü',
  'recipient.channel.in-person': 'yüz yüze',
  'recipient.channel.phone': 'telefonla',
  'recipient.channel.video': 'görüntülü görüşmeyle',
  'recipient.channel.vouched': 'güvendiğim biri kefil oluyor',
  'recipient.disclosures': 'Bu alıcı için mühürlenenler',
  'recipient.disclosures.none': 'Henüz bir şey yok.',
  'recipient.remove': 'Bu alıcıyı kaldır…',
  'recipient.remove.title': 'Bu alıcı kaldırılsın mı: {name}?',
  'recipient.remove.body':
    'Kart ve karşılaştırmaların kaydı gider. Bu alıcı için mühürlediklerinizin listesi kalır. Alıcının elinde ne varsa onda kalır.',

  'compare.title': 'Parmak izini karşılaştır',
  'compare.how': 'Nasıl karşılaştıracaksınız?',
  'compare.how.typed-digits': 'O kendi rakamlarını okuyor, ben yazıyorum',
  'compare.how.qr-picture': 'Elimde QR kodunun bir görüntüsü var',
  'compare.channel': 'Hangi yoldan?',
  'compare.channel.note': 'Kartın geldiği yoldan değil: kartı değiştirebilen, rakamları da değiştirebilir.',
  'compare.ask':
    'Kendi Daftar’ında “Kartım” sayfasını açmasını ve 35 rakamı okumasını isteyin. Önce siz okumayın: onun işi size söylemek, sizi onaylamak değil.',
  'compare.digits': 'Okuduğu rakamlar',
  'compare.digits.count': '35 rakamdan {count}',
  'compare.start': 'Karşılaştır',
  'compare.picture': 'Görüntüyü seç…',
  'compare.picture.note':
    'Kendiniz çektiğiniz veya size verilen bir fotoğraf ya da ekran görüntüsü. Görüntüleyicide açılır ve saklanmaz.',
  'compare.picture.frame': 'QR kodu aranan görüntü',
  'compare.match.title': 'Tutuyor',
  'compare.match': 'Bu, karşılaştırma yaptığınız kişinin anahtarı. Tarihi ve yoluyla not edildi.',
  'compare.wrong.title': 'Tutmuyor',
  'compare.wrong.some':
    'İşaretli gruplar farklı. Biri yanlış okumuş veya yanlış yazmış olabilir: o grupların üzerinden bir daha geçin.',
  'compare.wrong.all': 'Hepsi farklı veya eksik rakam var. Beşer rakamlık yedi grup olmalı.',
  'compare.wrong.stop':
    'Yine tutmazsa bu kartı kullanmayın: onun değil. Bu kartla mühürleyeceğiniz hiçbir şey güvende olmaz. Bu not edildi.',
  'compare.typed': 'Okunan',
  'compare.again': 'Bir daha',

  'own.intro':
    'Kartınızla başkaları sizin için mühürleyebilir ve sizden gelen paketleri tanıyabilir. Kartı insanlara doğrudan verin. İçinde buraya yazdıklarınız ve açık anahtarınız vardır, başka bir şey yoktur.',
  'own.name': 'Ad',
  'own.name.note': 'Gerçek bir ad, kullandığınız bir ad veya size götürmeyen bir ad: siz karar verirsiniz.',
  'own.organisation': 'Kuruluş',
  'own.contact': 'İletişim',
  'own.contact.note': 'Size nasıl ulaşacakları. Kimsenin bilmemesi gerekiyorsa boş bırakın.',
  'own.languages': 'Diller',
  'own.validUntil': 'Son geçerlilik günü',
  'own.valid.none': 'Bitiş tarihi yok',
  'own.valid.years': '{years, plural, one {# yıl} other {# yıl}}, son gün {date}',
  'own.valid.current': 'Şimdiki gibi, son gün {date}',
  'own.save': 'Kartı yap',
  'own.made': 'Kartınız hazır. Sizin için mühürleyebilmesi gereken kişilere verin.',
  'own.saved': 'Kart güncel. Elinde eskisi olanlar onu kullanmayı sürdürebilir: anahtar aynı.',
  'own.needsName': 'Bir ad veya sizi tanıdıkları bir sözcük yazın.',
  'own.share': 'Kartı başkalarına ver',
  'own.file': 'Dosya olarak kaydet…',
  'own.file.done': 'Kart kaydedildi.',
  'own.copy': 'Metni kopyala',
  'own.text': 'Kartın metni',
  'own.fingerprint': 'Parmak izi: biri karşılaştırırken okuyun',
  'own.qr': 'Parmak izinin QR kodu',
};
