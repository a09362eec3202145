import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<typeof english> = {
  'common.cancel': 'Ləğv et',
  'common.close': 'Bağla',
  'common.back': 'Geri',
  'common.next': 'Növbəti',
  'common.done': 'Hazırdır',
  'common.retry': 'Yenidən cəhd et',
  'common.remove': 'Çıxar',
  'common.removeItem': 'Çıxar: {item}',
  'common.add': 'Əlavə et',
  'common.undo': 'Geri qaytar',
  'common.loading': 'Yüklənir…',
  'common.optional': 'istəyə bağlı',
  'common.notSet': 'Seçilməyib',
  'common.show': 'Göstər',
  'common.hide': 'Gizlət',
  'common.copied': 'Kopyalandı. Mübadilə buferi {seconds, plural, one {# saniyə} other {# saniyə}} sonra təmizlənir.',
  'common.options': 'Siyahını göstər',
  'common.noMatch': 'Uyğun heç nə yoxdur.',
  'common.dismiss': 'Bu mesajı bağla',
  'common.messages': 'Mesajlar',
  'common.progress': '{done} / {of}',
  'control.close': 'Bağla',
  'control.suggestions': 'Təkliflər',
  'control.chosen': '{option}, seçilib',
  'control.count': 'Seçmək üçün {count, plural, one {# sətir} other {# sətir}} var',
  'control.group': '{group} qrupu, {count, plural, one {# sətir} other {# sətir}}. {option}',
  'fingerprint.label': 'Barmaq izi: {digits}',
  'drop.active': 'Əlavə etmək üçün buraxın',

  'date.day': 'Gün',
  'date.month': 'Ay',
  'date.year': 'İl',
  'date.problem.no-year': 'İli dörd rəqəmlə yazın, məsələn 2025.',
  'date.problem.no-month': 'Ayı seçin.',
  'date.problem.no-day': 'Günü yazın.',
  'date.problem.no-such-year': 'Bu təqvimdə belə il yoxdur. Təqvim düzgün seçilibmi?',
  'date.problem.no-such-day': 'Bu ayda belə gün yoxdur.',
  'date.calendar': 'Təqvim',
  'date.other': 'Bu, {date} deməkdir.',
  'date.other.span': 'Bu, {from} – {to} deməkdir.',
  'date.other.about': 'Bu, təxminən {date} deməkdir. Bu təqvimdə aylar bir-iki gün tez və ya gec başlaya bilər.',
  'date.other.aboutSpan':
    'Bu, təxminən {from} – {to} deməkdir. Bu təqvimdə aylar bir-iki gün tez və ya gec başlaya bilər.',

  'error.wrong-passphrase':
    'Bu, bu seyfin parol ifadəsi deyil. Klaviatura dilini və Caps Lock düyməsini yoxlayın, sonra yenidən cəhd edin.',
  'error.not-for-this-key-or-damaged':
    'Burada bu faylı açan heç nə yoxdur. Ya başqası üçün möhürlənib, ya da yolda zədələnib. Göndərəndən xahiş edin ki, onu sizin kartınız üçün yenidən möhürləsin.',
  'error.altered':
    'Məlumat hazırlandıqdan sonra dəyişdirilib, ona görə bütövlükdə rədd edilir. Heç nə itmədi. Onu gəldiyi yerdən yenidən istəyin.',
  'error.truncated':
    'Faylın sonu çatmır. Yəqin ki, kopyalananda yarımçıq qalıb. Yenidən kopyalayın və ya yenidən istəyin.',
  'error.too-new':
    'Bu, Daftar proqramının daha yeni versiyası ilə hazırlanıb. Onda heç bir problem yoxdur: açmaq üçün yeni versiyadan istifadə edin.',
  'error.malformed': 'Bu, Daftar proqramının oxuya bildiyi fayl deyil. Faylın düzgün seçildiyini yoxlayın.',
  'error.no-vault': 'Bu kompüterdə seyf yoxdur.',
  'error.vault-exists': 'Bu kompüterdə artıq seyf var. Ona toxunulmadı.',
  'error.locked': 'Seyf kilidlidir. Davam etmək üçün onu yenidən açın.',
  'error.not-found': 'Bu artıq burada deyil. Ola bilsin, silinib.',
  'error.invalid': 'Buradakı nəsə bu şəkildə qəbul edilə bilmir. Ən son yazdığınızı yoxlayın.',
  'error.weak-passphrase':
    'Bu parol ifadəsini tapmaq mümkündür. Onu uzadın: bir-biri ilə bağlı olmayan dörd və ya daha çox söz yaxşıdır.',
  'error.undecided':
    'Haqqında hələ qərar vermədiyiniz bir yerdə kiminsə adı çəkilə bilər. Heç nə möhürlənmədi. Tapılanlara qayıdın və qərar verin.',
  'error.name-left':
    'Kənara çıxmamalı olan bir ad göndəriləcək mətndə qalıb. Heç nə möhürlənmədi. Tapılanlara qayıdın: adın harada olduğu orada yazılıb.',
  'error.shares-do-not-fit':
    'Bir-birinə uyğun gələn hissələr azdır. Onları vərəqlərlə tutuşdurun və daha birini axtarın.',
  'error.recovery-code-typo': 'Bərpa kodu düzgün yazılmayıb. Onu bərpa vərəqənizlə qrup-qrup tutuşdurun.',
  'error.key-changed': 'Bu ad başqa açarla tanınır. Heç nə yadda saxlanmadı.',
  'error.never-leaves':
    'Bu hesabat “Bu dəftərdən heç vaxt çıxmasın” kimi qeyd olunub. Çıxmalıdırsa, əvvəl “Qeyd üçün” bölməsində bunu dəyişin.',
  'error.too-large': 'Bunun ölçüsü Daftar proqramının qəbul edə biləcəyindən böyükdür.',
  'error.no-space':
    'Bu diskdə və ya seçdiyiniz yerdə çox az yer qalıb. Orada bir az yer boşaldın və yenidən cəhd edin. Heç nə itmədi.',
  'error.disk':
    'Diski oxumaq və ya ora yazmaq mümkün olmadı. Qoşulu və işlək olduğunu yoxlayın, sonra yenidən cəhd edin.',
  'error.cancelled': 'Ləğv edildi. Heç nə saxlanmadı.',
  'error.exists': 'Bu adda fayl artıq var. Başqa ad seçin.',
  'error.permission': 'Sistem bu faylı oxumağa və ya yazmağa icazə vermədi. Başqa yer seçin.',
  'error.forbidden': 'Daftar buna icazə vermir.',
  'error.busy': 'Bir anda həddən çox şey istənildi. Açıq olanı bitirin, bir az gözləyin və yenidən cəhd edin.',
  'error.internal':
    'Daftar daxilində gözlənilməz xəta baş verdi. Yadda saxlananlar yerindədir. Seyfi kilidləyin və yenidən açın.',
};
