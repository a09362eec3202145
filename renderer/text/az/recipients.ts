import type { recipients as english } from '../en/recipients.ts';
import type { Translation } from '../translation.ts';

export const recipients: Translation<typeof english> = {
  'recipients.title': 'Alıcılar',
  'recipients.tab.list': 'Alıcılar',
  'recipients.tab.own': 'Mənim kartım',
  'recipients.add': 'Kart əlavə et…',
  'recipients.empty.title': 'Hələ alıcı yoxdur',
  'recipients.empty':
    'Alıcı sizə kart verir: içində açıq açarı olan kiçik mətn faylı. Onunla yalnız həmin alıcının aça biləcəyi hesabatları möhürləyə bilərsiniz. Kartı üz-üzə və ya etibar etdiyiniz yolla istəyin.',
  'recipients.compared': 'Barmaq izi tutuşdurulub',
  'recipients.unverified': 'Tutuşdurulmayıb',
  'recipients.expired': 'Kartın müddəti bitib: {date}',
  'recipients.validUntil': 'Son tarix: {date}',
  'recipients.noEnd': 'Son tarixi yoxdur',
  'recipients.back': 'Bütün alıcılar',

  'recipients.add.title': 'Alıcının kartını əlavə edin',
  'recipients.add.intro': 'Kart faylını seçin, bura atın və ya mətnini yapışdırın.',
  'recipients.add.drop': 'Kart faylı əlavə et',
  'recipients.add.pick': 'Fayl seç…',
  'recipients.add.paste': 'Kartın mətni',
  'recipients.add.confirm': 'Əlavə et',
  'recipients.add.tooLarge':
    'Bu fayl kart üçün həddən böyükdür. Kart kiçik mətn faylıdır. Faylın düzgün seçildiyini yoxlayın.',
  'recipients.add.malformed':
    'Bu, kart deyil və ya kartın hamısı deyil. Kart “daftar recipient card 1” sətri ilə başlayır və öz imzası ilə bitir. Onu birinci sətirdən sonuncuya qədər bir daha kopyalayın və ya faylını seçin.',
  'recipients.add.truncated':
    'Kartın sonu çatmır. Onu birinci sətirdən sonuncuya qədər bir daha kopyalayın və ya faylını seçin.',
  'recipients.add.altered':
    'Bu kart sahibi imzaladıqdan sonra dəyişdirilib, ona görə rədd edilir. Ola bilsin, kopyalananda zədələnib və ya yolda kimsə onu dəyişib. Başqa yolla sahibindən yenidən istəyin.',
  'recipients.add.too-new':
    'Bu kart Daftar proqramının daha yeni versiyası ilə hazırlanıb. Öz Daftar proqramınızı yeniləyin, sonra kartı əlavə edin.',
  'recipients.add.done': 'Əlavə edildi. Nəsə möhürləməzdən əvvəl barmaq izini tutuşdurun.',
  'recipients.add.already': 'Bu kart artıq buradadır.',
  'recipients.add.updated': 'Açar əvvəlki ilə eynidir: kartın qalan məlumatları yeniləndi.',

  'recipients.changed.title': 'Dayanın: bu alıcı başqa açarla tanınır',
  'recipients.changed.lead':
    'Heç nə yadda saxlanmadı. Kartda yazılıb ki, sahibi {name}, amma açar sizdə olan açar deyil.',
  'recipients.changed.why': 'Nə baş verə bilər',
  'recipients.changed.why.impostor':
    'Kimsə özünü bu adla təqdim edir ({name}) və ya kartı yolda dəyişib. Bu kartla möhürlədiklərinizi o oxuyar.',
  'recipients.changed.why.new':
    'Alıcının həqiqətən yeni açarı var, məsələn kompüteri itdikdən sonra. Onda bunu özü sizə deyə bilər.',
  'recipients.changed.why.other': 'Bu, oxşar adlı başqa adamdır.',
  'recipients.changed.do':
    'Nə etməli: artıq etibar etdiyiniz və bu kartla birlikdə almadığınız yolla ondan soruşun. Qoy yeni kartının rəqəmlərini sizə oxusun.',
  'recipients.changed.known': 'Sizdə olan',
  'recipients.changed.fingerprint': 'Yeni kartın barmaq izi',
  'recipients.changed.stop': 'Bu kartı əlavə etmə',
  'recipients.changed.more': 'Özündən soruşdum',
  'recipients.changed.keep.note':
    'Kartı sizdə olanın yanında, barmaq izi tutuşdurulmamış ayrıca şəxs kimi saxlamaq olar. Sizdə olan olduğu kimi qalır.',
  'recipients.changed.keep.understood': 'Bu kartın kimə məxsus olduğunu hələ heç nəyin göstərmədiyini başa düşürəm',
  'recipients.changed.keep': 'Ayrıca, yoxlanmamış kimi saxla',
  'recipients.changed.sender': 'Bu bağlama ilə gələn kart əlavə edilmədi.',

  'recipient.organisation': 'Təşkilat',
  'recipient.contact': 'Əlaqə',
  'recipient.languages': 'Dillər',
  'recipient.created': 'Kartın hazırlandığı tarix',
  'recipient.valid': 'Son tarix',
  'recipient.added': 'Əlavə edilib',
  'recipient.fingerprint': 'Barmaq izi',
  'recipient.unverified.title': 'Bu açarın kimə məxsus olduğu yoxlanmayıb',
  'recipient.unverified':
    'Kart sizə gələn yolda dəyişdirilibsə, möhürlədiklərinizi başqası açar. Barmaq izini tutuşdurmaq bunu aydınlaşdırır.',
  'recipient.expired.title': 'Bu kartın müddəti bitib',
  'recipient.expired':
    'Sahibi onun üçün möhürlənənlərə daha baxmaya bilər və ya açar daha onda olmaya bilər. Yeni kart istəyin.',
  'recipient.compare': 'Barmaq izini tutuşdur…',
  'recipient.compare.again': 'Yenidən tutuşdur…',
  'recipient.log': 'Nə edilib',
  'recipient.log.added': 'Kart əlavə edilib',
  'recipient.log.compared': 'Barmaq izi tutuşdurulub: uyğundur',
  'recipient.log.mismatch': 'Barmaq izi tutuşdurulub: uyğun deyil',
  'recipient.log.kept-separate': 'Ad başqa açarla tanınsa da, ayrıca saxlanıb',
  'recipient.log.card-updated': 'Kartın məlumatları yenilənib',
  'recipient.how.typed-digits': 'rəqəmlər yazılıb',
  'recipient.how.qr-picture': 'QR şəkli',
  'recipient.channel.in-person': 'üz-üzə',
  'recipient.channel.phone': 'telefonla',
  'recipient.channel.video': 'video zənglə',
  'recipient.channel.vouched': 'etibar etdiyim adam buna zamin durur',
  'recipient.disclosures': 'Bu alıcı üçün möhürlənənlər',
  'recipient.disclosures.none': 'Hələ heç nə.',
  'recipient.remove': 'Bu alıcını çıxar…',
  'recipient.remove.title': 'Alıcı çıxarılsın: {name}?',
  'recipient.remove.body':
    'Kart və tutuşdurma qeydləri silinir. Bu alıcı üçün nə möhürlədiyinizin siyahısı qalır. Artıq alıcıda olan onda qalır.',

  'compare.title': 'Barmaq izini tutuşdurun',
  'compare.how': 'Necə tutuşdurursunuz?',
  'compare.how.typed-digits': 'Alıcı öz rəqəmlərini oxuyur, mən yazıram',
  'compare.how.qr-picture': 'Məndə QR kodunun şəkli var',
  'compare.channel': 'Hansı yolla?',
  'compare.channel.note': 'Kartın gəldiyi yolla yox: kartı dəyişə bilən rəqəmləri də dəyişə bilər.',
  'compare.ask':
    'Xahiş edin ki, öz Daftar proqramında “Mənim kartım” bölməsini açsın və 35 rəqəmi oxusun. Özünüzünkünü əvvəlcədən oxumayın: o, sizə deməlidir, sizinlə razılaşmalı deyil.',
  'compare.digits': 'Alıcının oxuduğu rəqəmlər',
  'compare.digits.count': '{count} / 35 rəqəm',
  'compare.start': 'Tutuşdur',
  'compare.picture': 'Şəkli seç…',
  'compare.picture.note':
    'Özünüzün çəkdiyiniz və ya aldığınız foto və ya ekran şəkli. Baxış pəncərəsində açılır və saxlanmır.',
  'compare.picture.frame': 'QR kodu axtarılan şəkil',
  'compare.match.title': 'Uyğundur',
  'compare.match': 'Bu, tutuşdurduğunuz adamın açarıdır. Tarix və yolu ilə qeyd edildi.',
  'compare.wrong.title': 'Uyğun deyil',
  'compare.wrong.some':
    'İşarələnmiş qruplar fərqlidir. Ola bilsin, kimsə səhv oxuyub və ya səhv yazıb: həmin qrupları bir daha yoxlayın.',
  'compare.wrong.all': 'Hamısı fərqlidir və ya rəqəmlər çatmır. Hərəsində beş rəqəm olan yeddi qrup var.',
  'compare.wrong.stop':
    'Yenə fərqlənsə, bu kartdan istifadə etməyin: o, bu alıcının deyil. Onunla möhürlədiyiniz heç nə təhlükəsiz olmaz. Bu qeyd edildi.',
  'compare.typed': 'Nə oxundu',
  'compare.again': 'Bir daha',

  'own.intro':
    'Kartınızla başqaları sizin üçün nəsə möhürləyə və sizdən gələn bağlamaları tanıya bilir. Onu adamlara birbaşa özünüz verin. Kartda burada yazdıqlarınız və açıq açarınız olur, başqa heç nə.',
  'own.name': 'Ad',
  'own.name.note': 'Əsl adınız, işdə işlətdiyiniz ad və ya sizə aparıb çıxarmayan ad: siz qərar verirsiniz.',
  'own.organisation': 'Təşkilat',
  'own.contact': 'Əlaqə',
  'own.contact.note': 'Sizinlə necə əlaqə saxlamaq olar. Heç kim bilməməlidirsə, boş saxlayın.',
  'own.languages': 'Dillər',
  'own.validUntil': 'Son tarix',
  'own.valid.none': 'Son tarix yoxdur',
  'own.valid.years': '{years, plural, one {# il} other {# il}}, son tarix: {date}',
  'own.valid.current': 'İndiki kimi, son tarix: {date}',
  'own.save': 'Kartı hazırla',
  'own.made': 'Kartınız hazırdır. Onu sizin üçün nəsə möhürləyə bilməli olan adamlara verin.',
  'own.saved': 'Kart yeniləndi. Köhnəsi olanlar da ondan istifadə edə bilər: açar eynidir.',
  'own.needsName': 'Ad və ya sizi tanıdıqları bir söz yazın.',
  'own.share': 'Kartı başqalarına verin',
  'own.file': 'Fayl kimi saxla…',
  'own.file.done': 'Kart saxlandı.',
  'own.copy': 'Mətni kopyala',
  'own.text': 'Kartın mətni',
  'own.fingerprint': 'Barmaq izi: kimsə tutuşduranda oxuyun',
  'own.qr': 'Barmaq izinin QR kodu',
};
