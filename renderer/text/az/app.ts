import type { app as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

export const app: Translation<typeof english> = {
  'app.name': 'Daftar',
  'app.skip': 'Məzmuna keç',
  'app.starting': 'Başlayır…',
  'app.nav': 'Əsas',
  'app.nav.reports': 'Hesabatlar',
  'app.nav.people': 'İnsanlar və qruplar',
  'app.nav.cases': 'Dosyelər',
  'app.nav.patterns': 'Qanunauyğunluqlar',
  'app.nav.recipients': 'Alıcılar',
  'app.nav.inbox': 'Gələnlər',
  'app.nav.settings': 'Ayarlar',
  'app.nav.help': 'Kömək',
  'app.lock': 'Kilidlə',
  'app.locking': 'Kilidlənir…',
  'app.locking.detail':
    'Yazdıqlarınız yadda saxlanır, silinmiş hesabatlar həmişəlik unudulur və Daftar açarları yaddaşından buraxır.',
  'app.locked': 'Kilidləndi.',
  'app.lock.unsaved.title': 'Son sözlər yadda saxlanmayıb',
  'app.lock.unsaved.body':
    'Ən son yazdığınız mətni yadda saxlamaq mümkün olmadı. İndi kilidləsəniz, o itəcək. Burada qala, mətni kopyalaya və ya diskdə yer boşalda və yenidən cəhd edə bilərsiniz.',
  'app.lock.unsaved.confirm': 'Kilidlə, mətn itsin',
  'app.lock.unsaved.stay': 'Burada qal',
  'app.leave.unsaved.title': 'Son sözlər yadda saxlanmayıb',
  'app.leave.unsaved.body':
    'Ən son yazdığınız mətni yadda saxlamaq mümkün olmadı. İndi bu hesabatdan çıxsanız, o itəcək.',
  'app.leave.unsaved.confirm': 'Çıx, mətn itsin',
  'app.broken.title': 'Daftar proqramının bu hissəsi dayandı',
  'app.broken.body':
    'Yadda saxlananlar hələ də seyfdədir. Onu kilidləyib yenidən açın; eyni yerdə təkrarlansa, o yeri sonraya saxlayın.',
  'app.broken.retry': 'Yenidən göstər',
  'app.cannotStart.title': 'Daftar başlaya bilmir',
  'app.cannotStart.body':
    'Açarları saxlayan hissə işə düşmədi və ya onun şifrələməsi lazım olduğu kimi işləmir. Heç nə dəyişdirilmədi. Daftar proqramını bağlayıb yenidən açın; belə qalsa, onu yenidən quraşdırın. Seyfiniz yerində qalır.',
  'app.keys': 'Klaviatura düymələri',
  'app.keys.new': 'Yeni hesabat',
  'app.keys.quick': 'Tez qeyd',
  'app.keys.pause': 'Ekrandakı hər şeyi gizlət və yenidən göstər',
  'app.keys.search': 'Hesabatlarda axtar',
  'app.keys.saveVersion': 'Açıq hesabatın versiyasını yadda saxla',
  'app.keys.lock': 'Kilidlə',
  'app.keys.help': 'Kömək',
  'app.keys.keys': 'Bu düymələri göstər',
  'app.keys.move': 'Siyahıda hərəkət et',
  'app.keys.select': 'Siyahıda seç və ya seçimi götür',
  'app.keys.extend': 'Bir neçəsini ardıcıl seç',
  'app.keys.open': 'Aç',
  'app.keys.delete': 'Seçilənləri sil',
  'app.keys.close': 'Pəncərəni bağla',
  'app.fallback.autoLock':
    'Özü kilidlənmə ayarı tapılmadı və ya oxunmadı. Ayarlarda birini seçənə qədər ən ciddi qiymət qüvvədədir.',
};
