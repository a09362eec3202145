import type { recovery as english } from '../en/recovery.ts';
import type { Translation } from '../translation.ts';

export const recovery: Translation<typeof english> = {
  'kit.settings': 'Bərpa vərəqəsi',
  'kit.settings.body':
    'Parol ifadəsi unudulanda seyfi bu vərəqə açır. Etibar etdiyiniz adamlara hissələr verməsəniz, başqa heç nə açmır.',
  'kit.made': '{day} tarixində hazırlanıb; o vaxt bu seyfi açdı.',
  'kit.madeUnknown': 'Nə vaxt hazırlandığı məlum deyil.',
  'kit.tried': 'Axırıncı dəfə {day} tarixində sınanıb: bu seyfi açdı.',
  'kit.neverTried': 'O vaxtdan sınanmayıb. Kağız itə, sola bilər və bunu heç kim görməz: ara-sıra sınayın.',
  'kit.try': 'Vərəqəni sına…',
  'kit.renew': 'Yeni vərəqə hazırla…',
  'kit.try.title': 'Vərəqəni sınayın',
  'kit.try.body': 'Vərəqənizdəki kodu yazın. Daftar seyfin qıfılını onunla açıb buraxır; heç nə dəyişmir.',
  'kit.try.do': 'Sına',
  'kit.try.opens': 'Bu vərəqə bu seyfi açır.',
  'kit.try.older':
    'Bu, həmin seyfin köhnə vərəqəsidir. Yerinə yenisi gəlib və bu rəqəmlər daha heç nə açmır. Kağızı məhv edin.',
  'kit.try.other': 'Bu rəqəmlərdə yazı səhvi yoxdur, amma onlar bu seyfi açmır. Başqa seyfə aiddirlər.',
  'kit.try.mistyped': 'Nəsə kağızdakı kimi yazılmayıb. Qeyd olunan qrupları tutuşdurun.',
  'kit.renew.title': 'Yeni vərəqə hazırlayın',
  'kit.renew.body':
    'Köhnə kodun yerinə yenisi gəlir; növbəti addımdan sonra köhnəsi burada daha heç nə açmır. Əvvəlki ehtiyat nüsxələr və diskin əvvəl çıxarılmış surətləri yenə köhnə kodla açılır. Adamlara verdiyiniz hissələr qüvvədə qalır.',
  'kit.renew.back': 'Yeni kodu kağızınızdan geri yazın və parol ifadəsini bir daha verin.',
  'kit.renew.do': 'Köhnə vərəqəni əvəz et',
  'kit.renew.running': 'Qıfıl dəyişdirilir…',
  'kit.renew.done': 'Yeni vərəqə seyfi açdı. Köhnə kod burada daha heç nə açmır.',
  'kit.proven': 'Yazdığınız kod yeni seyfi açdı: vərəqə işləyir.',
  'kit.print.title': 'Vərəqəni çap edin',
  'kit.print.body': 'Səhifəni kim görsə, kodu da görür. Nəyi açdığı orada yazılmayıb.',
  'kit.paper.title': 'Saxlanacaq rəqəmlər',
  'kit.paper.what':
    'Bu rəqəmlər unudulmuş parol ifadəsini əvəz edir. Onlar və yaradıldıqları kompüter kimdədirsə, o, parol ifadəsi olmadan girir.',
  'kit.paper.keep': 'Necə saxlamalı',
  'kit.paper.keep.1': 'Bu vərəqi kompüterdən uzaqda, onu görməməli olan heç kimin axtarmayacağı yerdə saxlayın.',
  'kit.paper.keep.2': 'Şəklini çəkməyin, heç kimə göndərməyin, başqa heç yerə yazmayın.',
  'kit.paper.keep.3': 'Kimsə görmüş ola bilərsə, ayarlarda yenilərini hazırlayın: onda bunlar orada işləmir.',
  'kit.paper.use': 'Parol ifadəsi unudulanda',
  'kit.paper.use.1': 'Parol ifadəsini soruşan ekranda “{button}” seçin.',
  'kit.paper.use.2':
    'Qrupları bir-bir yazın. Hər qrupun son rəqəmi qalanlarını yoxlayır, ona görə səhv dərhal görünür.',
  'kit.paper.use.3': 'Yeni parol ifadəsi seçin. Bu rəqəmlər qüvvədə qalır.',
  'kit.paper.qr': 'Kvadratda da həmin rəqəmlərdir.',

  'shares.settings': 'Etibar etdiyiniz adamlar üçün hissələr',
  'shares.settings.body':
    'Bir giriş yolu hissələrə bölünür və bir neçə adamın hər biri bir hissə saxlayır. Onlardan sizin müəyyən etdiyiniz qədəri seyfi birlikdə açır; daha azı heç nə açmır.',
  'shares.none': 'Hissə yoxdur.',
  'shares.some': 'Bu seyfi {of} hissədən istənilən {needed} hissə açır. {day} tarixində hazırlanıb.',
  'shares.tried': 'Axırıncı dəfə {day} tarixində sınanıb: bu seyfi açdı.',
  'shares.neverTried': 'Hazırlanandan sınanmayıb. Ara-sıra adamlardan soruşun, hissələri hələ özlərindədirmi.',
  'shares.make': 'Hissələr hazırla…',
  'shares.makeNew': 'Yeni hissələr hazırla…',
  'shares.try': 'Hissələri sına…',
  'shares.remove': 'Hissələri yararsız et…',

  'shares.make.title': 'Hissələr hazırlayın',
  'shares.make.body':
    'Elə adamlar seçin ki, hamısı bir yerdə tapılmasın və hamısı eyni təzyiqə boyun əyməsin. Açmaq üçün o qədər hissə lazım olsun ki, bir neçəsi sizsiz seyfi aça bilməsin; adamlar isə o qədər olsun ki, bir-iki hissə itə bilsin: məsələn, 5 nəfərdən 3-ü.',
  'shares.make.replaces': 'Yeni hissələr qüvvəyə minən kimi əvvəl payladığınız hissələr burada daha heç nə açmır.',
  'shares.of': 'Hissə alan adamlar',
  'shares.needed': 'Onlardan açmaq üçün lazım olan',
  'shares.make.do': 'Hissələri yarat',
  'shares.make.running': 'Parol ifadəsi yoxlanır…',
  'shares.cards.title': 'Hər birinə bir vərəq',
  'shares.cards.body':
    'Hər vərəqi çap edin və ya fləşkarta yazın və özünüz verin. Daftar hissələri saxlamır: bu addımdan çıxandan sonra onları bir daha göstərmək olmur. Qüvvəyə minənə qədər heç nə açmırlar.',
  'shares.card': 'Vərəq {number} / {of}',
  'shares.card.language': 'Saxlayan adamın dili',
  'shares.card.name': 'Onu kim istəyə bilər',
  'shares.card.name.note': 'Boş qalsa, vərəqdə heç kimin adı olmur.',
  'shares.card.out': 'Çap edilib və ya saxlanıb',
  'shares.card.look': 'Bu vərəqə baxın',
  'shares.clear.print': 'Bu vərəqi çap edin',
  'shares.clear.pdf': 'Bu vərəqi saxlayın',
  'shares.clear.body':
    'Vərəqi kim görsə, hissəni də görür. Tək başına heç nə açmır. İki vərəqi bir yerdə və ya bir fləşkartda qoymayın.',
  'shares.cards.left':
    '{count, plural, one {Bir vərəq nə çap edilib, nə saxlanıb.} other {# vərəq nə çap edilib, nə saxlanıb.}}',
  'shares.adopt': 'Hissələri qüvvəyə mindir',
  'shares.adopting': 'Qıfıl dəyişdirilir, hissələr sınanır…',
  'shares.adopted': 'Hissələr seyfi açdı və qüvvəyə mindi.',

  'shares.paper.title': 'Kimsə üçün saxlanan rəqəmlər',
  'shares.paper.for': 'Onları kim istəyə bilər',
  'shares.paper.what':
    'Kimsə bu rəqəmləri sizə etibar edir. Tək başına heç nə açmırlar. Başqalarının saxladığı rəqəmlərlə birlikdə o adamın unudulmuş parol ifadəsindən sonra yenidən girməsinə kömək edirlər.',
  'shares.paper.do': 'Nə etməli',
  'shares.paper.do.1': 'Bu vərəqi heç kimin baxmadığı yerdə saxlayın. Sizdə olduğunu heç kimə deməyin.',
  'shares.paper.do.2':
    'Rəqəmləri yalnız həmin adama verin: görüşəndə və ya onun özü olduğuna əmin olduğunuz zəngdə; səsini tanıyırsınız və o, başqasının bilmədiyi bir şeyi bilir.',
  'shares.paper.do.3':
    'Onları mesajla, poçtla və ya şəkil kimi göndərməyin, başqasının rəqəmləri ilə bir yerdə isə heç vaxt.',
  'shares.paper.do.4': 'İstəyəndə qrupları bir-bir ucadan oxuyun. Hər qrupun son rəqəmi qalanlarını yoxlayır.',
  'shares.paper.do.5':
    'Onları başqası istəsə və ya vərəq itsə, görülsə, təhlükəsiz olan kimi həmin adama deyin: o, bütün rəqəmləri yararsız edə bilər.',
  'shares.paper.do.6': 'Daha saxlamaq istəmirsinizsə, ona deyin və vərəqi məhv edin.',

  'shares.try.title': 'Hissələri sınayın',
  'shares.try.body':
    'Hissələri adamlar sizə oxuduqca yazın. Daftar seyfin qıfılını onlarla açıb buraxır; heç nə dəyişmir.',
  'shares.try.opens': 'Bu hissələr bu seyfi açır. Bir gün lazım olsa, seyfin açıldığı ekranda “{button}” seçin.',
  'shares.try.older': 'Bu hissələrin yerinə yeniləri gəlib və ya onlar yararsız edilib. Burada daha heç nə açmırlar.',
  'shares.try.no':
    'Hissələr kifayət qədərdir, amma birlikdə bu seyfi açmır. Ya biri əsl deyil, ya da yerlərinə yeniləri gəlib. Başqa hissə tapa bilsəniz, onu əlavə edin.',
  'shares.piece': 'Hissə {number}',
  'shares.piece.note': 'Beş rəqəmli on səkkiz qrup, boşluqlu və ya boşluqsuz.',
  'shares.piece.add': 'Daha bir hissə əlavə et',
  'shares.state.typing': '90 rəqəmdən {digits}.',
  'shares.state.long': 'Burada {digits} rəqəm var, hissədə isə 90 rəqəm olur.',
  'shares.state.mistyped':
    '{count, plural, one {Bu qrup düzgün ola bilməz: {groups}. Onu vərəqlə tutuşdurun.} other {Bu qruplar düzgün ola bilməz: {groups}. Onları vərəqlə tutuşdurun.}}',
  'shares.state.altered':
    'Hər qrup ayrılıqda düzgündür, amma bu sıra ilə bir-birinə uyğun gəlmir. Birincidən başlayaraq vərəqlə tutuşdurun.',
  'shares.state.too-new': 'Bu hissə Daftar proqramının daha yeni versiyası ilə hazırlanıb. Yeni versiyanı quraşdırın.',
  'shares.state.other-vault': 'Bu hissə başqa seyfə aiddir.',
  'shares.state.other-set':
    'Bu hissə birinci ilə bir yerdə hazırlanmayıb. Köhnə və yeni hissələr bir-birinə uyğun gəlmir.',
  'shares.state.twice': 'Bu hissə artıq burada var. Başqası lazımdır.',
  'shares.state.good': 'Bu hissə düzgündür.',
  'shares.first': 'Birinci hissəni yazın: neçəsinin lazım olduğu onda var.',
  'shares.missing':
    '{missing, plural, one {Daha bir hissə çatmır: {needed} hissədən {good} buradadır.} other {Daha # hissə çatmır: {needed} hissədən {good} buradadır.}}',
  'shares.enough': 'Hissələr kifayət qədərdir.',
  'shares.lost': 'Hissə itib və ya kiməsə əl çatmır',
  'shares.lost.1': 'Hansı hissələrin olması fərq etmir, təki kifayət qədər olsunlar və bir yerdə hazırlanmış olsunlar.',
  'shares.lost.2':
    'Lazım olandan az tapılırsa, onlar heç nə açmır və çatışmayanı heç kim əvəz edə bilməz. Onda seyfi yalnız parol ifadəsi və ya bərpa vərəqəsi açır.',
  'shares.lost.3': 'Seyfi hələ aça bilirsinizsə, ayarlarda yeni hissələr hazırlayın: itən hissə o andan yararsızdır.',
  'shares.remove.title': 'Hissələri yararsız edin',
  'shares.remove.body':
    'Bu seyfi daha heç bir hissə açmır. Əvvəlki ehtiyat nüsxələr və diskin əvvəl çıxarılmış surətləri yenə onlarla açılır. Vərəqə və parol ifadəsi olduğu kimi qalır.',
  'shares.remove.do': 'Yararsız et',
  'shares.removed': 'Hissələr burada daha heç nə açmır.',

  'shares.unlock': 'Etibar etdiyim adamların hissələri məndədir',
  'shares.unlock.title': 'Hissələrlə açın',
  'shares.unlock.body':
    'Hissələri vərəqlərdən və ya adamlar oxuduqca yazın və yeni parol ifadəsi seçin. Köhnə parol ifadəsi daha işləmir; hissələr və bərpa vərəqəsi qüvvədə qalır.',
};
