import type { inbox as english } from '../en/inbox.ts';
import type { Translation } from '../translation.ts';

export const inbox: Translation<typeof english> = {
  'inbox.title': 'Gələnlər',
  'inbox.tab.received': 'Alınanlar',
  'inbox.tab.sent': 'Göndərilənlər',
  'inbox.drop': 'Bağlamanı aç',
  'inbox.drop.hint': 'Möhürlü bağlamanı və ya alındı bildirişini bura atın.',
  'inbox.pick': 'Fayl seç…',
  'inbox.opening': 'Açılır və yoxlanır',
  'inbox.empty.title': 'Hələ heç nə gəlməyib',
  'inbox.empty': 'Kartınızı sizə möhürlü nəsə göndərə bilməli olan adamlara verin. Göndərdiklərini burada açırsınız.',
  'inbox.failed': 'Fayl açılmadı',
  'inbox.error.not-for-this-key-or-damaged':
    'Açarınız bu faylı açmır. Ya başqası üçün möhürlənib, ya möhürlü bağlama deyil, ya da yolda zədələnib. Göndərəndən hansı kartdan istifadə etdiyini soruşun və yenidən göndərməsini xahiş edin.',
  'inbox.error.altered':
    'Bu fayl möhürləndikdən sonra dəyişdirilib. Bütövlükdə rədd edilir və ondan heç nə saxlanmadı. Göndərəndən yenidən möhürləməsini xahiş edin və nə baş verdiyini ona deyin.',
  'inbox.error.truncated':
    'Faylın sonu çatmır: yəqin ki, yolda yarımçıq qalıb və ya ümumiyyətlə möhürlü bağlama deyil. Ondan heç nə saxlanmadı. Onu yenidən kopyalayın və ya endirin, yaxud yenidən istəyin.',
  'inbox.error.malformed':
    'Sizin üçün möhürlənib, amma içindəki bağlama kimi qurulmayıb, ona görə bütövlükdə rədd edilir. Göndərənə deyin; ola bilsin, göründüyü adamdan deyil.',
  'inbox.error.too-new':
    'Bu bağlama Daftar proqramının daha yeni versiyası ilə hazırlanıb. Onda heç bir problem yoxdur: öz Daftar proqramınızı yeniləyin, sonra onu açın.',
  'inbox.receipt.done': 'Alındı bildirişi gəldi. Möhürlədiyinizin yanında göstərilir.',
  'inbox.receipt.unknown': 'Bu, bu seyfin xatırlamadığı bağlamanın alındı bildirişidir. Heç nə saxlanmadı.',
  'inbox.already': 'Bu bağlamanı əvvəl açmısınız.',
  'inbox.back': 'Bütün alınanlar',
  'inbox.item.files': '{files, plural, =0 {fayl yoxdur} one {# fayl} other {# fayl}}',
  'inbox.item.answered': 'Cavab verilib',
  'inbox.untitled': 'Başlıqsız hesabat',

  'sender.known-compared': 'Göndərən: {name}, barmaq izini tutuşdurmusunuz',
  'sender.known-compared.body':
    'İmza düzgündür, açar da tutuşdurduğunuz açardır. Bu, həmin göndərəndəndir və heç nə dəyişdirilməyib.',
  'sender.known-unverified': 'Sizdə olan bu açarla imzalanıb: {name}, tutuşdurulmayıb',
  'sender.known-unverified.body':
    'Sizdəki kartda olan açardır. O kartın həqiqətən həmin adama məxsus olduğu yoxlanmayıb: barmaq izini tutuşdurun.',
  'sender.new': 'Özünü belə adlandıran yeni göndərən: {name}',
  'sender.new.body':
    'İmza düzgündür, yəni heç nə dəyişdirilməyib. Karta hər kəs istənilən adı yaza bilər: barmaq izini tutuşdurana qədər arxasında kimin olduğu məlum deyil.',
  'sender.unsigned': 'Adsız',
  'sender.unsigned.body':
    'Heç kim imzalamayıb. Möhürləndikdən sonra dəyişdirilməyib, amma hesabatlarda nə yazılmasından asılı olmayaraq kimin möhürlədiyini bilmək olmur.',
  'sender.resembles': 'Bu ad üçün sizdə olan açar deyil: {name}',
  'sender.resembles.body':
    'Ad tanıdığınız alıcının adı ilə eynidir və ya ona oxşayır, amma açar başqadır. Bu, həmin adı işlədən başqa adam ola bilər. İnanmazdan əvvəl artıq etibar etdiyiniz yolla tanıdığınız adamdan soruşun.',
  'sender.unnamed': 'adsız',
  'sender.short.compared': 'Tanış, tutuşdurulub',
  'sender.short.unverified': 'Tanış, tutuşdurulmayıb',
  'sender.short.new': 'Yeni göndərən',
  'sender.short.unsigned': 'İmzasız',
  'sender.short.resembles': 'Tanış ad, başqa açar',
  'sender.fingerprint': 'Göndərənin barmaq izi',
  'sender.add': 'Göndərəni alıcılara əlavə et',
  'sender.open': 'Göndərəni göstər',
  'sender.added': 'Göndərən əlavə edildi. Barmaq izini tutuşdurun.',

  'received.verified': 'Nə yoxlandı',
  'received.verified.open': 'Sizin açarınız üçün möhürlənib.',
  'received.verified.whole': 'Bütövdür və möhürləndikdən sonra heç bir hissəsi dəyişdirilməyib.',
  'received.verified.files': 'İçindəki hər fayl öz SHA-256 dəyərinə uyğundur.',
  'received.verified.signed':
    'İmza göndərənin kartına, bu məzmuna və bu alıcılara uyğundur: heç kim onu göndərənin adından sizə yenidən möhürləməyib.',
  'received.created': 'Hazırlanıb',
  'received.opened': 'Açılıb',
  'received.size': 'Ölçü',
  'received.check': 'Yoxlama dəyəri (SHA-256)',
  'received.reports': 'Hesabatlar',
  'received.export': 'Şifrəsiz ixrac et…',
  'received.export.title': 'Bu bağlamanı şifrəsiz ixrac edin',
  'received.export.body':
    'Adi proqramlarla oxunan bir ZIP faylı: {reports, plural, one {# hesabat} other {# hesabat}}, {files, plural, =0 {fayl yoxdur} one {# fayl} other {# fayl}}. Onu sonra da yoxlamaq mümkün olur (BagIt, SHA-256).',
  'received.answer': 'Alındı bildirişi ilə cavab ver…',
  'received.answer.again': 'Yenidən cavab ver…',
  'received.answer.unsigned':
    'Alındı bildirişi göndərmək olmur: bağlama kartsız gəlib, bildirişi möhürləməyə kart yoxdur.',
  'received.answer.title': 'Alındı bildirişi ilə cavab verin',
  'received.answer.body':
    'Alındı bildirişi göndərənə deyir ki, məhz bu fayl sizdədir, onu nə vaxt açmısınız və yoxlamalar necə nəticələnib. O, sizin açarınızla imzalanır və möhürlənir, yəni yalnız göndərən oxuya bilir.',
  'received.answer.note': 'Göndərənə qeyd',
  'received.answer.start': 'Yer seç və möhürlə…',
  'received.answer.running': 'Alındı bildirişi möhürlənir',
  'received.answer.done':
    'Alındı bildirişi möhürləndi: {size}. Onu göndərənə bağlamanın gəldiyi yolla və ya başqa yolla göndərin.',
  'received.delete': 'Sil…',
  'received.delete.confirm': 'Sil',
  'received.delete.title': 'Bu bağlama silinsin?',
  'received.delete.body': 'Bu seyfdə unudulur. Möhürlü fayl hələ sizdədirsə, onu yenidən aça bilərsiniz.',
};
