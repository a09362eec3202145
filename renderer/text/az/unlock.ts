import type { unlock as english } from '../en/unlock.ts';
import type { Translation } from '../translation.ts';

export const unlock: Translation<typeof english> = {
  'unlock.title': 'Seyfinizi açın',
  'unlock.passphrase': 'Parol ifadəsi',
  'unlock.open': 'Aç',
  'unlock.opening': 'Açılır…',
  'unlock.opening.detail': 'Bu, qəsdən təxminən bir saniyə çəkir.',
  'unlock.onlySecond': 'Dəftərinizin əsas nüsxəsi yoxdur. Açanda Daftar onu ikinci nüsxədən yerinə qaytara bilər.',
  'unlock.forgot': 'Parol ifadəsini unutmuşam',
  'unlock.recovery.title': 'Bərpa kodu ilə açın',
  'unlock.recovery.body':
    'Bərpa vərəqənizdəki kodu yazın və yeni parol ifadəsi seçin. Kod qüvvədə qalır; köhnə parol ifadəsi daha işləmir.',
  'unlock.recovery.new': 'Yeni parol ifadəsi',
  'unlock.recovery.open': 'Aç və parol ifadəsini dəyiş',
  'unlock.recovery.usePassphrase': 'Parol ifadəsi ilə aç',
  'unlock.recovery.wrong':
    'Bu kod bu kompüterdəki seyfi açmır. Onu bərpa vərəqənizlə qrup-qrup tutuşdurun; kod düzdürsə, başqa seyfə və ya köhnə vərəqəyə aiddir.',

  'trouble.title': 'Seyfiniz indiki halında açıla bilmir',
  'trouble.kept': 'Heç nə silinmədi və yerində yeni heç nə yaradılmır.',
  'trouble.too-new':
    'Bu seyf Daftar proqramının daha yeni versiyası ilə yazılıb. Yeni versiyanı quraşdırın və seyfi onunla açın.',
  'trouble.altered':
    'Seyfin başlığı və ya qeydləri kənardan dəyişdirilib. Bu kompüterdə yazmağa davam etməyin. Profil qovluğunun əvvəlki surəti sizdə varsa, onu yerinə qaytarın; yoxdursa, başqa heç nə etməzdən əvvəl etibar etdiyiniz adamdan soruşun.',
  'trouble.truncated':
    'Seyf fayllarının bir hissəsi çatmır; işıq kəsiləndən sonra və ya disk xarab olanda belə olur. Faylları yerində saxlayın, diski yoxlayın və yenidən başladın.',
  'trouble.disk':
    'Seyfin olduğu diski oxumaq və ya ora yazmaq mümkün deyil. Qoşulu olduğunu və yazıdan qorunmadığını yoxlayın, sonra Daftar proqramını yenidən başladın.',
  'trouble.no-space':
    'Disk doludur, ona görə seyfi təhlükəsiz açmaq olmur. Bir az yer boşaldın, sonra Daftar proqramını yenidən başladın.',
  'trouble.other':
    'Seyfin faylları yerindədir, amma tam deyil və ya oxunmur. Onları yerində saxlayın, profil qovluğunun surətini çıxarın və Daftar proqramını yenidən başladın.',
  'trouble.code': 'Daftar nə aşkar etdi: {code}',
};
