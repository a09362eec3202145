import type { welcome as english } from '../en/welcome.ts';
import type { Translation } from '../translation.ts';

export const welcome: Translation<typeof english> = {
  'welcome.title': 'Hep sizin kalan bir defter',
  'welcome.is':
    'Daftar, başınıza gelenleri ve kanıtlarını bu bilgisayarda şifreli olarak saklar; hiçbir zaman hiçbir ağa bağlanmaz.',
  'welcome.does':
    'Neyin dışarı çıkacağına siz karar verirsiniz: seçtiğiniz raporlar, yalnızca seçtiğiniz alıcının açabileceği mühürlü bir dosyaya girer.',
  'welcome.not':
    'Sizi bu bilgisayardaki casus yazılımdan, arkanızdaki kameradan veya onu açmaya zorlanmaktan koruyamaz: bu bilgisayarın izlendiğini düşünüyorsanız başkasını kullanın.',
  'welcome.begin': 'Kasa oluştur',
  'welcome.haveCode': 'Kurtarma kodum var',
  'welcome.haveCode.title': 'Kurtarma kodunuz bir kasayı açar, kasanın kendisini içermez',
  'welcome.haveCode.body':
    'Bu bilgisayarda kasa yok, yani kodun açabileceği bir şey de yok. Kasanız başka bir bilgisayardaysa orada açın. Kasa bu bilgisayardaydıysa şimdi yeni bir kasa oluşturmayın: Daftar’ı kapatın, aynı kullanıcı hesabında olduğunuza ve diskin bağlı olduğuna bakın, sonra Daftar’ı yeniden açın.',
  'welcome.step': 'Adım {step} / {of}',

  'welcome.passphrase.title': 'Bir parola seçin',
  'welcome.passphrase.body':
    'Her günkü tek giriş yolu budur ve onu kimse sıfırlayamaz. Hangi dilde olursa olsun, birbiriyle ilgisiz beş altı sözcük hem güçlüdür hem akılda kalır.',
  'welcome.passphrase.label': 'Parola',
  'welcome.passphrase.again': 'Aynı parola bir daha',
  'welcome.passphrase.differs': 'İkisi aynı değil.',
  'passphrase.score.0': 'Hemen tahmin edilir',
  'passphrase.score.1': 'Çok zayıf',
  'passphrase.score.2': 'Fazla zayıf',
  'passphrase.score.3': 'Güçlü',
  'passphrase.score.4': 'Çok güçlü',
  'passphrase.years':
    '{years, plural, =0 {On bin makine bunu bir yıldan kısa sürede tahmin eder.} one {On bin makinenin bunu tahmin etmesi yaklaşık bir yıl sürer.} other {On bin makinenin bunu tahmin etmesi yaklaşık # yıl sürer.}}',
  'passphrase.years.more': 'On bin makinenin bunu tahmin etmesi bir milyon yıldan uzun sürer.',
  'passphrase.needed': 'Kasa için en az “güçlü” bir parola gerekir.',
  'passphrase.hint.straightRow': 'Klavyede yan yana duran tuşlar erken tahmin edilir.',
  'passphrase.hint.keyPattern': 'Klavyedeki kısa desenler erken tahmin edilir.',
  'passphrase.hint.simpleRepeat': '“aaa” gibi yinelenen harfler erken tahmin edilir.',
  'passphrase.hint.extendedRepeat': '“abcabc” gibi yinelenen öbekler erken tahmin edilir.',
  'passphrase.hint.sequences': '“abc” veya “123” gibi diziler erken tahmin edilir.',
  'passphrase.hint.recentYears': 'Yakın yıllar erken tahmin edilir.',
  'passphrase.hint.dates': 'Tarihler erken tahmin edilir.',
  'passphrase.hint.topTen': 'Bu, herkesin denediği ilk parolalardan biri.',
  'passphrase.hint.topHundred': 'Bu, herkesin denediği ilk yüz paroladan biri.',
  'passphrase.hint.common': 'Bu, önce denenen listelerde var.',
  'passphrase.hint.similarToCommon': 'Bu, önce denenen listelerdeki bir parolaya çok benziyor.',
  'passphrase.hint.wordByItself': 'Tek bir sözcük erken tahmin edilir.',
  'passphrase.hint.namesByThemselves': 'Yalnızca ad ve soyadlar erken tahmin edilir.',
  'passphrase.hint.commonNames': 'Yaygın ad ve soyadlar erken tahmin edilir.',
  'passphrase.hint.userInputs': 'Sizinle ilgili sözcükler erken tahmin edilir.',
  'passphrase.hint.pwned': 'Bu, çalınmış parola listelerinde var.',
  'passphrase.hint.l33t': 'e yerine 3, a yerine @ yazmak neredeyse hiçbir şey katmaz.',
  'passphrase.hint.reverseWords': 'Sözcükleri tersten yazmak neredeyse hiçbir şey katmaz.',
  'passphrase.hint.allUppercase': 'Her şeyi büyük harfle yazmak neredeyse hiçbir şey katmaz.',
  'passphrase.hint.capitalization': 'Baştaki büyük harf neredeyse hiçbir şey katmaz.',
  'passphrase.hint.associatedYears': 'Sizinle ilgisi olan yıllar erken tahmin edilir.',
  'passphrase.hint.repeated': 'Sözcükleri veya harfleri yinelemek az şey katar.',
  'passphrase.hint.longerKeyboardPattern': 'Klavyedeki desenlerin çok daha uzun olması gerekir.',
  'passphrase.hint.anotherWord': 'Öbürleriyle ilgisi olmayan bir sözcük daha ekleyin.',
  'passphrase.hint.useWords': 'Birbiriyle ilgisi olmayan birkaç sözcük kullanın.',
  'passphrase.hint.noNeed': 'İşaret, rakam ve büyük harf gerekmez.',

  'welcome.kit.title': 'Kurtarma kitiniz',
  'welcome.kit.body':
    'Parolayı unutursanız içeri girmenin tek yolu bu koddur. Kâğıda yazın; bu bilgisayardan uzakta, defterinizi okumaması gereken kimsenin bakmayacağı bir yerde saklayın.',
  'welcome.kit.warning':
    'Bu kod ve bu bilgisayar kimin elindeyse, kasayı parolasız açabilir. Kodun fotoğrafını çekmeyin, kodu kimseye göndermeyin.',
  'welcome.kit.label': 'Kurtarma kodu: {code}',
  'welcome.kit.save': 'Dosya olarak kaydet…',
  'welcome.kit.save.title': 'Bu dosya şifreli olmayacak',
  'welcome.kit.save.body':
    'Kurtarma kodu dosyada okunur metin olarak duracak. Onu yalnızca bu bilgisayardan ayrı tutacağınız bir USB belleğe kaydedin, asla bu bilgisayara değil: silinen dosyalar geri getirilebilir.',
  'welcome.kit.save.confirm': 'Okunur dosyayı kaydet',
  'welcome.kit.saved': 'Kurtarma kiti kaydedildi.',
  'welcome.kit.file':
    'Saklanacak rakamlar\n\n{code}\n\nBu rakamlar unutulan bir parolanın yerini tutar. Bilgisayardan uzakta saklayın.\nParolayı soran ekranda “{button}” seçeneğini seçin ve bunları yazın.\n',
  'welcome.kit.next': 'Kodu yazdım',
  'welcome.kit.typing': 'Kod hazırlanıyor…',

  'welcome.back.title': 'Kodu geri yazın',
  'welcome.back.body':
    'Aklınızdan değil, kâğıdınızdan okuyun. Kâğıdın bir gün kasanızı gerçekten açacağını böyle denetlersiniz.',
  'recovery.code': 'Kurtarma kodu',
  'recovery.group': 'Grup {number} / {of}',
  'recovery.group.wrong': 'Grup {number} doğru değil',
  'recovery.wrong':
    '{count, plural, one {Şu grup doğru olamaz: {groups}. Kâğıdınızla karşılaştırın.} other {Şu gruplar doğru olamaz: {groups}. Kâğıdınızla karşılaştırın.}}',
  'recovery.notTheCode':
    'Bu, gösterilen kod değil. Her grubu kâğıdınızla karşılaştırın veya geri dönüp koda yeniden bakın.',
  'welcome.create': 'Kasayı oluştur',
  'welcome.creating': 'Kasa oluşturuluyor…',
  'welcome.creating.detail':
    'Parola bir anahtara dönüştürülüyor. Bilerek bir saniye veya daha uzun sürer: tahmin etmeye çalışan, her denemede aynı bedeli öder.',
};
