import type { store as english } from '../en/store.ts';
import type { Translation } from '../translation.ts';

export const store: Translation<typeof english> = {
  'store.main': 'Asıl kopya',
  'store.second': 'İkinci kopya',
  'store.reports': '{count, plural, one {# rapor} other {# rapor}}',
  'store.files': '{count, plural, =0 {kanıt dosyası yok} one {# kanıt dosyası} other {# kanıt dosyası}}',
  'store.lastChange': 'son değişiklik: {when}',
  'store.notThere': 'yerinde yok',
  'store.notOpening': 'açılmıyor',
  'store.found': 'Bulunanlar',
  'store.asked.main-gone.title': 'Defterinizin asıl kopyası yok olmuş',
  'store.asked.main-gone.body':
    'Daftar defterinizi bu bilgisayarda iki kopya olarak saklar. Asıl kopya artık yerinde değil: bir temizleme programı, dolu veya bozulan bir disk buna yol açabilir. İkinci kopya yerinde ve az önce açıldı.',
  'store.asked.main-damaged.title': 'Defterinizin asıl kopyası hasarlı',
  'store.asked.main-damaged.body':
    'Daftar defterinizi bu bilgisayarda iki kopya olarak saklar. Asıl kopya artık açılmıyor; elektrik kesintisinden sonra, disk bozulurken veya biri dosyalarını değiştirdiğinde böyle olur. İkinci kopya açılıyor.',
  'store.asked.main-older.title': 'Defterinizin asıl kopyası ikincisinden eski',
  'store.asked.main-older.body':
    'Daftar defterinizi bu bilgisayarda iki kopya olarak saklar. İkinci kopyada, asıl kopyada olmayan değişiklikler var. Daftar’ın dosyalarının yalnızca bir bölümü, bilgisayarın yedeğiyle veya birinin eliyle daha önceki bir güne döndürüldüğünde böyle olur.',
  'store.asked.both-older.title': 'Defteriniz burada daha önce olduğundan eski',
  'store.asked.both-older.body':
    'Bu bilgisayarda bu defterin daha yeni bir hali kaydedilmişti, şimdi iki kopyada da o yok. Bütün bilgisayarın bir yedeği geri yüklendiğinde böyle olur. Bunu yapan siz değilseniz, bu bilgisayar birinin eline geçmiş olabilir.',
  'store.putBack': 'Defteri ikinci kopyasından geri getir',
  'store.putBack.what': 'Daftar asıl kopyayı ikincisinden yeniden yapar, sonra defteri açar.',
  'store.putBack.filesMissing':
    '{count, plural, one {# kanıt dosyası} other {# kanıt dosyası}} hiçbir kopyada yok; sonrasında da olmayacak. Onlar hakkında yazdıklarınız kalır.',
  'store.goOn': 'Asıl kopyayı olduğu gibi aç',
  'store.goOn.notebook': 'Defteri olduğu gibi aç',
  'store.goOn.older':
    'Daha eski olan asıl kopyayı açarsanız, yalnızca ikinci kopyada olanlar defterinizde olmaz. İkinci kopya başka bir adla kenara konur, Daftar onu orada açmaz; yerine yenisi yapılır.',
  'store.goOn.both':
    'Daftar defteri şimdi burada olduğu gibi açar. Daha yeni olan, yalnızca onu içeren bir yedekten geri gelir.',
  'store.otherwise': 'Başka bir yol',
  'store.restore': 'Bir yedekten geri getir…',
  'store.restore.what':
    'Bir yedeğiniz varsa, yedektekiler buradakinin yerini alabilir. O zaman ikinci kopya başka bir adla kenara konur, Daftar onu orada açmaz.',
  'store.later': 'Kilitle, sonra karar ver',
  'store.running': 'Defteriniz geri getiriliyor…',
  'store.running.detail':
    'Daftar açık, bilgisayar çalışır kalsın. Yarıda kesilirse ikinci kopya yerindedir ve Daftar bir sonraki başlangıçta yeniden sorar.',
  'store.failed': 'Olmadı: {reason} İkinci kopya olduğu gibi duruyor, yeniden deneyebilirsiniz.',
  'store.empty': 'Vazgeç ve boş bir defterle başla',
  'store.empty.lead': 'Yalnızca denenecek başka bir şey kalmadıysa.',
  'store.empty.new':
    'Yeni bir parolası ve yeni bir kurtarma kodu olan boş bir defter alırsınız. Daha önce yazdıklarınızdan hiçbir şey onda yoktur.',
  'store.empty.kept':
    'İkinci kopyadan hiçbir şey silinmez. Siz her şeyi yok edene kadar bu bilgisayarda, şifreli olarak ve başka bir adla kalır. Asıl kopya boşaltılır.',
  'store.empty.lost': 'Eski defterden bu diskte hâlâ bir şey kaldıysa, yeni defter onun üzerine yazılabilir.',
  'store.empty.closed': 'Daftar eski defteri bir daha kendiliğinden açmaz.',
  'store.empty.word': 'boş başla',
  'store.empty.do': 'Boş bir defterle başla',
  'store.empty.failed': 'Olmadı: {reason} Her şey olduğu gibi.',
  'store.lost.title': 'Burada bir defter vardı, kopyalarının ikisi de bulunamıyor',
  'store.lost.body':
    'Bu bilgisayardaki bir işaret, burada bir defter tutulduğunu söylüyor. Kopyaların ikisi de yok olmuş veya boş. Siz karar verene kadar Daftar onların yerine yeni bir şey koymaz.',
  'store.lost.first': 'Önce ne yapmalı',
  'store.lost.first.1':
    'Bu diske hiçbir şey yazmayın: indirme, temizleme programı, güncelleme olmasın. Üzerine bir şey yazılmadıkça, yok olan bazen geri getirilebilir.',
  'store.lost.first.2':
    'Bir yedek arayın: Daftar’ın bir USB belleğe veya başka bir klasöre yaptığı bir yedek ya da bütün bilgisayarın yedeği.',
  'store.lost.first.3': 'Başka bir şey denemeden önce, bilgisayardan anlayan ve güvendiğiniz birine sorun.',
  'store.report': 'Defterinizin iki kopyası hakkında',
  'store.report.replayed':
    'Daftar sona erdiğinde kaydedilmekte olan şey geri getirildi: {count, plural, one {# değişiklik} other {# değişiklik}}.',
  'store.report.repairedRecords':
    '{count, plural, one {# kayıt} other {# kayıt}} bir kopyada hasarlıydı ve öteki kopyadan onarıldı.',
  'store.report.repairedFiles':
    '{count, plural, one {# kanıt dosyası} other {# kanıt dosyası}} bir kopyada hasarlıydı ve öteki kopyadan onarıldı.',
  'store.report.lostRecords':
    '{count, plural, one {# kayıt iki kopyada da hasarlı. Listelerde kalır ve açıldığında bunu söyler.} other {# kayıt iki kopyada da hasarlı. Listelerde kalır ve açıldığında bunu söyler.}}',
  'store.report.lostFiles':
    '{count, plural, one {# kanıt dosyası iki kopyada da hasarlı veya eksik.} other {# kanıt dosyası iki kopyada da hasarlı veya eksik.}}',
  'store.report.restore': 'Daha önceki bir yedekte hâlâ olabilir: oradan geri yükleyin.',
  'store.report.mainRenewed': 'Kararınız üzerine asıl kopya ikincisinden yeniden yapıldı.',
  'store.report.second.missing': 'İkinci kopya yoktu, yeniden yapıldı.',
  'store.report.second.older': 'İkinci kopya asıl kopyayla aynı değildi, ondan yeniden yapıldı.',
  'store.report.second.damaged': 'İkinci kopya hasarlıydı, yeniden yapıldı.',
  'store.report.second.other-notebook':
    'İkinci kopyanın yerinde başka bir defterinki duruyordu. O, başka bir adla kenara kondu ve bu defterin ikinci kopyası yapıldı.',
  'store.report.disk': 'Bu bir daha söylenirse disk bozuluyor olabilir: başka bir diske yedek alın.',
  'store.report.seen': 'Anlaşıldı',
  'store.trouble.no-space':
    'Yazdıklarınız iki kez değil, bir kez kaydediliyor: ikinci kopyayı yapmak için yer yetmedi. Biraz yer açın, sonra defteri kilitleyip açın.',
  'store.trouble.permission':
    'Yazdıklarınız iki kez değil, bir kez kaydediliyor: sistem Daftar’ın ikinci kopyayı yazmasına izin vermiyor. Diskin yazmaya karşı korumalı olmadığına ve Daftar klasörünün size ait olduğuna bakın, sonra defteri kilitleyip açın.',
  'store.trouble.disk':
    'Yazdıklarınız iki kez değil, bir kez kaydediliyor: disk ikinci kopyayı almadı. Başka bir diske yedek alın, bu diski denetleyin, sonra defteri kilitleyip açın.',
  'store.trouble.held':
    'Yazdıklarınız iki kez değil, bir kez kaydediliyor: ikinci kopyayı başka bir Daftar programı kullanıyor. Onu kapatın, sonra defteri kilitleyip açın.',
  'store.trouble.too-new':
    'Yazdıklarınız iki kez değil, bir kez kaydediliyor: ikinci kopya daha yeni bir Daftar ile yazılmış ve olduğu gibi bırakıldı. Yeni sürümle devam edin.',
  'store.trouble.more': 'İki kopyanız',
  'store.settings': 'İki kopyanız',
  'store.settings.body':
    'Daftar defterinizi bu bilgisayarda iki kez saklar, ikisi de şifrelidir. Bir kopyada hasar gören, ötekinden onarılır. Bilgisayar bozulur veya alınırsa yalnızca başka bir yerdeki yedek işe yarar.',
  'store.settings.reading': 'İki kopya da okunuyor…',
  'store.settings.reading.detail': 'Çalışmayı sürdürebilirsiniz.',
  'store.settings.notYet': 'Defter açıldığından beri iki kopya karşılaştırılmadı.',
  'store.settings.whole': 'Defter açıldıktan sonra kopyalar karşılaştırıldı ({when}), ikisinde de eksik bulunmadı.',
  'store.settings.behind':
    '{count, plural, one {# kanıt dosyası} other {# kanıt dosyası}} henüz ikinci kopyada değil. Daftar açık oldukça kopyalar.',
  'store.settings.opening': 'Defter açıldığında',
  'store.evidence': 'Kanıt dosyalarını ikinci kopyada da sakla',
  'store.evidence.note':
    'O zaman kanıtlar bu diskte iki kat yer tutar. Bu olmadan dosyalar bir kez saklanır ve asıl kopyanın başına gelen onların da başına gelir. Yazdıklarınız her iki durumda da iki kez saklanır.',
  'store.evidence.on': 'Kanıt dosyaları ikinci kopyaya kopyalanıyor.',
  'store.evidence.off': 'Kanıt dosyaları ikinci kopyadan çıkarıldı. Artık bir kez saklanıyorlar.',
};
