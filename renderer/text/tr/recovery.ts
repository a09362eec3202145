import type { recovery as english } from '../en/recovery.ts';
import type { Translation } from '../translation.ts';

export const recovery: Translation<typeof english> = {
  'kit.settings': 'Kurtarma kiti',
  'kit.settings.body':
    'Parola unutulduğunda kasayı bu kit açar. Güvendiğiniz kişilere parçalar vermediyseniz başka hiçbir şey açmaz.',
  'kit.made': '{day} tarihinde hazırlandı; o gün bu kasayı açtı.',
  'kit.madeUnknown': 'Ne zaman hazırlandığı bilinmiyor.',
  'kit.tried': 'Son denendiği gün {day}: bu kasayı açtı.',
  'kit.neverTried': 'O günden beri denenmedi. Kâğıt kaybolabilir, solabilir ve kimse fark etmez: ara sıra deneyin.',
  'kit.try': 'Kiti dene…',
  'kit.renew': 'Yeni kit hazırla…',
  'kit.try.title': 'Kiti deneyin',
  'kit.try.body': 'Kitinizdeki kodu yazın. Daftar kasanın kilidini onunla açıp bırakır; hiçbir şey değişmez.',
  'kit.try.do': 'Dene',
  'kit.try.opens': 'Bu kit bu kasayı açıyor.',
  'kit.try.older':
    'Bu, bu kasanın eski bir kiti. Yerini yenisi aldı ve bu rakamlar artık hiçbir şeyi açmıyor. Kâğıdı yok edin.',
  'kit.try.other': 'Bu rakamlarda yazım yanlışı yok ama bu kasayı açmıyorlar. Başka bir kasaya aitler.',
  'kit.try.mistyped': 'Bir şey kâğıttaki gibi yazılmamış. İşaretli grupları karşılaştırın.',
  'kit.renew.title': 'Yeni kit hazırlayın',
  'kit.renew.body':
    'Eski kodun yerini yeni bir kod alır; sonraki adımdan sonra eskisi burada hiçbir şeyi açmaz. Daha önceki yedekler ve diskin daha önce alınmış kopyaları eski kodla açılmayı sürdürür. Kişilere verdiğiniz parçalar geçerli kalır.',
  'kit.renew.back': 'Yeni kodu kâğıdınızdan geri yazın ve parolayı bir kez daha verin.',
  'kit.renew.do': 'Eski kiti değiştir',
  'kit.renew.running': 'Kilit değiştiriliyor…',
  'kit.renew.done': 'Yeni kit kasayı açtı. Eski kod burada artık hiçbir şeyi açmaz.',
  'kit.proven': 'Yazdığınız kod yeni kasayı açtı: kit çalışıyor.',
  'kit.print.title': 'Kiti yazdırın',
  'kit.print.body': 'Sayfayı gören herkes kodu da görür. Neyi açtığı üzerinde yazmaz.',
  'kit.paper.title': 'Saklanacak rakamlar',
  'kit.paper.what':
    'Bu rakamlar unutulan bir parolanın yerini tutar. Bunlar ve oluşturuldukları bilgisayar kimin elindeyse, parolasız içeri girer.',
  'kit.paper.keep': 'Nasıl saklamalı',
  'kit.paper.keep.1': 'Bu kâğıdı bilgisayardan uzakta, görmemesi gereken kimsenin bakmayacağı bir yerde saklayın.',
  'kit.paper.keep.2': 'Fotoğrafını çekmeyin, kimseye göndermeyin, başka hiçbir yere yazmayın.',
  'kit.paper.keep.3': 'Birisi görmüş olabilirse ayarlarda yenilerini hazırlayın: bunlar o zaman orada işe yaramaz.',
  'kit.paper.use': 'Parola unutulduğunda',
  'kit.paper.use.1': 'Parolayı soran ekranda “{button}” seçeneğini seçin.',
  'kit.paper.use.2': 'Grupları sırayla yazın. Her grubun son rakamı ötekileri denetler, böylece yanlış hemen görülür.',
  'kit.paper.use.3': 'Yeni bir parola seçin. Bu rakamlar geçerli kalır.',
  'kit.paper.qr': 'Karede aynı rakamlar var.',

  'shares.settings': 'Güvendiğiniz kişiler için parçalar',
  'shares.settings.body':
    'İçeri girmenin bir yolu parçalara bölünür ve birkaç kişinin her biri bir parça saklar. Sizin belirlediğiniz sayıda parça birlikte kasayı açar; daha azı hiçbir şeyi açmaz.',
  'shares.none': 'Parça yok.',
  'shares.some': 'Bu kasayı {of} parçadan herhangi {needed} tanesi açar. {day} tarihinde hazırlandı.',
  'shares.tried': 'Son denendikleri gün {day}: bu kasayı açtılar.',
  'shares.neverTried':
    'Hazırlandıklarından beri denenmediler. Ara sıra kişilere parçalarının hâlâ durup durmadığını sorun.',
  'shares.make': 'Parçalar hazırla…',
  'shares.makeNew': 'Yeni parçalar hazırla…',
  'shares.try': 'Parçaları dene…',
  'shares.remove': 'Parçaları geçersiz kıl…',

  'shares.make.title': 'Parçalar hazırlayın',
  'shares.make.body':
    'Hepsi aynı yerde bulunmayacak ve hepsi aynı baskıya boyun eğmeyecek kişiler seçin. Açmak için o kadar parça gereksin ki birkaç kişi sizsiz kasayı açamasın; kişiler de o kadar çok olsun ki bir iki parça kaybolabilsin: örneğin 5 kişiden 3’ü.',
  'shares.make.replaces': 'Yeni parçalar geçerli olduğunda, daha önce dağıttıklarınız burada artık hiçbir şeyi açmaz.',
  'shares.of': 'Parça alacak kişiler',
  'shares.needed': 'Açmak için gereken',
  'shares.make.do': 'Parçaları oluştur',
  'shares.make.running': 'Parola denetleniyor…',
  'shares.cards.title': 'Her biri için bir kart',
  'shares.cards.body':
    'Her kartı yazdırın veya bir belleğe kaydedin ve kendi elinizle verin. Daftar parçaları saklamaz: bu adımdan çıkınca bir daha gösterilemezler. Geçerli kılmadan hiçbir şeyi açmazlar.',
  'shares.card': 'Kart {number} / {of}',
  'shares.card.language': 'Saklayacak kişinin dili',
  'shares.card.name': 'Onu kim isteyebilir',
  'shares.card.name.note': 'Boş bırakılırsa kartta kimsenin adı yazmaz.',
  'shares.card.out': 'Yazdırıldı veya kaydedildi',
  'shares.card.look': 'Bu karta bakın',
  'shares.clear.print': 'Bu kartı yazdırın',
  'shares.clear.pdf': 'Bu kartı kaydedin',
  'shares.clear.body':
    'Kartı gören herkes parçasını da görür. Tek başına hiçbir şeyi açmaz. İki kartı aynı yerde veya aynı bellekte bırakmayın.',
  'shares.cards.left':
    '{count, plural, one {Bir kart ne yazdırıldı ne kaydedildi.} other {# kart ne yazdırıldı ne kaydedildi.}}',
  'shares.adopt': 'Parçaları geçerli kıl',
  'shares.adopting': 'Kilit değiştiriliyor, parçalar deneniyor…',
  'shares.adopted': 'Parçalar kasayı açtı ve artık geçerli.',

  'shares.paper.title': 'Birisi için sakladığınız rakamlar',
  'shares.paper.for': 'Bunları kim isteyebilir',
  'shares.paper.what':
    'Birisi bu rakamları size emanet ediyor. Tek başlarına hiçbir şeyi açmazlar. Başkalarının sakladığı rakamlarla birlikte, parolasını unutan o kişinin yeniden girmesine yardım ederler.',
  'shares.paper.do': 'Ne yapmalı',
  'shares.paper.do.1': 'Bu kâğıdı kimsenin bakmadığı bir yerde saklayın. Sizde olduğunu kimseye söylemeyin.',
  'shares.paper.do.2':
    'Rakamları yalnızca o kişiye verin: buluştuğunuzda veya o olduğundan emin olduğunuz bir görüşmede; sesini tanıyorsunuz ve başka kimsenin bilmediği bir şeyi biliyor.',
  'shares.paper.do.3': 'Mesajla, postayla veya fotoğraf olarak göndermeyin; başkasının rakamlarıyla birlikte ise asla.',
  'shares.paper.do.4': 'İstediğinde grupları sırayla yüksek sesle okuyun. Her grubun son rakamı ötekileri denetler.',
  'shares.paper.do.5':
    'Bunları başkası isterse veya kâğıt kaybolur ya da görülürse, güvenli olur olmaz o kişiye söyleyin: bütün rakamları geçersiz kılabilir.',
  'shares.paper.do.6': 'Artık saklamak istemiyorsanız ona söyleyin ve kâğıdı yok edin.',

  'shares.try.title': 'Parçaları deneyin',
  'shares.try.body':
    'Parçaları kişiler size okudukça yazın. Daftar kasanın kilidini onlarla açıp bırakır; hiçbir şey değişmez.',
  'shares.try.opens':
    'Bu parçalar bu kasayı açıyor. Bir gün kullanmak için kasanın açıldığı ekranda “{button}” seçeneğini seçin.',
  'shares.try.older': 'Bu parçaların yerini yenileri aldı veya geçersiz kılındılar. Burada artık hiçbir şeyi açmazlar.',
  'shares.try.no':
    'Yeterince parça var ama birlikte bu kasayı açmıyorlar. Biri gerçek değil veya yerlerini yenileri aldı. Bir parça daha bulabilirseniz ekleyin.',
  'shares.piece': 'Parça {number}',
  'shares.piece.note': 'Beşer rakamlık on sekiz grup, boşluklu veya boşluksuz.',
  'shares.piece.add': 'Bir parça daha ekle',
  'shares.state.typing': '90 rakamdan {digits} tanesi.',
  'shares.state.long': 'Burada {digits} rakam var, bir parçada ise 90 olur.',
  'shares.state.mistyped':
    '{count, plural, one {Şu grup doğru olamaz: {groups}. Kartla karşılaştırın.} other {Şu gruplar doğru olamaz: {groups}. Kartla karşılaştırın.}}',
  'shares.state.altered':
    'Her grup kendi içinde doğru ama bu sırayla birbirine uymuyorlar. İlkinden başlayarak kartla karşılaştırın.',
  'shares.state.too-new': 'Bu parça daha yeni bir Daftar sürümüyle hazırlanmış. Yeni sürümü kurun.',
  'shares.state.other-vault': 'Bu parça başka bir kasaya ait.',
  'shares.state.other-set': 'Bu parça ilkiyle birlikte hazırlanmamış. Eski ve yeni parçalar birbirine uymaz.',
  'shares.state.twice': 'Bu parça zaten burada. Başka biri gerekiyor.',
  'shares.state.good': 'Bu parça doğru.',
  'shares.first': 'İlk parçayı yazın: kaç tane gerektiği onda yazılı.',
  'shares.missing':
    '{missing, plural, one {Bir parça daha eksik: {needed} parçadan {good} tanesi burada.} other {# parça daha eksik: {needed} parçadan {good} tanesi burada.}}',
  'shares.enough': 'Yeterince parça var.',
  'shares.lost': 'Bir parça kayboldu veya birine ulaşılamıyor',
  'shares.lost.1':
    'Hangi parçaların elinizde olduğu önemli değil, yeter ki sayıları yetsin ve birlikte hazırlanmış olsunlar.',
  'shares.lost.2':
    'Gerekenden azı bulunabiliyorsa hiçbir şeyi açmazlar ve eksiği kimse tamamlayamaz. O zaman kasayı yalnızca parola veya kurtarma kiti açar.',
  'shares.lost.3':
    'Kasayı açabildiğiniz sürece ayarlarda yeni parçalar hazırlayın: kaybolan parça o andan sonra geçersizdir.',
  'shares.remove.title': 'Parçaları geçersiz kılın',
  'shares.remove.body':
    'Bu kasayı artık hiçbir parça açmaz. Daha önceki yedekler ve diskin daha önce alınmış kopyaları onlarla açılmayı sürdürür. Kit ve parola olduğu gibi kalır.',
  'shares.remove.do': 'Geçersiz kıl',
  'shares.removed': 'Parçalar burada artık hiçbir şeyi açmaz.',

  'shares.unlock': 'Güvendiğim kişilerin parçaları bende',
  'shares.unlock.title': 'Parçalarla aç',
  'shares.unlock.body':
    'Parçaları kartlardan veya kişiler size okudukça yazın ve yeni bir parola seçin. Eski parola artık işe yaramaz; parçalar ve kit geçerli kalır.',
};
