import type { store as english } from '../en/store.ts';
import type { Translation } from '../translation.ts';

export const store: Translation<typeof english> = {
  'store.main': 'Əsas nüsxə',
  'store.second': 'İkinci nüsxə',
  'store.reports': '{count, plural, one {# hesabat} other {# hesabat}}',
  'store.files': '{count, plural, =0 {sübut faylı yoxdur} one {# sübut faylı} other {# sübut faylı}}',
  'store.lastChange': 'son dəyişiklik: {when}',
  'store.notThere': 'yerində yoxdur',
  'store.notOpening': 'açılmır',
  'store.found': 'Nə tapıldı',
  'store.asked.main-gone.title': 'Dəftərinizin əsas nüsxəsi yoxa çıxıb',
  'store.asked.main-gone.body':
    'Daftar dəftərinizi bu kompüterdə iki nüsxədə saxlayır. Əsas nüsxə daha yerində deyil: təmizləyici proqram, dolu və ya xarab olan disk buna səbəb ola bilər. İkinci nüsxə yerindədir və indicə açıldı.',
  'store.asked.main-damaged.title': 'Dəftərinizin əsas nüsxəsi zədələnib',
  'store.asked.main-damaged.body':
    'Daftar dəftərinizi bu kompüterdə iki nüsxədə saxlayır. Əsas nüsxə daha açılmır: işıq kəsiləndən sonra, disk xarab olanda və ya kimsə fayllarını dəyişəndə belə olur. İkinci nüsxə açılır.',
  'store.asked.main-older.title': 'Dəftərinizin əsas nüsxəsi ikincidən köhnədir',
  'store.asked.main-older.body':
    'Daftar dəftərinizi bu kompüterdə iki nüsxədə saxlayır. İkinci nüsxədə əsas nüsxədə olmayan dəyişikliklər var. Daftar fayllarının yalnız bir hissəsi əvvəlki günün halına qaytarılanda belə olur: kompüterin ehtiyat nüsxəsi ilə və ya kiminsə əli ilə.',
  'store.asked.both-older.title': 'Dəftəriniz burada əvvəl olduğundan köhnədir',
  'store.asked.both-older.body':
    'Bu kompüterdə dəftərin daha yeni halı yadda saxlanmışdı, indi isə heç bir nüsxədə o yoxdur. Bütün kompüterin ehtiyat nüsxəsi yerinə qaytarılanda belə olur. Bunu siz etməmisinizsə, kompüter kiminsə əlində olmuş ola bilər.',
  'store.putBack': 'Dəftəri ikinci nüsxədən yerinə qaytar',
  'store.putBack.what': 'Daftar əsas nüsxəni ikincidən yenidən yaradır, sonra dəftəri açır.',
  'store.putBack.filesMissing':
    '{count, plural, one {# sübut faylı} other {# sübut faylı}} heç bir nüsxədə yoxdur; sonra da olmayacaq. Onlar haqqında yazdıqlarınız qalır.',
  'store.goOn': 'Əsas nüsxəni olduğu kimi aç',
  'store.goOn.notebook': 'Dəftəri olduğu kimi aç',
  'store.goOn.older':
    'Köhnə əsas nüsxəni açsanız, yalnız ikinci nüsxədə olan dəftərinizdə olmayacaq. İkinci nüsxə başqa adla kənara qoyulur, Daftar onu orada açmır, yerinə yenisi yaradılır.',
  'store.goOn.both':
    'Daftar dəftəri indi burada olduğu kimi açır. Daha yeni olan yalnız onu saxlayan ehtiyat nüsxədən qayıdır.',
  'store.otherwise': 'Başqa yol',
  'store.restore': 'Ehtiyat nüsxədən qaytar…',
  'store.restore.what':
    'Ehtiyat nüsxəniz varsa, onda olan buradakının yerini tuta bilər. Bu halda ikinci nüsxə başqa adla kənara qoyulur və Daftar onu orada açmır.',
  'store.later': 'Kilidlə, sonra qərar verərəm',
  'store.running': 'Dəftəriniz yerinə qaytarılır…',
  'store.running.detail':
    'Daftar açıq, kompüter işlək qalsın. Yarımçıq kəsilsə, ikinci nüsxə yerindədir və növbəti başlanğıcda Daftar yenidən soruşur.',
  'store.failed': 'Alınmadı: {reason} İkinci nüsxə olduğu kimidir, yenidən cəhd edə bilərsiniz.',
  'store.empty': 'Bundan əl çək və boş dəftərlə başla',
  'store.empty.lead': 'Yalnız sınamağa başqa heç nə qalmayanda.',
  'store.empty.new':
    'Yeni parol ifadəsi və yeni bərpa kodu olan boş dəftər alırsınız. Əvvəl yazdıqlarınızdan onda heç nə yoxdur.',
  'store.empty.kept':
    'İkinci nüsxədən heç nə silinmir. O, siz hər şeyi məhv edənə qədər bu kompüterdə şifrələnmiş halda, başqa adla qalır. Əsas nüsxə boşaldılır.',
  'store.empty.lost': 'Köhnə dəftərdən bu diskdə hələ nə isə qalıbsa, yeni dəftər onun üstünə yazıla bilər.',
  'store.empty.closed': 'Daftar köhnə dəftəri daha öz-özünə açmır.',
  'store.empty.word': 'boş başla',
  'store.empty.do': 'Boş dəftərlə başla',
  'store.empty.failed': 'Alınmadı: {reason} Hər şey olduğu kimidir.',
  'store.lost.title': 'Burada dəftər var idi və nüsxələrinin heç biri tapılmır',
  'store.lost.body':
    'Bu kompüterdəki işarə burada dəftər saxlandığını göstərir. Hər iki nüsxə yoxa çıxıb və ya boşdur. Siz qərar verənə qədər Daftar onların yerində yeni heç nə yaratmır.',
  'store.lost.first': 'Əvvəlcə nə etməli',
  'store.lost.first.1':
    'Bu diskə heç nə yazmayın: yükləmə, təmizləyici proqram, yeniləmə olmasın. Üstünə yazılmayıbsa, yoxa çıxanı bəzən qaytarmaq olur.',
  'store.lost.first.2':
    'Ehtiyat nüsxə axtarın: Daftar proqramının fləşkartda və ya başqa qovluqda yaratdığını, ya da bütün kompüterinkini.',
  'store.lost.first.3': 'Başqa nəyisə sınamazdan əvvəl kompüterdən başı çıxan, etibar etdiyiniz adamdan soruşun.',
  'store.report': 'Dəftərinizin iki nüsxəsi haqqında',
  'store.report.replayed':
    'Daftar bağlananda yadda saxlanmaqda olan bərpa edildi: {count, plural, one {# dəyişiklik} other {# dəyişiklik}}.',
  'store.report.repairedRecords':
    '{count, plural, one {# qeyd} other {# qeyd}} bir nüsxədə zədələnmişdi və o biri nüsxədən düzəldildi.',
  'store.report.repairedFiles':
    '{count, plural, one {# sübut faylı} other {# sübut faylı}} bir nüsxədə zədələnmişdi və o biri nüsxədən düzəldildi.',
  'store.report.lostRecords':
    '{count, plural, one {# qeyd hər iki nüsxədə zədələnib. Siyahılarda qalır və açılanda bunu bildirir.} other {# qeyd hər iki nüsxədə zədələnib. Siyahılarda qalır və açılanda bunu bildirir.}}',
  'store.report.lostFiles':
    '{count, plural, one {# sübut faylı hər iki nüsxədə zədələnib və ya yoxdur.} other {# sübut faylı hər iki nüsxədə zədələnib və ya yoxdur.}}',
  'store.report.restore': 'Əvvəlki ehtiyat nüsxədə o hələ ola bilər: oradan bərpa edin.',
  'store.report.mainRenewed': 'Qərarınıza görə əsas nüsxə ikincidən yenidən yaradıldı.',
  'store.report.second.missing': 'İkinci nüsxə yox idi və yenidən yaradıldı.',
  'store.report.second.older': 'İkinci nüsxə əsas nüsxə ilə eyni deyildi və ondan yenidən yaradıldı.',
  'store.report.second.damaged': 'İkinci nüsxə zədələnmişdi və yenidən yaradıldı.',
  'store.report.second.other-notebook':
    'İkinci nüsxənin yerində başqa dəftərin nüsxəsi dururdu. O, başqa adla kənara qoyuldu və bu dəftərin ikinci nüsxəsi yaradıldı.',
  'store.report.disk': 'Bu bir də deyilsə, disk xarab ola bilər: başqa diskdə ehtiyat nüsxə yaradın.',
  'store.report.seen': 'Aydındır',
  'store.trouble.no-space':
    'Yazdıqlarınız iki dəfə yox, bir dəfə saxlanır: ikinci nüsxəni yaratmağa yer çatmadı. Bir az yer boşaldın, sonra dəftəri kilidləyib yenidən açın.',
  'store.trouble.permission':
    'Yazdıqlarınız iki dəfə yox, bir dəfə saxlanır: sistem Daftar proqramına ikinci nüsxəni yazmağa icazə vermir. Diskin yazıdan qorunmadığını və Daftar qovluğunun sizin olduğunu yoxlayın, sonra dəftəri kilidləyib yenidən açın.',
  'store.trouble.disk':
    'Yazdıqlarınız iki dəfə yox, bir dəfə saxlanır: disk ikinci nüsxəni qəbul etmədi. Başqa diskdə ehtiyat nüsxə yaradın, bu diski yoxlayın, sonra dəftəri kilidləyib yenidən açın.',
  'store.trouble.held':
    'Yazdıqlarınız iki dəfə yox, bir dəfə saxlanır: ikinci nüsxədən Daftar proqramının başqa bir pəncərəsi və ya aləti istifadə edir. Onu bağlayın, sonra dəftəri kilidləyib yenidən açın.',
  'store.trouble.too-new':
    'Yazdıqlarınız iki dəfə yox, bir dəfə saxlanır: ikinci nüsxə Daftar proqramının daha yeni versiyası ilə yazılıb və olduğu kimi qalır. Yeni versiya ilə davam edin.',
  'store.trouble.more': 'İki nüsxəniz',
  'store.settings': 'İki nüsxəniz',
  'store.settings.body':
    'Daftar dəftərinizi bu kompüterdə iki dəfə, hər ikisini şifrələnmiş halda saxlayır. Bir nüsxədə zədələnən o birindən düzəldilir. Kompüter xarab olsa və ya götürülsə, yalnız başqa yerdəki ehtiyat nüsxə kömək edir.',
  'store.settings.reading': 'Hər iki nüsxə oxunur…',
  'store.settings.reading.detail': 'İşləməyə davam edə bilərsiniz.',
  'store.settings.notYet': 'Dəftər açılandan bəri iki nüsxə tutuşdurulmayıb.',
  'store.settings.whole': 'Dəftər açılandan sonra nüsxələr tutuşduruldu ({when}), heç birində əskik tapılmadı.',
  'store.settings.behind':
    '{count, plural, one {# sübut faylı} other {# sübut faylı}} hələ ikinci nüsxədə yoxdur. Daftar açıq olduqca köçürür.',
  'store.settings.opening': 'Dəftər açılanda',
  'store.evidence': 'Sübut fayllarını ikinci nüsxədə də saxla',
  'store.evidence.note':
    'Onda sübutlar bu diskdə iki qat yer tutur. Bu olmadan fayllar bir dəfə saxlanır və əsas nüsxənin başına gələn onların da başına gəlir. Yazdıqlarınız hər iki halda iki dəfə saxlanır.',
  'store.evidence.on': 'Sübut faylları ikinci nüsxəyə köçürülür.',
  'store.evidence.off': 'Sübut faylları ikinci nüsxədən çıxarıldı. İndi onlar bir dəfə saxlanır.',
};
