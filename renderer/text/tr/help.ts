import type { help as english } from '../en/help.ts';
import type { Translation } from '../translation.ts';

export const help: Translation<typeof english> = {
  'help.title': 'Yardım',
  'help.topics': 'Konular',
  'help.see': 'Ayrıca bakın',
  'help.offline': 'Bunların hepsi Daftar’la birlikte kayıtlıdır. Okurken hiçbir yere bağlanılmaz.',

  'help.protects': 'Daftar neyi korur, neyi koruyamaz',
  'help.protects.lead':
    'Daftar, elinizden alınabilecek, kopyalanabilecek veya aranabilecek bir bilgisayar için yapıldı. Bazı şeylere karşı güçlüdür, bazılarına karşı hiçbir şey yapamaz. Ona güvenmeden önce ikisini de bilin.',
  'help.protects.does': 'Ne yapar',
  'help.promise.1':
    'Yazdığınız veya eklediğiniz her şey diske ulaşmadan önce şifrelenir. Yalnızca adıyla istedikleriniz dışarı okunur halde çıkar: şifresiz bir dışa aktarma veya dosya olarak kaydedilen bir kurtarma kiti.',
  'help.promise.2':
    'Diski kopyalayan, en çok, kasada kabaca ne kadar şey olduğunu öğrenir: ne yazdığını, ne tür kayıtlar olduğunu, tarihleri, kesin boyutları öğrenmez. Farklı zamanlarda alınmış iki kopya, arada ne kadar sık ve ne zaman kayıt yapıldığını gösterir.',
  'help.promise.3':
    'Parolayı tahmin etmek yavaşlatılmıştır: sizinkine benzer bir bilgisayarda her deneme yaklaşık bir saniye ve en az 256 MiB bellek ister. Bu, yalnızca parolanın tahmini zorsa işe yarar.',
  'help.promise.4': 'Hiçbir zaman, hiçbir türde ağ bağlantısı kurmaz. Hesap da sunucu da yoktur.',
  'help.promise.5':
    'Paket de denen mühürlü dosya, yalnızca seçtiğiniz alıcılar için açılır. Kimden geldiğini, kimin için olduğunu, alıcıların kaç kişi olduğunu ve kesin boyutunu göstermez.',
  'help.promise.5.limit':
    'Bir alıcının anahtarı sonradan elinden alınırsa, anahtarı alan, o alıcı için mühürlenmiş olanları açabilir.',
  'help.promise.6':
    'Birinin bugün sakladığı mühürlü dosya, geleceğin kuantum bilgisayarlarına da kapalı kalacak biçimde yapılmıştır.',
  'help.promise.7': 'Bir alıcının anahtarı, Daftar sizi durdurmadan başka bir anahtarla değiştirilemez.',
  'help.promise.7.limit':
    'Aldığınız ilk kartın gerçekten onun olup olmadığını yalnızca parmak izini karşılaştırmak gösterir.',
  'help.promise.8':
    'Alıcıya mühürlü dosya hakkında doğrusu söylenir: tanıdığı bir gönderenden, yeni birinden, imzasız veya değiştirilmiş. Değiştirilen, kesilen, üzerine eklenen veya başkasının yeniden mühürlediği dosya bütünüyle reddedilir.',
  'help.promise.9':
    'Daftar’ın kaydedildiğini söylediği şey; çökmeden, elektrik kesintisinden, dolu diskten ve güncellemeden sonra yerindedir.',
  'help.promise.9.limit':
    'Defterinizin iki kopyası da bu bilgisayardadır. Diski bozulursa veya biri Daftar’ın dosyalarını yok ederse raporlarınızı yalnızca başka bir yerdeki yedek geri getirir.',
  'help.promise.10':
    'Parolayı unutursanız kasayı kurtarma kodu açar, ya da güvendiğiniz kişilere verdiğiniz parçalardan yeterincesi. Başka hiçbir şey açmaz, başka kimse de açamaz.',
  'help.promise.11':
    'Bir dosyaya Daftar’ın içinde bakmak, içinde gizlenmiş olanı çalıştıramaz. Güvenle gösterilemeyen bir dosya için nedenini söyleyen bir cümle çıkar ve dosya saklanır.',
  'help.promise.12': 'Daftar kendiliğinden kilitlenir. Kilitlendiğinde anahtarları ve metninizi bırakmış olur.',
  'help.promise.12.limit':
    'Bırakılan bellekte, oraya başka bir şey yazılana kadar bir süre sözcükler kalabilir. Bilgisayarı kapatmak belleği temizler.',
  'help.protects.not': 'Ne yapamaz',
  'help.not.spyware':
    'Bu bilgisayardaki casus yazılım sizin gördüğünüzü görür: ekranı ve bastığınız her tuşu. Daftar’daki hiçbir şey bunu önleyemez. İşe yarayan, başka bir bilgisayar kullanmak ve kasayı yalnızca kısa sürelerle açmaktır.',
  'help.not.keylogger': 'Klavyeyi kaydeden bir şey, parolanızı siz yazarken ele geçirir.',
  'help.not.camera': 'Arkanızdaki bir kamera veya omzunuzun üstünden bakan biri sizinle birlikte okur.',
  'help.not.ssd':
    'Bir SSD veya USB bellek, üzerine yazıldıktan sonra bile eski içeriği hiçbir programın ulaşamadığı yerlerde tutabilir.',
  'help.not.recipient': 'Bir alıcı, ona verdiğinizi kaybedebilir veya başkasına verebilir.',
  'help.not.noticed': 'Bu bilgisayara bakan, Daftar’ın kurulu olduğunu görebilir.',
  'help.not.coercion': 'Onu açmaya zorlanırsanız buna dayanmanıza yardım edemez.',
  'help.not.linux': 'Linux’ta başka programların ekran görüntüsü almasını engelleyemez.',
  'help.not.rollback':
    'Biri Daftar’ın bütün dosyalarını hep birlikte daha önceki bir güne geri döndürürse bunu fark etmez.',

  'help.writing': 'Yazma yolları ve ilk anlatım',
  'help.writing.lead':
    'Bir cümle bir rapordur. Gerisi sonra gelebilir, hiç gelmese de olur; yazılmış hiçbir şey kaybolmaz: her sürüm saklanır.',
  'help.writing.ways': 'Yazma yolları',
  'help.writing.ways.quick': 'Hızlı not tek bir kutudur: yazın, “Sakla”, bitti.',
  'help.writing.ways.guided': 'Soru soru, birer birer yedi şey sorar. İstediğinizi atlayın.',
  'help.writing.ways.debrief':
    'Bir sorgudan sonra, bunu konuşmadan veya bir şey okumadan önce aklınızda kalan her şeyi yazın. Sonra Daftar, daha fazlasını hatırlamanız için sorar.',
  'help.writing.ways.page': 'Tek sayfadaki tam raporda, bu alanda kayda geçen her şey için bir yer vardır.',
  'help.writing.first': 'İlk anlatım',
  'help.writing.first.why':
    'Kimse sormadan önce yazılmış olan sonradan daha ağır basar, çünkü sorular insanların hatırladığını değiştirir.',
  'help.writing.first.stays': 'İlk anlatım olarak saklanan metin artık değiştirilemez, siz de değiştiremezsiniz.',
  'help.writing.first.added': 'Sonradan aklınıza gelenler, bu bilgisayarın günüyle altına eklenir.',
  'help.writing.first.proves':
    'İmzalı bir kontrol değeri, değiştirilmediğini gösterir. Ne zaman yazıldığını kanıtlamaz: bunu yalnızca başkası doğrulayabilir, örneğin mühürlü bir dosya için gelen alındı bildirimiyle.',
  'help.writing.exact': 'Bildiğiniz kadar kesin, fazlası değil',
  'help.writing.exact.date':
    'Bir tarih bir dakika, bir mevsim veya “aramadan iki gün sonra” olabilir. Daftar onu hiçbir zaman sizin verdiğinizden daha kesin yapmaz.',
  'help.writing.exact.nothing':
    'Boş bir alan nedenini söyleyebilir: kimse sormadı, bilmiyorsunuz, kişi söylemek istemedi, siz saklı tutuyorsunuz.',
  'help.writing.exact.dispute':
    'İnsanlar farklı şeyler söylüyorsa hepsini yan yana, her birini söyleyenle birlikte saklayın. Birinin üstün gelmesi gerekmez.',
  'help.writing.exact.person': 'Adını kimsenin bilmediği biri de bir kişidir: “gri ceketli” yeter.',
  'help.writing.again': 'Daha önce görülenler',
  'help.writing.again.offer':
    'Bir numara, plaka, ad veya söz başka bir raporda da geçiyorsa Daftar onu, geçtiği raporlarla birlikte gösterir. Aynısı olduğu sonucuna hiçbir zaman varmaz: buna siz karar verirsiniz.',

  'help.naming': 'Kimin adı verilebilir, kime verilebilir',
  'help.naming.lead':
    'Bir raporda yer alan herkes, hakkında yazılanı kimin, ne için ve hangi ad altında okuyabileceğini söyleyebilir. Daftar bunu yazılırken değil, bir şey mühürlenirken sorar.',
  'help.naming.consent': 'Kişilerin neyi kabul ettiği',
  'help.naming.consent.who':
    'Kişinin sayfasında yazar: hangi okuyanlar için, ne için, adıyla mı değil mi, ne zaman ve nasıl söylendiği ve geri alınamayacağını bilip bilmediği.',
  'help.naming.consent.none': 'Orada bir şey yazılı değilse hayır sayılır.',
  'help.naming.consent.ended':
    'Biri rızasını geri çekince günü eklenir; satır kalır, çünkü kullanıldığı sırada doğruydu. Sayfa, hangi mühürlü dosyaların ona dayandığını gösterir; böylece okuyanlarından onları silmelerini isteyebilirsiniz.',
  'help.naming.seal': 'Mühürlerken ne olur',
  'help.naming.seal.alias':
    'Adı verilemeyen kişi başka bir ad alır, örneğin bir numara: bir okuyan için her seferinde aynısı, başka okuyanlar için başkası.',
  'help.naming.seal.forms':
    'Adlar, aldıkları eklerle ve başka alfabelerde de aranır. Kesin olan değiştirilir; ad olabilecek olan size gösterilir, siz karar verirsiniz.',
  'help.naming.seal.never':
    'Saklanan gerekçenizle, bir kişinin kabul ettiğinden fazlasını söyleyebilirsiniz. Hiç çıkmaz diye işaretlenmiş olan her durumda kalır.',
  'help.naming.limits': 'Ne yapamaz',
  'help.naming.limits.files':
    'Görseller, filmler ve kâğıtlar olduğu gibi gider. Bir dosyanın içindeki ad yalnızca küçük metin dosyalarında aranır; bazı yerleri karartılmış bir kopya kullanın.',
  'help.naming.limits.story':
    'Bir hikâye, ad vermeden de birini ele verebilir: bir yaş, bir iş, tek kız çocuğu. Daftar bunların bir bölümünü arar, hepsini bulamaz.',
  'help.naming.limits.sent': 'Bir okuyan için mühürlenmiş olan geri alınamaz.',
  'help.naming.limits.export': 'Şifresiz dışa aktardığınız listeler ve raporlar değiştirilmez: bütün adları içerirler.',
  'help.naming.read': 'Mühürlemeden önce, gidecek olanı kişiyi arayan sizmişsiniz gibi okuyun.',

  'help.papers': 'Formlar ve kâğıtlar',
  'help.papers.lead':
    'Bir kez yazılan, yardım edebileceklerin formlarını doldurur: Birleşmiş Milletler usulleri, INTERPOL dosyaları komisyonu, acil hibe, polis, acil eylem çağrısı.',
  'help.papers.make': 'Nasıl yapılır',
  'help.papers.make.1': 'Raporu veya vakayı açın ve formu seçin.',
  'help.papers.make.2':
    'Neyin var olduğuna, neyin eksik olduğuna ve neyin saklı tutulduğuna bakın. Saklı tutulan kâğıtta hiç görünmez.',
  'help.papers.make.3': 'Eksik olanı doldurun; formla birlikte saklanır.',
  'help.papers.make.4': 'PDF veya sayfa olarak kaydedin, yazdırın veya mühürlü bir dosyaya koyun.',
  'help.papers.know': 'Bilmekte yarar var',
  'help.papers.know.compared':
    'Sorular ağ bağlantısı olmadan yazıldı. Bir şey göndermeden önce onları, alan kurumun sayfasıyla karşılaştırın; bunu kimse yapmadıkça kâğıtta böyle yazar.',
  'help.papers.know.clear': 'Kaydedilmiş veya yazdırılmış bir kâğıdı, eline geçen herkes okuyabilir.',
  'help.papers.know.printer':
    'Yazdırmak, yazdırma kuyruğunda ve yazıcının belleğinde kopya bırakır; birçok yazıcı, kendisini belli eden işaretler basar.',
  'help.papers.know.check':
    'Her sayfanın altında bir kontrol değeri vardır: onunla iki kişi, ellerindeki kâğıdın aynı olup olmadığını anlayabilir.',

  'help.border': 'Bir sınırdan veya aramadan önce',
  'help.border.lead': 'Bunları önceden, sakin bir günde, bu sırayla yapın. Yanınızda olmayan şey sizden alınamaz.',
  'help.border.before': 'Günler önce',
  'help.border.before.1':
    'Bu bilgisayarın sizinle gelmesi gerekip gerekmediğine karar verin. Onun için en güvenli yer çoğu zaman güvendiğiniz birinin yanıdır.',
  'help.border.before.2':
    'Kaybolmaması gerekenleri, güvenli bir yerdeki güvendiğiniz bir alıcı için mühürleyin: “Raporlar” altında seçin, sonra “Mühürle…”. Açıldığını size söylemesini bekleyin.',
  'help.border.before.3':
    'O mühürlü dosyayı yalnızca alıcı açabilir, siz açamazsınız. Bir USB bellekteki yedeği kendiniz açabilirsiniz: onu güvendiğiniz birine bırakın, sınırdan geçirmeyin.',
  'help.border.before.4':
    'Kurtarma kodunu kâğıt üzerinde, bu bilgisayardan başka bir yerde tutun. İkisini asla birlikte taşımayın.',
  'help.border.before.5':
    'Biri parola istediğinde o sınırda ne yapmak zorunda olduğunuzu ve reddederseniz ne olacağını bir avukata sorun. Ülkeden ülkeye değişir.',
  'help.border.before.6': 'Biriyle, ona ne zaman haber vereceğinizi ve haber vermezseniz ne yapacağını kararlaştırın.',
  'help.border.before.7':
    'Sistemin disk şifrelemesini ayrı bir parolayla açın. Bilgisayar kapalıyken Daftar’ın dışında kalanları korur.',
  'help.border.traces': 'Daftar’ın dışında kalanlar',
  'help.border.traces.lead':
    'Daftar yalnızca içindekini korur ve eklediklerinizin asıllarını silmez. Şunları gözden geçirin:',
  'help.border.traces.1':
    'Fotoğrafların, kayıtların ve belgelerin asılları: bu bilgisayarda, telefonda, hafıza kartlarında.',
  'help.border.traces.2':
    'Mesajlaşma uygulamaları ve e-posta: gönderdikleriniz, aldıklarınız ve öbürlerinde hâlâ duranlar.',
  'help.border.traces.3': 'Açıksa sistemin pano geçmişi.',
  'help.border.traces.4': 'Dışa aktardığınız dosyalar ve çöp kutusu.',
  'help.border.traces.5':
    'Ortada duran mühürlü dosyalar. Onları burada kimse okuyamaz, ama biri ne olduklarını sorabilir.',
  'help.border.traces.6': 'Bulut depolama, bilgisayarın ve telefonun otomatik yedekleri.',
  'help.border.traces.7': 'Öbür cihazlarınız: eski telefon, tablet, işteki bilgisayar.',
  'help.border.way': 'O gün',
  'help.border.way.1': 'Daftar’ı kilitleyin, sonra kapatın.',
  'help.border.way.2': 'Bilgisayarı kapatın. Yalnızca kapağını indirmeyin: uykudaki bir bilgisayar belleğini korur.',
  'help.border.way.3': 'Telefonu da kapatın.',

  'help.border.erase': 'Hiçbir şey bulunmaması gerekiyorsa',
  'help.border.erase.what':
    '“Bu bilgisayardaki her şeyi yok et” buradaki kasayı yok eder. Onu “Ayarlar” altında ve kasanın açıldığı ekranda bulursunuz.',
  'help.border.erase.limit':
    'Geri alınamaz. Diskin daha önce alınmış kopyalarına, bir SSD’nin yedek alanlarına, başka cihazlara veya alıcıların elindekilere ulaşmaz. Kimse için mühürlenmemiş olan kaybolur.',
  'help.border.erase.when':
    'Bazı ülkelerde arama sırasında dosya yok etmek cezalandırılır; insanları öfkelendirebilir de. Buna karar verirseniz, önceden, sakin bir günde yapın.',

  'help.away': 'Bilgisayar elinizden çıktıysa',
  'help.away.lead':
    'Alınıp geri verildi, başka bir odada arandı, bir otelde bırakıldı: değiştirilmiş olduğunu varsayın. Değiştirilip değiştirilmediğini dışarıdan kimse göremez.',
  'help.away.first': 'Önce',
  'help.away.first.1': 'Kasayı onda açmayın. Değiştirilmiş bir bilgisayar, siz yazarken parolayı kaydedebilir.',
  'help.away.first.2':
    'Kapatın ve olduğu gibi saklayın. Temizlemeyin, yeniden kurmayın, atmayın: biri onu inceleyebilir, kanıt da olabilir.',
  'help.away.first.3':
    'Kâğıda veya başka bir cihaza yazın: ne zaman alındı, kim aldı, ne kadar sürdü, ne istendi, ne imzaladınız ve ne yazdınız.',
  'help.away.first.4': 'Bilgisayardan anlayan birine, başka bir cihazdan sorun.',
  'help.away.have': 'Ellerinde ne olabilir',
  'help.away.have.closed':
    'Kapalıydı, parola veya kurtarma kodu da kimsede yoktu: o zaman şifreli kasanın bir kopyası. Parola tahmin edilemedikçe kapalı kalır; tahmin etmeyi yıllarca sürdürebilirler.',
  'help.away.have.sleep':
    'Kilitliydi veya uykudaydı ama kapalı değildi: aynısı, belki bir de belleğinde hâlâ duran sözcükler.',
  'help.away.have.open': 'Açıktı veya parolayı ya da kodu verdiniz: içindeki her şeyi okunmuş ve kopyalanmış sayın.',
  'help.away.notice': 'Daftar neyi fark eder, neyi etmez',
  'help.away.notice.yes':
    'Kasa açılıp kullanıldığında, dışarıdan değiştirilmiş veya tek tek geri konmuş kayıtları ve dosyaları fark eder ve söyler.',
  'help.away.notice.rollback': 'Bütün dosyaları birlikte daha önceki bir güne döndürüldüyse bunu fark etmez.',
  'help.away.notice.copy': 'Kasanın kopyalandığını fark etmez.',
  'help.away.notice.computer': 'Bilgisayarın veya Daftar programının kendisinin değiştirildiğini fark etmez.',
  'help.away.then': 'Sonra',
  'help.away.then.1': 'Elinizden hiç çıkmamış başka bir bilgisayarla sürdürün.',
  'help.away.then.2':
    'Alıcılarınıza ne olduğunu, bu bilgisayardan başka bir yolla anlatın; sizden geliyor gibi görünen her şeye karşı dikkatli olsunlar.',
  'help.away.then.3':
    'Kasa açılmış olabilirse kartınız artık işe yaramaz: başkaları sizin adınıza imzalayabilir ve sizin için mühürlenenleri açabilir. Öbür bilgisayarda yeni bir parolayla yeni bir kasa oluşturun ve kartını insanlara kendiniz verin.',
  'help.away.then.4':
    'Alıcılarınızın kartlarını yeniden alın ve parmak izlerini karşılaştırın: açılmış bir kasada bir kart değiştirilmiş olabilir.',
  'help.away.then.5':
    'Eski kasadakiler size gerekiyorsa, bilgisayardan anlayan biri Daftar’ın dosyalarını temiz bir bilgisayara taşısın; parolayı orada değiştirin. Başkalarındaki kopya eski parolayla açılmayı sürdürür.',
  'help.away.then.6': 'Aynı parolayı başka bir yerde kullanıyorsanız orada da değiştirin.',
  'help.away.then.7': 'İçinde adı geçen kişileri düşünün. Uyarmak onları daha büyük tehlikeye sokmayacaksa uyarın.',

  'help.forced': 'Biri sizi zorlarsa',
  'help.forced.lead':
    'Hiçbir dosya sağlığınıza veya hayatınıza değmez. O anda ne yapacağınıza siz karar verirsiniz ve orada olmayan hiç kimse sizi suçlamamalıdır.',
  'help.forced.facts': 'Durum şu',
  'help.forced.facts.1':
    'Daftar’ın ikinci bir parolası ve gizli bir bölümü yoktur. Parola ve kurtarma kodundan başka verilecek bir şey yoktur.',
  'help.forced.facts.2': 'Onu kendi isteğinizle açıp açmadığınızı anlayamaz.',
  'help.forced.facts.3': 'Onu başka kimse açamaz, yapanlar bile. Sorulacak bir sunucu yoktur.',
  'help.forced.facts.4': 'Yanlış parolalar, kaç tane olursa olsun, hiçbir şeyi yok etmez.',
  'help.forced.before': 'Önceden işe yarayanlar',
  'help.forced.before.1':
    'İçinde az şey bulundurun: biteni güvendiğiniz bir alıcı için mühürleyin, sonra buradan silin.',
  'help.forced.before.2': 'Bilgisayarı ve kurtarma kodunu, sizin bulunmadığınız bir yerde bırakın.',
  'help.forced.before.3': 'Neyi reddedebileceğinizi, size sorulmadan önce bir avukatla konuşun.',
  'help.forced.erase':
    'Birinin önünde yok etmek sizi daha büyük tehlikeye sokabilir ve cezalandırılabilir. Ellerinde zaten olan bir kopyaya ulaşmaz.',
  'help.forced.after': 'Sonrasında',
  'help.forced.after.1': 'İçindeki her şeyi okunmuş ve kopyalanmış sayın.',
  'help.forced.after.2': 'Güvende olduğunuzda olanı yazın. Zorlanmış olmanız da başlı başına belgelenecek bir şeydir.',
  'help.forced.after.3': 'Alıcılarınıza ve içinde adı geçen kişilere haber verin.',

  'help.locking': 'Kilitlenme nasıl çalışır',
  'help.locking.lead':
    'Kilitlemek, yazdıklarınızı şifreli olarak kaydeder ve anahtarları bırakır. Bundan sonra kasayı yalnızca parola veya kurtarma kodu açar.',
  'help.locking.when': 'Daftar şu durumlarda kilitlenir:',
  'help.locking.when.press': '“Kilitle” düğmesine veya Daftar’ın herhangi bir yerinde Ctrl+L tuşlarına bastığınızda;',
  'help.locking.when.close': 'penceresini kapattığınızda;',
  'help.locking.when.sleep': 'bilgisayar uykuya geçtiğinde veya kapandığında;',
  'help.locking.when.idle': '“Ayarlar” altında belirlenen süre boyunca kimse klavyeye veya fareye dokunmadığında;',
  'help.locking.when.away': 'bu süre boyunca yalnızca başka pencereleri kullandığınızda;',
  'help.locking.when.screen': 'Windows ve macOS’ta ekran kilitlendiğinde.',
  'help.locking.linux': 'Linux’ta',
  'help.locking.linux.body':
    'Birçok Linux sistemi, ekranın kilitlendiğini Daftar’a bildirmez. Yalnızca belirlediğiniz süreye güvenin: o süre dolana kadar kasa, kilitli ekranın arkasında açık olabilir. Kalkmadan önce Ctrl+L tuşlarına basın ve kısa bir süre seçin.',
  'help.locking.does': 'Başka neler olur',
  'help.locking.does.draft':
    'Kaydetmeye birkaç saniye tanınır. O sürede bitmezse Daftar yine de kilitlenir ve son yazılanlar kaybolabilir.',
  'help.locking.does.forget': 'Silinen raporlar temelli unutulur.',
  'help.locking.does.clipboard':
    '“Kopyala” düğmesiyle kopyaladığınız, hâlâ oradaysa panodan kaldırılır. Klavyeyle kopyaladığınız kalır; sistemin pano geçmişi de kalır.',
  'help.locking.does.setting': 'Belirlediğiniz süre okunamazsa en kısası geçerli olur ve Daftar bunu söyler.',
  'help.locking.hide': 'Gizlemek kilitlemek değildir',
  'help.locking.hide.does':
    'F8 veya yandaki “Gizle”, açık pencere ve bakılan dosya dahil ekrandaki her şeyi anında örter; ses durur. F8 veya “Sürdür” her şeyi olduğu gibi yeniden gösterir.',
  'help.locking.hide.not':
    'Yalnızca omuz üzerinden bakanlardan korur: kasa açık kalır ve bilgisayarın başına geçen herkes yeniden gösterebilir. Kendiliğinden kilitlenmeye kalan süre işlemeye devam eder.',
  'help.locking.limit':
    'Kilitli bir kasa, kapatılmış bir bilgisayar demek değildir. Bir aramadan önce bilgisayarı kapatın.',

  'help.forgotten': 'Parolayı unutursanız',
  'help.forgotten.lead': 'Acele etmeyin. İstediğiniz kadar deneyebilirsiniz, hiçbir şey yok edilmez.',
  'help.forgotten.steps.1':
    'Klavye düzenini ve Caps Lock tuşunu denetleyin. Kimse bakmıyorsa “Göster” ile ne yazdığınızı görebilirsiniz.',
  'help.forgotten.steps.2':
    'Kurtarma kodunu getirin: kasa oluşturulurken yazdığınız kâğıttaki, on gruba ayrılmış elli rakam.',
  'help.forgotten.steps.3':
    'Kasanın açıldığı ekranda “Parolayı unuttum” seçeneğini seçin, kodu yazın ve yeni bir parola seçin.',
  'help.forgotten.after':
    'Eski parola bundan sonra burada hiçbir şeyi açmaz, kod aynı kalır. Diskin daha önce alınmış kopyaları eski parolayla açılmayı sürdürür.',
  'help.forgotten.without': 'Kod yoksa',
  'help.forgotten.without.1':
    'Parola, kod ve yeterince parça olmadan kasayı kimse açamaz. Arka kapı yoktur, sizin için bile.',
  'help.forgotten.without.pieces':
    'Güvendiğiniz kişilere parçalar verdiyseniz onlardan isteyin: yeterince parça da kasayı açar.',
  'help.forgotten.without.2':
    'Kasayı olduğu yerde bırakın. Parolalar günler sonra insanın aklına gelir, kâğıtlar bir yerden çıkar.',
  'help.forgotten.without.3': 'Alıcılar için mühürledikleriniz hâlâ onlardadır. Onlardan isteyin.',
  'help.forgotten.seen': 'Kodu başka biri gördüyse',
  'help.forgotten.seen.1': 'Kodla ve bu bilgisayarla veya diskinin bir kopyasıyla kasayı açabilir.',
  'help.forgotten.seen.2':
    '“Ayarlar” altında yeni bir kit hazırlayın: görülen kod o zaman burada artık hiçbir şeyi açmaz. Diskin daha önce alınmış bir kopyası, ikisini de elinde bulundurana açık kalır.',

  'help.broken': 'Defter veya bu bilgisayar bozulursa',
  'help.broken.lead':
    'Daftar defterinizi bu bilgisayarda iki kopya olarak saklar. Bir kopyada hasar gören ötekinden onarılır ve Daftar bunu söyler.',
  'help.broken.start': 'Daftar açılmadan önce sorduğunda',
  'help.broken.start.asks': 'Siz karar vermedikçe yeni bir şey yapılmaz ve hiçbir şeyden vazgeçilmez.',
  'help.broken.start.second':
    'Asıl kopya yok olmuş veya hasarlıysa “Defteri ikinci kopyasından geri getir” seçeneğini seçin.',
  'help.broken.start.older':
    'Bir şey eskisinden daha eskiyse ve bilgisayarın yedeğini siz geri yüklemediyseniz, bunu başka biri yapmış olabilir. Bilgisayar elinizden çıktıktan sonra ne yapılacağını okuyun.',
  'help.broken.start.lost':
    'Kopyaların ikisi de yoksa bu diske hiçbir şey yazmayın, bir yedek arayın ve bilgisayardan anlayan birine sorun.',
  'help.broken.start.empty': 'Boş bir defterle başlamak hiçbir şeyi geri getirmez. Denenecek son şeydir.',
  'help.broken.full': 'Disk dolduğunda',
  'help.broken.full.words':
    'Daftar “Kaydedilmedi” diyorsa metniniz alanında kalır. Biraz yer açın, sonra “Yeniden dene” düğmesine basın.',
  'help.broken.full.evidence': 'Sığmayan bir dosya alınmaz, hiçbir bölümü saklanmaz.',
  'help.broken.full.once':
    'İkinci kopyayı yapmak için yer yoksa yazdıklarınız bir kez kaydedilir ve rapor listesi bunu söyler.',
  'help.broken.cut': 'Çökmeden veya elektrik kesintisinden sonra',
  'help.broken.cut.typing':
    'Raporlarda, kişilerin ve vakaların sayfalarında, kâğıtlardaki yanıtlarda yazdıklarınızdan en çok son iki saniye ve henüz “Ekle” düğmesine basmadığınız bir alandaki sözcük eksik olur.',
  'help.broken.same':
    'Kopyaların ikisi de bu bilgisayardadır. Diski bozulursa veya bilgisayar alınırsa defterinizi yalnızca başka bir yerdeki yedek geri getirir.',

  'help.backup': 'Yedekler',
  'help.backup.lead':
    'Yedek, bütün defterin bu bilgisayardan başka bir yerde duran şifreli kopyasıdır. Sık sık alın ve en az birini başka bir evde tutun.',
  'help.backup.make': 'Almak',
  'help.backup.make.1': '“Ayarlar” altında “Yedek al” düğmesine basın ve bir USB bellekte klasör seçin.',
  'help.backup.make.2':
    'Daftar yedeğin hazır olduğunu söyleyene kadar bekleyin. Sonra belleği çıkarıp bu bilgisayardan uzağa koyun.',
  'help.backup.make.3': 'Bir dahaki sefere aynı klasörü seçin: yalnızca yeni olan yazılır. Orada beş yedek tutulur.',
  'help.backup.back': 'Geri getirmek',
  'help.backup.back.1': 'Yeni bilgisayarda Daftar’ı başlatın, “Yedeğim var” düğmesine basın ve klasörü seçin.',
  'help.backup.back.2': 'Yedek alındığında sizde olan parolayı veya kurtarma kodunu yazın ve bir gün seçin.',
  'help.backup.back.3':
    'Zaten bir defter varsa onu açın ve “Ayarlar” altında “Yedekten ekle” düğmesine basın: içindeki hiçbir şey kaybolmaz.',
  'help.backup.know': 'Bilmeniz gerekenler',
  'help.backup.know.passphrase': 'Sonradan değiştirdiğiniz parola eski yedekleri değiştirmez: onlar eskisiyle açılır.',
  'help.backup.know.deleted':
    'Sildikleriniz, siz onları silene kadar eski yedeklerde kalır: “Yedeklere bak”, sonra “Eski yedekleri sil”.',
  'help.backup.know.seen':
    'Belleği bulan, içinde Daftar’a ait bir şey olduğunu, aşağı yukarı ne kadar olduğunu ve ne zaman yazıldığını görür. Parola veya kod olmadan hiçbir şey okuyamaz.',
  'help.backup.know.read':
    'Yazılır yazılmaz geri okunan, bilgisayarın belleğinden gelebilir. Belleğin kendisinden emin olmak için onu sonra yeniden takıp yedeği denetleyin.',

  'help.deleting': 'Silmek ne demektir',
  'help.deleting.lead':
    'Bir raporu silmek, onu burada açan anahtarları yok eder. Ondan kalan artık açılmaz, parolayla veya kurtarma koduyla bile.',
  'help.deleting.when':
    'Birkaç saniye boyunca geri alabilirsiniz. “Geri al” düğmesinin bulunduğu ileti kaybolduğunda veya Daftar kilitlendiğinde kesinleşir.',
  'help.deleting.not': 'Silmenin ulaşmadıkları',
  'help.deleting.not.reports':
    'Silinen bir kişinin, onu anan raporlardaki adı: o raporları değiştirene veya silene kadar orada kalır.',
  'help.deleting.not.copy': 'Diskin daha önce alınmış bir kopyası.',
  'help.deleting.not.ssd': 'Bir SSD’nin veya USB belleğin, üzerine yazılmış olanı tutabilen yedek alanları.',
  'help.deleting.not.recipient': 'Bir alıcının elindeki. Onda kalır.',
  'help.deleting.not.backup': 'Daha eski bir yedek, örneğin bilgisayarın yedeği.',
  'help.deleting.not.original': 'Daftar’ın dışındaki aslı: telefondaki fotoğraf, e-posta, yazışma.',
  'help.deleting.not.export': 'Şifresiz dışa aktardığınız dosyalar.',
  'help.deleting.sent':
    '“Gelen kutusu”, “Gönderilenler” altında, bir şey mühürlediğinize, bunun kimin için ve ne zaman olduğuna dair not kalır. Silinen raporun başlığı bu nottan çıkar.',

  'help.export': 'Şifresiz dışa aktarmadan sonra ne kalır',
  'help.export.lead':
    'Şifresiz dışa aktarılan, herkesin okuyabileceği sıradan bir dosyadır. O andan sonra Daftar’ın onun üzerinde bir etkisi kalmaz.',
  'help.export.left': 'Geride kalanlar',
  'help.export.left.1': 'Dosyanın kendisi, koyduğunuz yerde. Silinse bile çoğu zaman geri getirilebilir.',
  'help.export.left.2': 'Sistemin ondan ürettikleri: küçük önizleme resimleri, son dosyalar listesi, arama dizini.',
  'help.export.left.3': 'Onu açtığınız programın ürettikleri: geçici kopyalar, programın kendi listesi.',
  'help.export.left.4': 'Bunlardan birinin içindeyse otomatik yedekler ve bulut klasörleri.',
  'help.export.left.5': 'Yazdırıldıysa yazıcının belleği.',
  'help.export.better': 'Dışa aktarmadan önce',
  'help.export.better.1': 'Mühürlemenin yetip yetmeyeceğini düşünün. O zaman dosya yol boyunca kapalı kalır.',
  'help.export.better.2':
    'Dosyayı yanınızda taşıdığınız bir USB belleğe kaydedin; bu bilgisayara veya buluta giden bir klasöre değil.',
  'help.export.better.3':
    'Daftar dosyada çalışabilecek bir şey olduğu konusunda uyardıysa, dosyayı yalnızca kaybetmeyi göze alabileceğiniz bir bilgisayarda açın.',

  'help.fingerprint': 'Parmak izi nasıl karşılaştırılır',
  'help.fingerprint.lead':
    'Bir kart size gelirken değiştirilebilir. O zaman mühürlediğinizi başkası okur ve bunu kimse fark etmez. Parmak izini karşılaştırmak, kartın kimin olduğunu gösterir.',
  'help.fingerprint.steps.1':
    'Kişiye, kartın geldiğinden başka bir yoldan ulaşın: buluşun veya sesini ya da yüzünü tanıdığınız bir yerden arayın.',
  'help.fingerprint.steps.2': '“Alıcılar” sayfasını açın, kişiyi seçin ve “Parmak izini karşılaştır…” düğmesine basın.',
  'help.fingerprint.steps.3':
    'Kendi Daftar’ında “Kartım” sayfasını açıp 35 rakamı okusun; siz duyduğunuzu yazın. Önce kendinizinkini okumayın.',
  'help.fingerprint.steps.4': 'Daftar karşılaştırır. Tutuyorsa günü ve yolu not eder.',
  'help.fingerprint.steps.5':
    'Tutmuyorsa işaretli grupların üzerinden bir daha geçin. Yine tutmazsa kartı kullanmayın ve bunu ona söyleyin.',
  'help.fingerprint.means': 'Tutması ne demektir',
  'help.fingerprint.means.1': 'Kart, rakamları okuyan kişinindir.',
  'help.fingerprint.means.2': 'Ona güvenilebileceği veya yanında kimsenin durmadığı anlamına gelmez.',
  'help.fingerprint.means.3':
    'Ses taklit edilebilir. Çok şey buna bağlıysa buluşun veya yalnızca onun bildiği bir şeyi sorun.',

  'help.ask': 'Kime sorulur',
  'help.ask.lead': 'Daftar yalnızca bir programdır. Zor bir anda insanlar daha çok yardım eder.',
  'help.ask.who.1': 'Bilgisayardan anlayan, güvendiğiniz ve buluşabileceğiniz biri.',
  'help.ask.who.2':
    'Gazetecilerin, aktivistlerin ve insan hakları savunucularının dijital güvenliği için bir yardım hattı. Birkaç dilde ve ücretsiz böyle hatlar vardır. Hangisinin gerçek olduğunu güvendiğiniz biri söylesin.',
  'help.ask.who.3': 'Raporlarınızı kendisi için mühürlediğiniz kuruluş. Orada bununla ilgilenen biri olabilir.',
  'help.ask.who.4': 'Bir avukat: aramalar, çağrı kâğıtları ve parola istenmesi konusunda.',
  'help.ask.who.5': 'Ağır geldiğinde bir doktor veya bir arkadaş.',
  'help.ask.none':
    'Burada ad veya adres yoktur: bunlar değişir ve bilgisayarınızdaki bir liste sizin hakkınızda bir şey söylerdi.',
  'help.ask.how': 'Zarar vermeden sormak',
  'help.ask.how.1': 'Konu olan cihazdan başka bir cihaz kullanın.',
  'help.ask.how.2':
    'Parolayı veya kurtarma kodunu kimseye vermeyin. Size yardım etmek için bunlara kimsenin ihtiyacı yoktur. İsteyenin niyeti iyi değildir.',
  'help.ask.how.3':
    'Ne olduğunu, ne zaman olduğunu ve ekranda ne yazdığını söyleyin. “Daftar’ın bulduğu” yazısından sonraki kod başkasına verilebilir: sizin hakkınızda bir şey söylemez.',
  'help.ask.how.4': 'Herkesin önünde sormayın. Bir kasanız olması kimseyi ilgilendirmez.',
};
