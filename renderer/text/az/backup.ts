import type { backup as english } from '../en/backup.ts';
import type { Translation } from '../translation.ts';

export const backup: Translation<typeof english> = {
  'backup.title': 'Ehtiyat nüsxə',
  'backup.body':
    'Dəftərinizin fləşkartda və ya başqa diskdə şifrələnmiş surəti. Bu kompüter xarab olanda, itəndə və ya götürüləndə kömək edir.',
  'backup.none': 'Hələ ehtiyat nüsxə yoxdur.',
  'backup.last': 'Son ehtiyat nüsxə: {day}, {time}. Yaradılanda geri oxunub.',
  'backup.last.damaged':
    '{count, plural, one {# qeyd o vaxt oxuna bilmədi və içində yoxdur.} other {# qeyd o vaxt oxuna bilmədi və içində yoxdur.}}',
  'backup.last.checked': 'Bir ehtiyat nüsxənin hamısı axırıncı dəfə {day} tarixində yoxlanıb və heç nə zədəli deyildi.',
  'backup.since.nothing': 'O vaxtdan heç nə dəyişməyib.',
  'backup.since.small': 'O vaxtdan xırda şeylər dəyişib, məsələn, ayarlar və ya fayllar haqqında qeydlər.',
  'backup.since':
    '{count, plural, one {O vaxtdan # hesabat və ya başqa qeyd dəyişib.} other {O vaxtdan # hesabat və başqa qeyd dəyişib.}}',
  'backup.reminder.none': 'Hələ ehtiyat nüsxə yoxdur: yazdıqlarınız yalnız bu kompüterdədir.',
  'backup.reminder.old':
    'Son ehtiyat nüsxə: {day}. {count, plural, one {O vaxtdan # qeyd dəyişib.} other {O vaxtdan # qeyd dəyişib.}}',
  'backup.notNow': 'İndi yox',

  'backup.make': 'Ehtiyat nüsxə yarat',
  'backup.make.title': 'Ehtiyat nüsxə yarat',
  'backup.make.what':
    'Bir qovluq seçin, ən yaxşısı bu kompüterdən başqa yerdə saxladığınız fləşkartda. Daftar onun içində öz qovluğunu yaradır.',
  'backup.make.passphrase':
    'Bu gün dəftərinizi nə açırsa, bu ehtiyat nüsxəni də o açır: parol ifadəniz və bərpa kodunuz. Onları sonra dəyişsəniz, bu nüsxə yenə bugünkülərlə açılır.',
  'backup.make.again':
    'Yalnız təzə olan yazılır. Qovluqda ən yeni beş ehtiyat nüsxə saxlanır. Daftar onun yerini yadda saxlamır: hər dəfə özünüz seçirsiniz.',
  'backup.choose': 'Qovluq seç…',
  'backup.choose.there': 'Ehtiyat nüsxələrin qovluğunu seç…',
  'backup.choose.other': 'Başqa qovluq…',
  'backup.stop': 'Dayandır',
  'backup.making': 'Ehtiyat nüsxə yaradılır…',
  'backup.making.detail':
    'İstədiyiniz vaxt dayandıra bilərsiniz, Daftar da bu arada kilidlənə bilər. O vaxta qədər köçürülən qalır və bu qovluğa növbəti ehtiyat nüsxə oradan davam edir.',
  'backup.stopped': 'Ehtiyat nüsxə bitməyib. Köçürülən orada qalır və növbəti nüsxə oradan davam edir.',
  'backup.made': 'Ehtiyat nüsxə hazırdır. Saat {time} bitdi və içində yeni olan hər şey geri oxundu.',
  'backup.made.size':
    '{records, plural, one {# qeyd} other {# qeyd}}, {files, plural, =0 {fayl yoxdur} one {# fayl, {bytes}} other {# fayl, {bytes}}}.',
  'backup.made.damaged':
    '{count, plural, one {Dəftərinizdə # qeyd və ya fayl tam oxuna bilmədi və ehtiyat nüsxədə bütöv deyil.} other {Dəftərinizdə # qeyd və ya fayl tam oxuna bilmədi və ehtiyat nüsxədə bütöv deyil.}} Köhnə ehtiyat nüsxələrdə ola bilər: onları saxlayın.',
  'backup.made.removed':
    '{count, plural, one {Ən köhnə ehtiyat nüsxə silindi.} other {# köhnə ehtiyat nüsxə silindi.}}',
  'backup.made.keep':
    'Fləşkartı çıxarmazdan əvvəl sistemdən ayırın və bu kompüterdən uzaqda saxlayın. Fləşkartın özünə əmin olmaq üçün onu yenidən taxıb ehtiyat nüsxəni yoxlayın.',

  'backup.look': 'Ehtiyat nüsxələrə bax',
  'backup.look.title': 'Bu dəftərin ehtiyat nüsxələri',
  'backup.look.what': 'Onları yaradanda seçdiyiniz qovluğu seçin.',
  'backup.look.nothing': 'Bu qovluqda bu dəftərin ehtiyat nüsxəsi yoxdur.',
  'backup.item': '{day}, {time} tarixli ehtiyat nüsxə',
  'backup.item.of': '{day}, {time} tarixli ehtiyat nüsxə ({notebook} nömrəli dəftər)',
  'backup.item.size':
    '{records, plural, one {# qeyd} other {# qeyd}}, {files, plural, =0 {fayl yoxdur} one {# fayl, {bytes}} other {# fayl, {bytes}}}',
  'backup.item.closed': 'Ehtiyat nüsxə {number}: başqa parol ifadəsi ilə yaradılıb',
  'backup.item.damaged': 'Ehtiyat nüsxə {number}: zədəlidir',
  'backup.item.too-new': 'Ehtiyat nüsxə {number}: daha yeni Daftar yaradıb',
  'backup.check': 'Yoxla',
  'backup.check.one': 'Yoxla: {backup}',
  'backup.checking': 'Bütün ehtiyat nüsxə oxunur…',
  'backup.checking.detail': 'Heç nə dəyişdirilmir.',
  'backup.check.whole': 'Bu ehtiyat nüsxədəki hər şey oxundu, zədəli və ya itmiş heç nə yoxdur.',
  'backup.check.lost': 'Bu ehtiyat nüsxədə zədəli və ya itmiş olanlar',
  'backup.check.repair': 'Burada yeni ehtiyat nüsxə yarat',
  'backup.check.repair.what':
    'Dəftərinizdə nə varsa, yerindədir. Bu qovluğa yeni ehtiyat nüsxə zədəli hissələri yenidən yazır; dəftərinizdə o vaxtdan dəyişməyən yerlərdə köhnə nüsxələr də bütövləşir. Bu təkrarlansa, fləşkart xarab olur.',
  'backup.lost.report': 'Hesabat: {name}',
  'backup.lost.report.unnamed': 'Başlıqsız hesabat',
  'backup.lost.evidence': 'Sübut faylı: {name}',
  'backup.lost.evidence.unnamed': 'Adsız sübut faylı',
  'backup.lost.person': 'Şəxs: {name}',
  'backup.lost.person.unnamed': 'Adsız şəxs',
  'backup.lost.group': 'Qrup: {name}',
  'backup.lost.group.unnamed': 'Adsız qrup',
  'backup.lost.case': 'Dosye: {name}',
  'backup.lost.case.unnamed': 'Adsız dosye',
  'backup.lost.received': 'Alınan bağlama: {name}',
  'backup.lost.received.unnamed': 'Alınan bağlama',
  'backup.lost.other': 'Başqa qeyd: {name}',
  'backup.lost.other.unnamed': 'Başqa qeyd, məsələn, alıcı və ya ayar',
  'backup.older':
    'Köhnə ehtiyat nüsxələrdə sonradan sildikləriniz hələ də var. Qovluq və o vaxtın parol ifadəsi və ya bərpa kodu kimdədirsə, onları oxuya bilər.',
  'backup.older.remove': 'Köhnə ehtiyat nüsxələri sil',
  'backup.older.title': 'Bu qovluqda ən yenisindən başqa bütün ehtiyat nüsxələr silinsin?',
  'backup.older.sure':
    'Onları geri qaytarmaq olmaz. Fləşkartda laboratoriyanın tapa biləcəyi izlər qala bilər; silinən açarlar olmadan onlar açılmır.',
  'backup.removed':
    '{count, plural, =0 {Köhnə ehtiyat nüsxə yox idi.} one {# köhnə ehtiyat nüsxə silindi.} other {# köhnə ehtiyat nüsxə silindi.}}',

  'backup.way': 'Ehtiyat nüsxə yaradılanda sizdə nə var idi?',
  'backup.way.passphrase': 'O vaxtın parol ifadəsi',
  'backup.way.code': 'O vaxtın bərpa kodu',
  'backup.way.shares': 'Mənim üçün başqalarının saxladığı hissələr',
  'backup.passphrase': 'O vaxtın parol ifadəsi',
  'backup.find.nothing': 'Bu qovluqda ehtiyat nüsxə yoxdur. Ehtiyat nüsxəni yaradanda seçdiyiniz qovluğu seçin.',
  'backup.find.opens': 'Burada ehtiyat nüsxələr var. Hansı günə aid olduqları açılanda görünür.',
  'backup.find.open': 'Aç',
  'backup.find.opening': 'Ehtiyat nüsxələr açılır…',
  'backup.find.wrong':
    'Bu, buradakı ehtiyat nüsxələrin heç birini açmır. Ehtiyat nüsxə yaradıldığı vaxtın parol ifadəsi və bərpa kodu ilə açılır.',
  'backup.find.again': 'Başqa şeylə aç',
  'backup.find.which': 'Hansı ehtiyat nüsxə?',
  'backup.find.closed':
    '{count, plural, one {Daha # ehtiyat nüsxə başqa parol ifadəsi ilə yaradılıb.} other {Daha # ehtiyat nüsxə başqa parol ifadəsi ilə yaradılıb.}}',
  'backup.find.deleted':
    'O vaxtdan sonra sildikləriniz silinmiş qalır: buradakı ən yeni ehtiyat nüsxə və ya bu dəftər nə qədərini bilirsə.',

  'backup.have': 'Ehtiyat nüsxəm var',
  'backup.restore.title': 'Dəftəri ehtiyat nüsxədən geri qaytarın',
  'backup.restore.what': 'Fləşkartı taxın və ya ehtiyat nüsxənin qovluğunu tapın. Ehtiyat nüsxə yalnız oxunur.',
  'backup.restore.do': 'Geri qaytar',
  'backup.restoring': 'Dəftəriniz geri qaytarılır…',
  'backup.restoring.detail':
    'Fləşkartı çıxarmayın və Daftar-ı açıq saxlayın. Yarıda kəsilsə, yarımçıq dəftər qalmır: yenidən başlayırsınız.',
  'backup.restored.title': 'Dəftəriniz geri qayıtdı',
  'backup.restored':
    'Burada {records, plural, one {# qeyd} other {# qeyd}} və {files, plural, =0 {heç bir fayl} one {# fayl} other {# fayl}} var. Hər biri ehtiyat nüsxə ilə tutuşduruldu.',
  'backup.restored.lost':
    '{count, plural, one {# qeyd və ya fayl ehtiyat nüsxədə zədəli idi.} other {# qeyd və ya fayl ehtiyat nüsxədə zədəli idi.}} Başqa ehtiyat nüsxəniz varsa, onu ayarlardan əlavə edin.',
  'backup.restored.deleted': 'O ehtiyat nüsxədən sonra sildikləriniz daxil edilmədi.',
  'backup.restored.passphrase': 'Dəftər ehtiyat nüsxənin yaradıldığı vaxtın parol ifadəsi və bərpa kodu ilə açılır.',
  'backup.restored.open': 'Dəftərə keç',

  'backup.takeIn': 'Ehtiyat nüsxəni əlavə et',
  'backup.takeIn.title': 'Ehtiyat nüsxəni bu dəftərə əlavə edin',
  'backup.takeIn.what':
    'Burada olmayan əlavə edilir. Hesabat burada başqa cürdürsə, ikisi də saxlanır: ehtiyat nüsxədəki onun bir versiyası olur. Burada yazdığınız heç nə itmir.',
  'backup.takeIn.not':
    'Kartınız, parol ifadəniz, bərpa kodunuz və ayarlarınız burada olduğu kimi qalır. Başqa dəftərin ehtiyat nüsxəsindən onun kartı gəlmir: o kart üçün möhürlənən yalnız orada açılır.',
  'backup.takeIn.do': 'Əlavə et',
  'backup.takingIn': 'Ehtiyat nüsxə əlavə edilir…',
  'backup.taken':
    '{count, plural, =0 {Əlavə ediləsi heç nə yox idi.} one {# qeyd əlavə edildi.} other {# qeyd əlavə edildi.}} {files, plural, =0 {} one {Onunla # fayl gəldi.} other {Onlarla # fayl gəldi.}}',
  'backup.taken.differing':
    '{count, plural, one {# qeyd burada başqa cür idi: ikisi də saxlandı.} other {# qeyd burada başqa cür idi: ikisi də saxlandı.}} O birini versiyaların arasında tapırsınız.',
  'backup.taken.same': '{count, plural, one {# qeyd burada artıq var idi.} other {# qeyd burada artıq var idi.}}',
  'backup.taken.deleted':
    '{count, plural, one {# qeyd o vaxtdan silindiyi üçün daxil edilmədi.} other {# qeyd o vaxtdan silindiyi üçün daxil edilmədi.}}',
  'backup.taken.left':
    '{count, plural, one {# qeyd ehtiyat nüsxədə zədəli idi və ya daha yeni Daftar ilə yazılmışdı və əlavə edilə bilmədi.} other {# qeyd ehtiyat nüsxədə zədəli idi və ya daha yeni Daftar ilə yazılmışdı və əlavə edilə bilmədi.}} Ehtiyat nüsxəni saxlayın.',

  'backup.error.readOnly': 'Bu qovluğa heç nə yazmaq olmur. Fləşkart yazıdan qorunub? Başqa qovluq seçin.',
  'backup.error.noSpace':
    'Fləşkartda və ya bu kompüterdə bunun üçün yer azdır. Yer boşaldın və ya daha böyük fləşkart götürün. Köçürülən orada qalır.',
  'backup.error.gone':
    'Qovluq artıq yerində deyil. Fləşkart çıxarılıb? Onu taxın və qovluğu yenidən seçin: dayandığı yerdən davam edir.',
  'backup.error.disk':
    'Fləşkartı və ya diski oxumaq və ya ona yazmaq olmadı. Yenidən taxın və ya başqasını götürün. Dəftəriniz olduğu kimidir.',
  'backup.error.permission': 'Sistem Daftar-a orada oxumağa və ya yazmağa icazə vermir. Başqa qovluq seçin.',
  'backup.error.tooNew': 'Oraya daha yeni Daftar yazıb. Heç nə dəyişdirilmədi: yeni versiyadan istifadə edin.',
  'backup.error.damaged': 'Bu ehtiyat nüsxə bütövlükdə zədəlidir və açılmır. Başqasını sınayın.',
};
