import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof english> = {
  'settings.title': 'Ayarlar',
  'settings.lock': 'Kilidlənmə',
  'settings.autoLock': 'Bu müddətdən sonra özü kilidlənsin',
  'settings.autoLock.minutes': '{minutes, plural, one {# dəqiqə} other {# dəqiqə}}',
  'settings.autoLock.note':
    'Vaxt heç kim düymə basmayanda və siçanı tərpətməyəndə, həm də siz yalnız başqa pəncərələrdə işləyəndə sayılır. Kompüter yuxu rejiminə keçəndə və sistem ekranın kilidləndiyini bildirəndə də Daftar kilidlənir.',
  'settings.autoLock.fallback':
    'Ayar tapılmadı və ya oxunmadı, ona görə ən ciddi qiymət qüvvədədir. Düzəltmək üçün birini seçin.',
  'settings.clipboard':
    '“Kopyala” düyməsi ilə kopyaladığınız {seconds, plural, one {# saniyə} other {# saniyə}} sonra və Daftar kilidlənəndə mübadilə buferindən silinir. Klaviatura ilə kopyaladığınız silinmir.',
  'settings.saved': 'Yadda saxlandı.',
  'settings.passphrase': 'Parol ifadəsi',
  'settings.passphrase.body':
    'Dəyişdikdən sonra köhnə parol ifadəsi burada daha heç nə açmır. Diskin əvvəl çıxarılmış surətləri yenə köhnəsi ilə açılır.',
  'settings.passphrase.change': 'Parol ifadəsini dəyiş…',
  'settings.passphrase.confirm': 'Parol ifadəsini dəyiş',
  'settings.passphrase.current': 'İndiki parol ifadəsi',
  'settings.passphrase.next': 'Yeni parol ifadəsi',
  'settings.passphrase.again': 'Yeni parol ifadəsi bir daha',
  'settings.passphrase.changing': 'Parol ifadəsi dəyişdirilir…',
  'settings.passphrase.changed': 'Parol ifadəsi dəyişdirildi. Bərpa kodu eyni qalır.',
  'settings.screen': 'Ekranda',
  'settings.screen.protect': 'Daftar ekran şəkillərinə və ekran yazılarına düşməsin',
  'settings.screen.note':
    'Onda başqa proqramlar Daftar olan yeri boş görür, siz ekranınızı paylaşanda da. Bu, nə başqa yolla oxuyan casus proqramı, nə də kameranı dayandırır.',
  'settings.screen.linux':
    'Bu kompüter Linux ilə işləyir. Burada bu ayar heç nə etmir: başqa proqramlar bu pəncərənin şəklini çəkə bilər.',
  'settings.look': 'Dil və görünüş',
  'settings.language': 'Dil',
  'settings.theme': 'Rənglər',
  'settings.theme.system': 'Sistemdəki kimi',
  'settings.theme.light': 'Açıq',
  'settings.theme.dark': 'Tünd',
  'settings.about': 'Daftar haqqında',
  'settings.version': 'Versiya',
  'settings.platform': 'Sistem',
  'settings.licences.open': 'Lisenziyalar…',
  'settings.licences': 'Lisenziyalar',
  'settings.licences.own':
    'Daftar azad proqramdır: GNU General Public License 3-cü versiyası və ya istənilən sonrakı versiyası əsasında ondan istifadə edə, onu öyrənə, dəyişə və başqalarına verə bilərsiniz. Heç bir zəmanət verilmir.',
  'settings.licences.source':
    'Mənbə kodu hər buraxılışla birlikdə verilir. Onu bu nüsxəni aldığınız yerdən istəyin; hələ daimi ünvanı yoxdur.',
  'settings.licences.electron':
    'Daftar Electron üzərində işləyir, onun tərkibində Chromium və Node.js var. Onların lisenziyaları quraşdırılmış proqramın yanında, LICENSE.electron.txt və LICENSES.chromium.html fayllarındadır. Aşağıda Daftar proqramının özünə daxil edilmiş paketlər lisenziyalarının mətni ilə verilir.',
  'settings.licences.loading': 'Lisenziyalar oxunur…',
  'settings.licences.failed':
    'Lisenziyaları proqramdan oxumaq mümkün olmadı. Onlar həm də proqramın yanında, licences.txt faylındadır.',
};
