import type { help as english } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** Promises what docs/threat-model.md promises, no more and no less, as the English one does. */
export const help: Translation<typeof english> = {
  'help.title': 'Kömək',
  'help.topics': 'Mövzular',
  'help.see': 'Buna da baxın',
  'help.offline': 'Bunların hamısı Daftar ilə birlikdə saxlanır. Oxuyanda heç nəyə qoşulmur.',

  'help.protects': 'Daftar nəyi qoruyur, nəyi qoruya bilmir',
  'help.protects.lead':
    'Daftar əlinizdən alına, surəti çıxarıla və ya axtarıla bilən kompüter üçün hazırlanıb. Bəzi şeylərə qarşı güclüdür, bəzilərinə qarşı heç nə edə bilmir. Ona arxalanmazdan əvvəl hər ikisini bilin.',
  'help.protects.does': 'Nə edir',
  'help.promise.1':
    'Yazdığınız və ya əlavə etdiyiniz hər şey diskə çatmazdan əvvəl şifrələnir. Ondan oxuna bilən şəkildə yalnız sizin açıq-aydın istədiyiniz çıxır: şifrəsiz ixrac və ya fayl kimi saxlanmış bərpa vərəqəsi.',
  'help.promise.2':
    'Diskin surətini çıxaran ən çoxu seyfdə təxminən nə qədər məlumat olduğunu öyrənir; nə yazıldığını, hansı növ qeydlər olduğunu, tarixləri və dəqiq ölçüləri öyrənə bilmir. Müxtəlif vaxtlarda çıxarılmış iki surət arada nə qədər tez-tez və nə vaxt yadda saxlandığını göstərir.',
  'help.promise.3':
    'Parol ifadəsini tapmağa çalışmaq yavaşıdılıb: sizinki kimi kompüterdə hər cəhd təxminən bir saniyə və ən azı 256 MiB yaddaş aparır. Bu, yalnız parol ifadəsini tapmaq çətindirsə kömək edir.',
  'help.promise.4': 'Heç vaxt heç bir növ şəbəkə bağlantısı qurmur. Nə hesab var, nə server.',
  'help.promise.5':
    'Möhürlü fayl (ona bağlama da deyilir) yalnız seçdiyiniz alıcılarda açılır. Kimdən və kim üçün olduğunu, alıcıların sayını və dəqiq ölçüsünü göstərmir.',
  'help.promise.5.limit':
    'Alıcının açarı sonradan əlindən alınsa, onu ələ keçirən həmin alıcı üçün möhürlənənləri aça bilər.',
  'help.promise.6':
    'Kiminsə bu gün saxladığı möhürlü fayl elə hazırlanıb ki, gələcəyin kvant kompüterlərinə də bağlı qalsın.',
  'help.promise.7': 'Daftar sizi dayandırmadan alıcının açarı başqası ilə əvəz edilə bilməz.',
  'help.promise.7.limit':
    'Aldığınız ilk kartın həqiqətən həmin adamın olduğunu yalnız barmaq izini tutuşdurmaq göstərir.',
  'help.promise.8':
    'Alıcıya möhürlü fayl haqqında həqiqət deyilir: tanıdığı göndərəndəndir, yeni göndərəndəndir, imzasızdır və ya dəyişdirilib. Dəyişdirilmiş, kəsilmiş, əlavə edilmiş və ya başqasının yenidən möhürlədiyi bütövlükdə rədd edilir.',
  'help.promise.9':
    'Daftar proqramının yadda saxlandığını dediyi şey proqram çökəndən, işıq kəsiləndən, disk dolandan və yenilənmədən sonra yerində olur.',
  'help.promise.9.limit':
    'Dəftərinizin hər iki nüsxəsi bu kompüterdədir. Diski xarab olsa və ya kimsə Daftar fayllarını məhv etsə, hesabatlarınızı yalnız başqa yerdəki ehtiyat nüsxə qaytarır.',
  'help.promise.10':
    'Parol ifadəsini unutsanız, seyfi bərpa kodu və ya etibar etdiyiniz adamlara verdiyiniz hissələrdən kifayət qədəri açır. Başqa heç nə açmır və başqa heç kim aça bilməz.',
  'help.promise.11':
    'Fayla Daftar daxilində baxanda onun içində gizlədilən işə düşə bilməz. Təhlükəsiz göstərilə bilməyən faylın yerinə səbəbini deyən cümlə çıxır və fayl saxlanır.',
  'help.promise.12': 'Daftar özü kilidlənir. Kilidlənəndən sonra açarları və mətninizi artıq buraxmış olur.',
  'help.promise.12.limit':
    'Buraxılmış yaddaşda, üstünə başqa nəsə yazılana qədər, sözlər bir müddət qala bilər. Kompüteri söndürmək onu təmizləyir.',
  'help.protects.not': 'Nə edə bilmir',
  'help.not.spyware':
    'Bu kompüterdəki casus proqram sizin gördüyünüzü görür: ekranı və basdığınız hər düyməni. Daftar proqramında heç nə bunun qarşısını ala bilməz. Başqa kompüter və seyfi yalnız qısa müddətə açmaq kömək edir.',
  'help.not.keylogger': 'Klaviaturanı yazan bir şey varsa, parol ifadənizi siz yazanda ələ keçirir.',
  'help.not.camera': 'Arxanızdakı kamera və ya çiyninizin üstündən baxan adam sizinlə birlikdə oxuyur.',
  'help.not.ssd':
    'SSD və ya fləşkart köhnə məzmunu, üstünə yazılandan sonra da, heç bir proqramın çatmadığı yerlərdə saxlaya bilər.',
  'help.not.recipient': 'Alıcı ona verdiyinizi itirə və ya başqasına ötürə bilər.',
  'help.not.noticed': 'Bu kompüterə baxan hər kəs Daftar proqramının quraşdırıldığını görə bilər.',
  'help.not.coercion': 'Onu açmağa məcbur edilsəniz, buna tab gətirməyinizə kömək edə bilmir.',
  'help.not.linux': 'Linux sistemində başqa proqramların ekran şəkli çəkməsinin qarşısını ala bilmir.',
  'help.not.rollback':
    'Kimsə Daftar fayllarının hamısını birlikdə daha əvvəlki günün halına qaytarsa, bunu hiss etmir.',

  'help.writing': 'Yazmağın yolları və ilk ifadə',
  'help.writing.lead':
    'Bir cümlə də hesabatdır. Qalan hər şey sonra ola bilər və ya heç olmaya bilər, yazılan heç nə itmir: hər versiya saxlanır.',
  'help.writing.ways': 'Yazmağın yolları',
  'help.writing.ways.quick': 'Tez qeyd bir xanadır: yazın, “Saxla” basın, hazırdır.',
  'help.writing.ways.guided': '“Sual-sual” yeddi şey soruşur, bir-bir. İstədiyinizi ötürün.',
  'help.writing.ways.debrief':
    'Sorğu-sualdan sonra, bu barədə danışmazdan və nəsə oxumazdan əvvəl, yadınızda qalan hər şeyi yazın. Sonra Daftar daha çoxunu yada salmaq üçün suallar verir.',
  'help.writing.ways.page': 'Bir səhifədəki bütöv hesabatda bu işdə yazılan hər şeyin yeri var.',
  'help.writing.first': 'İlk ifadə',
  'help.writing.first.why':
    'Hələ heç kim soruşmamış yazılan sonra daha çox ağırlıq daşıyır, çünki suallar insanların yadında qalanı dəyişir.',
  'help.writing.first.stays':
    'İlk ifadə kimi saxlanandan sonra mətn daha dəyişdirilə bilmir, siz də dəyişə bilmirsiniz.',
  'help.writing.first.added': 'Sonra yadınıza düşənlər onun altına bu kompüterin günü ilə əlavə olunur.',
  'help.writing.first.proves':
    'İmzalanmış yoxlama dəyəri onun dəyişdirilmədiyini göstərir. Nə vaxt yazıldığını sübut etmir: bunu yalnız başqası təsdiq edə bilər, məsələn möhürlü faylın alındı bildirişi ilə.',
  'help.writing.exact': 'Bildiyiniz qədər dəqiq, artıq yox',
  'help.writing.exact.date':
    'Tarix bir dəqiqə də ola bilər, bir fəsil də, axtarışdan iki gün sonra da. Daftar onu heç vaxt sizin dediyinizdən dəqiq etmir.',
  'help.writing.exact.nothing':
    'Boş xana səbəbini deyə bilər: heç kim soruşmayıb, bilmirsiniz, şəxs demək istəməyib, siz gizli saxlayırsınız.',
  'help.writing.exact.dispute':
    'İnsanlar müxtəlif şeylər deyəndə hamısını yan-yana saxlayın, hər birini kimin dediyi ilə. Heç biri qalib gəlməli deyil.',
  'help.writing.exact.person': 'Adını heç kimin bilmədiyi adam da şəxsdir: “boz gödəkçəli” bəsdir.',
  'help.writing.again': 'Əvvəl görünüb',
  'help.writing.again.offer':
    'Nömrə, avtomobil nömrəsi, ad və ya söz başqa hesabatda olubsa, Daftar onu həmin hesabatlarla birlikdə göstərir. Heç vaxt eyni olduğu qənaətinə gəlmir: buna siz qərar verirsiniz.',

  'help.naming': 'Kimin adını kimə çəkmək olar',
  'help.naming.lead':
    'Hesabatdakı hər kəs deyə bilər ki, onun haqqında kim, nə üçün və hansı adla oxuya bilər. Daftar bunu yazılanda yox, nəsə möhürlənəndə soruşur.',
  'help.naming.consent': 'İnsanlar nəyə razılıq verib',
  'help.naming.consent.who':
    'Bu, şəxsin səhifəsindədir: hansı oxucular üçün, nə üçün, adı ilə və ya adsız, nə vaxt və necə deyildiyi, bunun geri götürülə bilmədiyini bilib-bilmədiyi.',
  'help.naming.consent.none': 'Orada heç nə yazılmayıbsa, bu, “yox” sayılır.',
  'help.naming.consent.ended':
    'Kimsə razılığını geri götürəndə günü əlavə olunur; sətir qalır, çünki istifadə ediləndə doğru idi. Səhifə hansı möhürlü faylların ona əsaslandığını göstərir ki, oxuyanlardan onları silməyi xahiş edə biləsiniz.',
  'help.naming.seal': 'Möhürləyəndə nə baş verir',
  'help.naming.seal.alias':
    'Adı çəkilməməli olan başqa ad alır, məsələn nömrə: bir oxucu üçün hər dəfə eyni, başqa oxucular üçün başqa.',
  'help.naming.seal.forms':
    'Adlar şəkilçiləri ilə və başqa əlifbalarda axtarılır. Dəqiq olan əvəz edilir; ad ola bilən sizə göstərilir və qərarı siz verirsiniz.',
  'help.naming.seal.never':
    'Səbəbini yazmaqla şəxsin razılıq verdiyindən çoxunu deyə bilərsiniz; səbəb saxlanır. Heç vaxt çıxmasın deyə işarələnən isə hər halda qalır.',
  'help.naming.limits': 'Bu nəyi edə bilmir',
  'help.naming.limits.files':
    'Şəkillər, videolar və kağızlar olduğu kimi göndərilir. Faylın içindəki ad yalnız kiçik mətn fayllarında axtarılır; hissələri qara ilə örtülmüş surətdən istifadə edin.',
  'help.naming.limits.story':
    'Əhvalat adamı adsız da tanıda bilər: yaş, iş, yeganə qız. Daftar bunların bir qismini axtarır və hamısını tapa bilmir.',
  'help.naming.limits.sent': 'Oxucu üçün möhürlənəni geri götürmək olmur.',
  'help.naming.limits.export':
    'Şifrəsiz ixrac etdiyiniz siyahılar və hesabatlar dəyişdirilmir: onlarda bütün adlar var.',
  'help.naming.read': 'Möhürləməzdən əvvəl göndəriləcəyi elə oxuyun ki, sanki həmin adamı axtaran sizsiniz.',

  'help.papers': 'Formalar və kağızlar',
  'help.papers.lead':
    'Bir dəfə yazılan kömək edə bilənlərin formalarını doldurur: Birləşmiş Millətlər Təşkilatının prosedurları, İNTERPOL fayllarına nəzarət komissiyası, təcili qrant, polis, təcili çağırış.',
  'help.papers.make': 'Necə hazırlamalı',
  'help.papers.make.1': 'Hesabatı və ya dosyeni açın və formanı seçin.',
  'help.papers.make.2': 'Nə var, nə çatmır və nə verilmir, baxın. Verilməyən kağızda heç görünmür.',
  'help.papers.make.3': 'Çatmayanı doldurun; o, forma ilə birlikdə saxlanır.',
  'help.papers.make.4': 'Onu PDF və ya səhifə kimi saxlayın, çap edin və ya möhürlü fayla qoyun.',
  'help.papers.know': 'Bilmək yaxşıdır',
  'help.papers.know.compared':
    'Suallar şəbəkə olmadan yazılıb. Nəsə göndərməzdən əvvəl onları kağızı alan qurumun səhifəsi ilə tutuşdurun; bunu heç kim etmədikcə, kağızın özündə də yazılır.',
  'help.papers.know.clear': 'Saxlanmış və ya çap olunmuş kağızı əldə edən hər kəs oxuya bilər.',
  'help.papers.know.printer':
    'Çap edəndə çap növbəsində və printerin yaddaşında surətlər qalır, bir çox printer isə özünü tanıdan işarələr çap edir.',
  'help.papers.know.check':
    'Hər səhifənin aşağısında yoxlama dəyəri var: onunla iki nəfər onlarda eyni kağızın olub-olmadığını bilə bilər.',

  'help.border': 'Sərhəddən və ya axtarışdan əvvəl',
  'help.border.lead':
    'Bunu əvvəlki sakit günlərin birində, bu ardıcıllıqla edin. Yanınızda olmayanı sizdən ala bilməzlər.',
  'help.border.before': 'Günlər əvvəl',
  'help.border.before.1':
    'Bu kompüteri ümumiyyətlə götürüb-götürməyəcəyinizə qərar verin. Çox vaxt onun üçün ən təhlükəsiz yer etibar etdiyiniz adamın yanıdır.',
  'help.border.before.2':
    'İtməməli olanı təhlükəsiz yerdə olan, etibar etdiyiniz alıcı üçün möhürləyin: “Hesabatlar” bölməsində onu seçin, sonra “Möhürlə…”. Alıcı sizə açıldığını deyənə qədər gözləyin.',
  'help.border.before.3':
    'O möhürlü faylı yalnız alıcı aça bilər, siz aça bilməzsiniz. Fləşkartdakı ehtiyat nüsxəni özünüz aça bilərsiniz: onu etibar etdiyiniz adamda qoyun və sərhəddən keçirməyin.',
  'help.border.before.4':
    'Bərpa kodunu kağızda, bu kompüterdən başqa yerdə saxlayın. Heç vaxt ikisini birlikdə daşımayın.',
  'help.border.before.5':
    'O sərhəddə parol ifadəsini tələb etsələr, nəyə borclu olduğunuzu və imtina etsəniz, nə olacağını vəkildən soruşun. Bu, ölkədən ölkəyə dəyişir.',
  'help.border.before.6': 'Kiminləsə nə vaxt xəbər verəcəyinizi və xəbər verməsəniz, onun nə edəcəyini razılaşdırın.',
  'help.border.before.7':
    'Sistemin disk şifrələməsini ayrıca parolla işə salın. Kompüter sönülü olanda o, Daftar proqramından kənardakıları qoruyur.',
  'help.border.traces': 'Daftar proqramından kənarda nə var',
  'help.border.traces.lead':
    'Daftar yalnız içindəkini qoruyur və əlavə etdiklərinizin orijinallarını silmir. Bunları bir-bir gözdən keçirin:',
  'help.border.traces.1':
    'Fotoların, yazıların və sənədlərin orijinalları: bu kompüterdə, telefonda, yaddaş kartlarında.',
  'help.border.traces.2': 'Messencerlər və poçt: nə göndərmisiniz, nə almısınız və başqalarında hələ nə var.',
  'help.border.traces.3': 'Sistemin mübadilə buferi tarixçəsi, əgər işə salınıbsa.',
  'help.border.traces.4': 'İxrac etdiyiniz fayllar və zibil qutusu.',
  'help.border.traces.5':
    'Orda-burda qalan möhürlü fayllar. Burada onları heç kim oxuya bilməz, amma kimsə nə olduğunu soruşa bilər.',
  'help.border.traces.6': 'Bulud yaddaşı, kompüterin və telefonun avtomatik ehtiyat nüsxələri.',
  'help.border.traces.7': 'O biri cihazlarınız: köhnə telefon, planşet, işdəki kompüter.',
  'help.border.way': 'Həmin gün',
  'help.border.way.1': 'Daftar proqramını kilidləyin, sonra bağlayın.',
  'help.border.way.2': 'Kompüteri söndürün. Sadəcə qapağını bağlamayın: yuxu rejimindəki kompüter yaddaşını saxlayır.',
  'help.border.way.3': 'Telefonu da söndürün.',

  'help.border.erase': 'Heç nə tapılmamalıdırsa',
  'help.border.erase.what':
    '“Bu kompüterdə hər şeyi məhv et” buradakı seyfi məhv edir. Onu “Ayarlar” bölməsində və seyfin açıldığı ekranda tapırsınız.',
  'help.border.erase.limit':
    'Bunu geri qaytarmaq olmur. O, diskin əvvəl çıxarılmış surətlərinə, SSD-nin ehtiyat yerlərinə, başqa cihazlara və alıcılarda olana çatmır. Heç kim üçün möhürlənməyən itir.',
  'help.border.erase.when':
    'Bəzi ölkələrdə axtarış zamanı faylları məhv etməyə görə cəza var və bu, adamları hirsləndirə bilər. Bunu etmək qərarına gəlsəniz, əvvəlki sakit günlərin birində edin.',

  'help.away': 'Kompüter əlinizdən çıxmışdısa',
  'help.away.lead':
    'Alınıb qaytarılıb, başqa otaqda axtarılıb, oteldə qalıb: onun dəyişdirildiyini güman edin. Dəyişdirilib-dəyişdirilmədiyini kənardan heç kim görə bilməz.',
  'help.away.first': 'Əvvəlcə',
  'help.away.first.1': 'Seyfi onda açmayın. Dəyişdirilmiş kompüter parol ifadəsini siz yazanda yadda saxlaya bilər.',
  'help.away.first.2':
    'Onu söndürün və olduğu kimi saxlayın. Təmizləməyin, sistemini yenidən qurmayın, atmayın: kimsə onu yoxlaya bilər və o, sübut ola bilər.',
  'help.away.first.3':
    'Kağıza və ya başqa cihaza yazın: nə vaxt, kim tərəfindən, nə qədər müddətə götürüldü, nə tələb edildi, nə imzaladınız və nə yazdınız.',
  'help.away.first.4': 'Kompüterdən başı çıxan adamdan başqa cihazla soruşun.',
  'help.away.have': 'Onlarda nə ola bilər',
  'help.away.have.closed':
    'Kompüter sönülü idi və heç kimdə parol ifadəsi və ya bərpa kodu yox idi: onda şifrələnmiş seyfin surəti. Parol ifadəsini tapmaq mümkün olmadıqca o, bağlı qalır, amma onlar illərlə cəhd edə bilərlər.',
  'help.away.have.sleep':
    'Kilidli və ya yuxu rejimində idi, amma sönülü deyildi: eynisi, üstəlik ola bilsin, hələ yaddaşında qalan sözlər.',
  'help.away.have.open':
    'Açıq idi və ya parol ifadəsini, yaxud kodu verdiniz: içində olan hər şeyi oxunmuş və kopyalanmış sayın.',
  'help.away.notice': 'Daftar nəyi hiss edir, nəyi yox',
  'help.away.notice.yes':
    'Seyf açılıb işlədiləndə o, kənardan dəyişdirilmiş və ya bir-bir əvvəlki halına qaytarılmış qeydləri və faylları hiss edir və bunu deyir.',
  'help.away.notice.rollback': 'Bütün fayllarının birlikdə daha əvvəlki günün halına qaytarıldığını hiss etmir.',
  'help.away.notice.copy': 'Seyfin surətinin çıxarıldığını hiss etmir.',
  'help.away.notice.computer': 'Kompüterin və ya Daftar proqramının özünün dəyişdirildiyini hiss etmir.',
  'help.away.then': 'Sonra',
  'help.away.then.1': 'Heç vaxt əlinizdən çıxmamış başqa kompüterlə davam edin.',
  'help.away.then.2':
    'Nə baş verdiyini alıcılarınıza bu kompüterlə yox, başqa yolla deyin ki, sizdən gələn kimi görünən hər şeyə ehtiyatla yanaşsınlar.',
  'help.away.then.3':
    'Seyf açılmış ola bilərsə, kartınız daha yaramır: başqaları sizin kimi imzalaya və sizin üçün möhürlənəni aça bilər. Başqa kompüterdə yeni parol ifadəsi ilə yeni seyf yaradın və onun kartını adamlara özünüz verin.',
  'help.away.then.4':
    'Alıcılarınızın kartlarını yenidən alın və barmaq izlərini tutuşdurun: açılmış seyfdə kart dəyişdirilmiş ola bilər.',
  'help.away.then.5':
    'Köhnə seyfdəkilər sizə lazımdırsa, qoy kompüterdən başı çıxan adam Daftar fayllarını təmiz kompüterə köçürsün və parol ifadəsini orada dəyişin. Başqalarında olan surət yenə köhnəsi ilə açılır.',
  'help.away.then.6': 'Eyni parol ifadəsini başqa yerdə işlədirsinizsə, onu orada dəyişin.',
  'help.away.then.7':
    'İçində adı çəkilən insanları düşünün. Xəbərdarlıq onları daha böyük təhlükəyə salmırsa, onlara xəbər verin.',

  'help.forced': 'Kimsə sizi məcbur edirsə',
  'help.forced.lead':
    'Heç bir fayl sağlamlığınıza və ya həyatınıza dəyməz. O anda nə edəcəyinizə siz qərar verirsiniz və orada olmayan heç kim sizi qınamamalıdır.',
  'help.forced.facts': 'Vəziyyət belədir',
  'help.forced.facts.1':
    'Daftar proqramında ikinci parol ifadəsi və gizli hissə yoxdur. Parol ifadəsindən və bərpa kodundan başqa veriləsi heç nə yoxdur.',
  'help.forced.facts.2': 'Onu öz istəyinizlə açıb-açmadığınızı bilə bilmir.',
  'help.forced.facts.3': 'Onu başqa heç kim aça bilməz, hazırlayanlar da. Soruşulası server yoxdur.',
  'help.forced.facts.4': 'Səhv parol ifadələri, nə qədər çox olsa da, heç nəyi silmir.',
  'help.forced.before': 'Əvvəlcədən nə kömək edir',
  'help.forced.before.1':
    'İçində az şey saxlayın: bitmiş olanı etibar etdiyiniz alıcı üçün möhürləyin, sonra burada silin.',
  'help.forced.before.2': 'Kompüteri və bərpa kodunu özünüz olmayan yerdə saxlayın.',
  'help.forced.before.3': 'Nədən imtina edə biləcəyinizi sizdən soruşulmazdan əvvəl vəkillə danışın.',
  'help.forced.erase':
    'Kiminsə qarşısında məhv etmək sizi daha böyük təhlükəyə sala bilər və buna görə cəza ola bilər. Artıq onlarda olan surətə bu çatmır.',
  'help.forced.after': 'Sonra',
  'help.forced.after.1': 'İçində olan hər şeyi oxunmuş və kopyalanmış sayın.',
  'help.forced.after.2': 'Təhlükəsiz yerdə olanda baş verəni yazın. Sizi məcbur etmələri özü də sənədləşdirilməlidir.',
  'help.forced.after.3': 'Alıcılarınıza və içində adı çəkilən insanlara deyin.',

  'help.locking': 'Kilidlənmə necə işləyir',
  'help.locking.lead':
    'Kilidlənəndə yazdıqlarınız şifrələnmiş halda yadda saxlanır və açarlar buraxılır. Bundan sonra seyfi yalnız parol ifadəsi və ya bərpa kodu açır.',
  'help.locking.when': 'Daftar bu hallarda kilidlənir:',
  'help.locking.when.press': '“Kilidlə” düyməsini və ya onun istənilən yerində Ctrl+L basanda;',
  'help.locking.when.close': 'pəncərəsini bağlayanda;',
  'help.locking.when.sleep': 'kompüter yuxu rejiminə keçəndə və ya sönəndə;',
  'help.locking.when.idle':
    '“Ayarlar” bölməsində seçilmiş müddət ərzində heç kim klaviaturaya və ya siçana toxunmayanda;',
  'help.locking.when.away': 'həmin müddət ərzində yalnız başqa pəncərələrdə işləyəndə;',
  'help.locking.when.screen': 'Windows və macOS sistemlərində ekran kilidlənəndə.',
  'help.locking.linux': 'Linux sistemində',
  'help.locking.linux.body':
    'Bir çox Linux sistemi Daftar proqramına ekranın kilidləndiyini bildirmir. Yalnız seçdiyiniz müddətə arxalanın: o keçənə qədər seyf kilidli ekranın arxasında açıq ola bilər. Yerinizdən qalxmazdan əvvəl Ctrl+L basın və qısa müddət seçin.',
  'help.locking.does': 'Daha nə baş verir',
  'help.locking.does.draft':
    'Yadda saxlamağa bir neçə saniyə verilir. O vaxta qədər bitməsə, Daftar yenə də kilidlənir və son sözlər itə bilər.',
  'help.locking.does.forget': 'Silinmiş hesabatlar həmişəlik unudulur.',
  'help.locking.does.clipboard':
    '“Kopyala” düyməsi ilə kopyaladığınız hələ mübadilə buferindədirsə, oradan silinir. Klaviatura ilə kopyaladığınız qalır, sistemin mübadilə buferi tarixçəsi də.',
  'help.locking.does.setting': 'Seçdiyiniz müddət oxuna bilmirsə, ən qısası qüvvədə olur və Daftar bunu deyir.',
  'help.locking.hide': 'Gizlətmək kilidləmək deyil',
  'help.locking.hide.does':
    'F8 və ya yandakı “Gizlət” ekrandakı hər şeyi, açıq pəncərəni və baxılan faylı da dərhal örtür; səs dayanır. F8 və ya “Davam et” onu olduğu kimi yenidən göstərir.',
  'help.locking.hide.not':
    'Bu yalnız çiyin üstündən baxışdan qoruyur: seyf açıq qalır və kompüterin arxasına keçən onu yenidən göstərə bilər. Özü kilidlənənə qədər olan vaxt axmaqda davam edir.',
  'help.locking.limit': 'Kilidli seyf sönülü kompüter deyil. Axtarışdan əvvəl onu söndürün.',

  'help.forgotten': 'Parol ifadəsini unutsanız',
  'help.forgotten.lead': 'Tələsməyin. İstədiyiniz qədər cəhd edə bilərsiniz, heç nə silinmir.',
  'help.forgotten.steps.1':
    'Klaviatura dilini və Caps Lock düyməsini yoxlayın. Baxan yoxdursa, “Göstər” nə yazdığınızı görməyə imkan verir.',
  'help.forgotten.steps.2': 'Bərpa kodunu götürün: seyf yaradılanda yazdığınız kağızda on qrupda əlli rəqəm.',
  'help.forgotten.steps.3':
    'Seyfin açıldığı ekranda “Parol ifadəsini unutmuşam” seçin, kodu yazın və yeni parol ifadəsi seçin.',
  'help.forgotten.after':
    'Bundan sonra köhnə parol ifadəsi burada daha heç nə açmır, kod isə eyni qalır. Diskin əvvəl çıxarılmış surətləri yenə köhnə parol ifadəsi ilə açılır.',
  'help.forgotten.without': 'Kod olmadan',
  'help.forgotten.without.1':
    'Parol ifadəsi, kod və kifayət qədər hissə olmadan seyfi heç kim aça bilməz. Arxa qapı yoxdur, sizin üçün də.',
  'help.forgotten.without.pieces':
    'Etibar etdiyiniz adamlara hissələr vermisinizsə, onlardan istəyin: kifayət qədər hissə də seyfi açır.',
  'help.forgotten.without.2': 'Seyfi yerində saxlayın. Parol ifadəsi günlər sonra yada düşür, kağızlar da tapılır.',
  'help.forgotten.without.3': 'Alıcılar üçün möhürlədikləriniz hələ onlardadır. Onlardan istəyin.',
  'help.forgotten.seen': 'Kodu başqası görübsə',
  'help.forgotten.seen.1': 'Kod və bu kompüter və ya onun diskinin surəti ilə seyfi aça bilərlər.',
  'help.forgotten.seen.2':
    '“Ayarlar” altında yeni vərəqə hazırlayın: görülmüş kod onda burada daha heç nə açmır. Diskin əvvəl çıxarılmış surəti hər ikisi əlində olana açıq qalır.',

  'help.broken': 'Dəftər və ya bu kompüter xarab olsa',
  'help.broken.lead':
    'Daftar dəftərinizi bu kompüterdə iki nüsxədə saxlayır. Bir nüsxədə zədələnən o birindən düzəldilir və Daftar bunu bildirir.',
  'help.broken.start': 'Daftar açılmazdan əvvəl soruşanda',
  'help.broken.start.asks': 'Siz qərar verməyincə yeni heç nə yaradılmır və heç nədən əl çəkilmir.',
  'help.broken.start.second':
    'Əsas nüsxə yoxa çıxıbsa və ya zədələnibsə, “Dəftəri ikinci nüsxədən yerinə qaytar” seçin.',
  'help.broken.start.older':
    'Nə isə əvvəl olduğundan köhnədirsə və kompüterin ehtiyat nüsxəsini siz qaytarmamısınızsa, bunu başqası etmiş ola bilər. Kompüter əlinizdən çıxandan sonra nə etməli olduğunu oxuyun.',
  'help.broken.start.lost':
    'Heç bir nüsxə yoxdursa, bu diskə heç nə yazmayın, ehtiyat nüsxə axtarın və kompüterdən başı çıxan adamdan soruşun.',
  'help.broken.start.empty': 'Boş dəftərlə başlamaq heç nəyi qaytarmır. Bu, ən son yoldur.',
  'help.broken.full': 'Disk dolanda',
  'help.broken.full.words':
    'Daftar “Yadda saxlanmadı” deyirsə, mətniniz öz yerində qalır. Bir az yer boşaldın, sonra “Yenidən cəhd et” basın.',
  'help.broken.full.evidence': 'Yerləşməyən fayl qəbul edilmir və ondan heç nə saxlanmır.',
  'help.broken.full.once':
    'İkinci nüsxəni yaratmağa yer yoxdursa, yazdıqlarınız bir dəfə saxlanır və hesabatların siyahısı bunu bildirir.',
  'help.broken.cut': 'Proqram çökəndən və ya işıq kəsiləndən sonra',
  'help.broken.cut.typing':
    'Hesabatlarda, insanların və dosyelərin səhifələrində, kağızlardakı cavablarda yazdıqlarınızdan ən çoxu son iki saniyə itir, bir də hələ “Əlavə et” basmadığınız yerdəki söz.',
  'help.broken.same':
    'Hər iki nüsxə bu kompüterdədir. Diski xarab olsa və ya kompüter götürülsə, dəftərinizi yalnız başqa yerdəki ehtiyat nüsxə qaytarır.',

  'help.backup': 'Ehtiyat nüsxələr',
  'help.backup.lead':
    'Ehtiyat nüsxə bütün dəftərin bu kompüterdən başqa yerdə saxlanan şifrələnmiş surətidir. Tez-tez yaradın və heç olmasa birini başqa evdə saxlayın.',
  'help.backup.make': 'Yaratmaq',
  'help.backup.make.1': '“Ayarlar”da “Ehtiyat nüsxə yarat” düyməsini basın və fləşkartda qovluq seçin.',
  'help.backup.make.2':
    'Daftar ehtiyat nüsxənin hazır olduğunu deyənə qədər gözləyin. Sonra fləşkartı ayırıb bu kompüterdən uzağa qoyun.',
  'help.backup.make.3': 'Növbəti dəfə həmin qovluğu seçin: yalnız təzə olan yazılır. Orada beş ehtiyat nüsxə saxlanır.',
  'help.backup.back': 'Geri qaytarmaq',
  'help.backup.back.1': 'Yeni kompüterdə Daftar-ı açın, “Ehtiyat nüsxəm var” düyməsini basın və qovluğu seçin.',
  'help.backup.back.2': 'Ehtiyat nüsxə yaradılanda sizdə olan parol ifadəsini və ya bərpa kodunu yazın və günü seçin.',
  'help.backup.back.3':
    'Artıq dəftər varsa, onu açın və “Ayarlar”da “Ehtiyat nüsxəni əlavə et” düyməsini basın: içindəki heç nə itmir.',
  'help.backup.know': 'Nəyi bilməlisiniz',
  'help.backup.know.passphrase':
    'Sonradan dəyişdiyiniz parol ifadəsi köhnə ehtiyat nüsxələri dəyişmir: onlar köhnəsi ilə açılır.',
  'help.backup.know.deleted':
    'Sildiyiniz köhnə ehtiyat nüsxələrdə onları silənə qədər qalır: “Ehtiyat nüsxələrə bax”, sonra “Köhnə ehtiyat nüsxələri sil”.',
  'help.backup.know.seen':
    'Fləşkartı tapan orada Daftar-ın nəyisə olduğunu, təxminən nə qədər olduğunu və nə vaxt yazıldığını görür. Parol ifadəsi və ya kod olmadan heç nə oxuya bilmir.',
  'help.backup.know.read':
    'Yazılandan dərhal sonra geri oxunan kompüterin yaddaşından gələ bilər. Fləşkartın özünə əmin olmaq üçün onu sonra yenidən taxıb ehtiyat nüsxəni yoxlayın.',

  'help.deleting': 'Silmək nə deməkdir',
  'help.deleting.lead':
    'Hesabatı silmək onu burada açan açarları məhv edir. Ondan qalan daha açılmır, parol ifadəsi və ya bərpa kodu ilə də.',
  'help.deleting.when':
    'Bunu bir neçə saniyə ərzində geri qaytara bilərsiniz. “Geri qaytar” olan mesaj gedəndə və ya Daftar kilidlənəndə bu, qəti olur.',
  'help.deleting.not': 'Silmək nəyə çatmır',
  'help.deleting.not.reports':
    'Silinmiş şəxsin adı, onu göstərən hesabatlarda: o hesabatları dəyişənə və ya silənə qədər orada qalır.',
  'help.deleting.not.copy': 'Diskin əvvəl çıxarılmış surəti.',
  'help.deleting.not.ssd': 'SSD-nin və ya fləşkartın ehtiyat yerləri; üstünə yazılan orada qala bilər.',
  'help.deleting.not.recipient': 'Alıcıda olan. O, alıcıda qalır.',
  'help.deleting.not.backup': 'Köhnə ehtiyat nüsxə, məsələn kompüterin ehtiyat nüsxəsi.',
  'help.deleting.not.original': 'Daftar proqramından kənardakı orijinal: telefondakı foto, məktub, yazışma.',
  'help.deleting.not.export': 'Şifrəsiz ixrac etdiyiniz fayllar.',
  'help.deleting.sent':
    '“Gələnlər” bölməsinin “Göndərilənlər” vərəqində nəyisə möhürlədiyiniz, kim üçün və nə vaxt olduğu qeydi qalır. Silinmiş hesabatın başlığı oradan gedir.',

  'help.export': 'Şifrəsiz ixracdan sonra nə qalır',
  'help.export.lead': 'Şifrəsiz ixrac hər kəsin oxuya bildiyi adi fayldır. O andan Daftar proqramının ona əli çatmır.',
  'help.export.left': 'Arxada nə qalır',
  'help.export.left.1': 'Qoyduğunuz yerdə faylın özü. Silinəndə də onu çox vaxt geri qaytarmaq olur.',
  'help.export.left.2':
    'Sistemin ondan yaratdıqları: kiçik önizləmə şəkilləri, son faylların siyahısı, axtarış indeksi.',
  'help.export.left.3': 'Onu açdığınız proqramın yaratdıqları: müvəqqəti surətlər, öz siyahısı.',
  'help.export.left.4': 'Avtomatik ehtiyat nüsxələr və bulud qovluqları, əgər onlardan birində olubsa.',
  'help.export.left.5': 'Printerin yaddaşı, əgər çap olunubsa.',
  'help.export.better': 'İxrac etməzdən əvvəl',
  'help.export.better.1': 'Möhürləməyin bəs edib-etmədiyini düşünün. Onda fayl yolda bağlı qalır.',
  'help.export.better.2': 'Onu bu kompüterdə və buluda gedən qovluqda yox, yanınızda saxladığınız fləşkartda saxlayın.',
  'help.export.better.3':
    'Daftar faylda işə düşə bilən nəsə olduğunu xəbərdar edibsə, onu yalnız itirməyi gözə aldığınız kompüterdə açın.',

  'help.fingerprint': 'Barmaq izini necə tutuşdurmalı',
  'help.fingerprint.lead':
    'Kart sizə gələn yolda dəyişdirilə bilər. Onda möhürlədiklərinizi başqası oxuyur və heç kim bunu bilmir. Barmaq izini tutuşdurmaq kartın kimə məxsus olduğunu göstərir.',
  'help.fingerprint.steps.1':
    'Həmin adamla kartın gəldiyi yoldan başqa yolla əlaqə saxlayın: görüşün və ya səsini, yaxud üzünü tanıdığınız yerdə zəng edin.',
  'help.fingerprint.steps.2': '“Alıcılar” bölməsini açın, onu seçin və “Barmaq izini tutuşdur…” düyməsini basın.',
  'help.fingerprint.steps.3':
    'Qoy o, öz Daftar proqramında “Mənim kartım” bölməsini açıb 35 rəqəmi oxusun, siz də eşitdiyinizi yazın. Özünüzünkünü əvvəlcədən oxumayın.',
  'help.fingerprint.steps.4': 'Daftar tutuşdurur. Uyğundursa, günü və yolu qeyd edir.',
  'help.fingerprint.steps.5':
    'Uyğun deyilsə, işarələnmiş qrupları bir daha yoxlayın. Yenə fərqlənsə, kartdan istifadə etməyin və bunu ona deyin.',
  'help.fingerprint.means': 'Uyğunluq nə deməkdir',
  'help.fingerprint.means.1': 'Kart rəqəmləri oxuyan adama məxsusdur.',
  'help.fingerprint.means.2': 'Bu o demək deyil ki, ona etibar etmək olar və ya yanında heç kim dayanmamışdı.',
  'help.fingerprint.means.3':
    'Səsi təqlid etmək olar. Çox şey bundan asılıdırsa, görüşün və ya yalnız onun bildiyi bir şeyi soruşun.',

  'help.ask': 'Kimə müraciət etməli',
  'help.ask.lead': 'Daftar yalnız proqramdır. Çətin anda insanlar daha çox kömək edir.',
  'help.ask.who.1': 'Etibar etdiyiniz, kompüterdən başı çıxan və görüşə bildiyiniz adam.',
  'help.ask.who.2':
    'Jurnalistlərin, fəalların və hüquq müdafiəçilərinin rəqəmsal təhlükəsizliyi üzrə yardım xətti. Bir neçə dildə işləyən pulsuz belə xətlər var. Hansının əsl olduğunu qoy etibar etdiyiniz adam desin.',
  'help.ask.who.3': 'Hesabatlarınızı möhürlədiyiniz təşkilat. Onun bunun üçün adamı ola bilər.',
  'help.ask.who.4': 'Vəkil: axtarış, çağırış və parol ifadəsinin tələb edilməsi haqqında.',
  'help.ask.who.5': 'Həkim və ya dost, çox ağır olanda.',
  'help.ask.none':
    'Burada adlar və ünvanlar yoxdur: onlar dəyişir və kompüterinizdəki siyahı sizin haqqınızda nəsə deyərdi.',
  'help.ask.how': 'Zərərsiz soruşmaq',
  'help.ask.how.1': 'Söhbət hansı cihazdan gedirsə, ondan başqasını işlədin.',
  'help.ask.how.2':
    'Parol ifadəsini və ya bərpa kodunu heç kimə verməyin. Sizə kömək etmək üçün onlar heç kimə lazım deyil. Onları istəyənin niyyəti yaxşı deyil.',
  'help.ask.how.3':
    'Nə baş verdiyini, nə vaxt olduğunu və ekranda nə yazıldığını deyin. “Daftar nə aşkar etdi” yazısının yanındakı kodu demək olar: o, sizin haqqınızda heç nə demir.',
  'help.ask.how.4': 'Açıq yerdə soruşmayın. Seyfinizin olması heç kimin işi deyil.',
};
