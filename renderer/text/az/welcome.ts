import type { welcome as english } from '../en/welcome.ts';
import type { Translation } from '../translation.ts';

export const welcome: Translation<typeof english> = {
  'welcome.title': 'Yalnız sizin olan dəftər',
  'welcome.is':
    'Daftar başınıza gələnləri və onların sübutlarını bu kompüterdə şifrələnmiş saxlayır; heç vaxt heç bir şəbəkəyə qoşulmur.',
  'welcome.does':
    'Nəyin kənara çıxacağına siz qərar verirsiniz: seçilmiş hesabatlar möhürlü fayla yığılır və onu yalnız seçdiyiniz alıcı aça bilir.',
  'welcome.not':
    'Sizi bu kompüterdəki casus proqramdan, arxanızdakı kameradan və ya onu açmağa məcbur edilməkdən qoruya bilmir: bu kompüterin izləndiyini düşünürsünüzsə, başqasından istifadə edin.',
  'welcome.begin': 'Seyf yarat',
  'welcome.haveCode': 'Bərpa kodum var',
  'welcome.haveCode.title': 'Bərpa kodunuz seyfi açır, amma seyf onun içində deyil',
  'welcome.haveCode.body':
    'Bu kompüterdə seyf yoxdur, yəni kodun aça biləcəyi heç nə yoxdur. Seyfiniz başqa kompüterdədirsə, onu orada açın. Bu kompüterdə idisə, indi yeni seyf yaratmayın: Daftar proqramını bağlayın, istifadəçi hesabının həmin hesab olduğunu və diskin qoşulduğunu yoxlayın, sonra Daftar proqramını yenidən açın.',
  'welcome.step': 'Addım {step} / {of}',

  'welcome.passphrase.title': 'Parol ifadəsi seçin',
  'welcome.passphrase.body':
    'Gündəlik yeganə giriş yolu budur və heç kim onu sıfırlaya bilməz. İstənilən dildə bir-biri ilə bağlı olmayan beş-altı söz həm güclüdür, həm də yadda qalır.',
  'welcome.passphrase.label': 'Parol ifadəsi',
  'welcome.passphrase.again': 'Eyni parol ifadəsi bir daha',
  'welcome.passphrase.differs': 'İkisi eyni deyil.',
  'passphrase.score.0': 'O saat tapılır',
  'passphrase.score.1': 'Çox zəif',
  'passphrase.score.2': 'Həddən zəif',
  'passphrase.score.3': 'Güclü',
  'passphrase.score.4': 'Çox güclü',
  'passphrase.years':
    '{years, plural, =0 {Onu tapmağa on min maşına bir ildən az vaxt lazım olar.} one {Onu tapmağa on min maşına təxminən bir il lazım olar.} other {Onu tapmağa on min maşına təxminən # il lazım olar.}}',
  'passphrase.years.more': 'Onu tapmağa on min maşına bir milyon ildən çox vaxt lazım olar.',
  'passphrase.needed': 'Seyf üçün ən azı “güclü” parol ifadəsi lazımdır.',
  'passphrase.hint.straightRow': 'Klaviaturada yan-yana düymələr tez tapılır.',
  'passphrase.hint.keyPattern': 'Klaviaturadakı qısa naxışlar tez tapılır.',
  'passphrase.hint.simpleRepeat': '“aaa” kimi təkrarlanan hərflər tez tapılır.',
  'passphrase.hint.extendedRepeat': '“abcabc” kimi təkrarlanan qruplar tez tapılır.',
  'passphrase.hint.sequences': '“abc” və ya “123” kimi ardıcıllıqlar tez tapılır.',
  'passphrase.hint.recentYears': 'Son illər tez tapılır.',
  'passphrase.hint.dates': 'Tarixlər tez tapılır.',
  'passphrase.hint.topTen': 'Bu, hər kəsin ilk yoxladıqlarından biridir.',
  'passphrase.hint.topHundred': 'Bu, hər kəsin yoxladığı ilk yüz variantdan biridir.',
  'passphrase.hint.common': 'Bu, ilk yoxlanan siyahılarda var.',
  'passphrase.hint.similarToCommon': 'Bu, ilk yoxlanan siyahılardakı birinə yaxındır.',
  'passphrase.hint.wordByItself': 'Təkcə bir söz tez tapılır.',
  'passphrase.hint.namesByThemselves': 'Təkcə ad və soyadlar tez tapılır.',
  'passphrase.hint.commonNames': 'Geniş yayılmış ad və soyadlar tez tapılır.',
  'passphrase.hint.userInputs': 'Özünüz haqqında sözlər tez tapılır.',
  'passphrase.hint.pwned': 'Bu, oğurlanmış parolların siyahılarında var.',
  'passphrase.hint.l33t': 'e yerinə 3, a yerinə @ yazmaq demək olar heç nə vermir.',
  'passphrase.hint.reverseWords': 'Sözləri tərsinə yazmaq demək olar heç nə vermir.',
  'passphrase.hint.allUppercase': 'Hamısını böyük hərflə yazmaq demək olar heç nə vermir.',
  'passphrase.hint.capitalization': 'Əvvəldə böyük hərf demək olar heç nə vermir.',
  'passphrase.hint.associatedYears': 'Sizinlə bağlı illər tez tapılır.',
  'passphrase.hint.repeated': 'Sözləri və ya hərfləri təkrarlamaq az kömək edir.',
  'passphrase.hint.longerKeyboardPattern': 'Klaviatura naxışları xeyli uzun olmalıdır.',
  'passphrase.hint.anotherWord': 'O biriləri ilə bağlı olmayan daha bir söz əlavə edin.',
  'passphrase.hint.useWords': 'Bir-biri ilə bağlı olmayan bir neçə söz işlədin.',
  'passphrase.hint.noNeed': 'İşarə, rəqəm və böyük hərf vacib deyil.',

  'welcome.kit.title': 'Bərpa vərəqəniz',
  'welcome.kit.body':
    'Parol ifadəsini unutsanız, bundan başqa yeganə giriş yolu bu koddur. Onu kağıza yazın və bu kompüterdən uzaqda, dəftərinizi oxumamalı olan heç kimin axtarmayacağı yerdə saxlayın.',
  'welcome.kit.warning':
    'Bu kod və bu kompüter kimdədirsə, o, seyfi parol ifadəsi olmadan aça bilər. Kodun şəklini çəkməyin və onu heç kimə göndərməyin.',
  'welcome.kit.label': 'Bərpa kodu: {code}',
  'welcome.kit.save': 'Fayl kimi saxla…',
  'welcome.kit.save.title': 'Bu fayl şifrələnməyəcək',
  'welcome.kit.save.body':
    'Bərpa kodu faylda oxuna bilən mətn kimi olacaq. Onu yalnız bu kompüterdən ayrı saxlayacağınız fləşkarta yazın, heç vaxt bu kompüterin özünə yox: silinmiş faylları geri qaytarmaq olur.',
  'welcome.kit.save.confirm': 'Oxuna bilən faylı saxla',
  'welcome.kit.saved': 'Bərpa vərəqəsi saxlandı.',
  'welcome.kit.file':
    'Saxlanacaq rəqəmlər\n\n{code}\n\nBu rəqəmlər unudulmuş parol ifadəsini əvəz edir. Onları kompüterdən uzaqda saxlayın.\nParol ifadəsini soruşan ekranda “{button}” seçin və onları yazın.\n',
  'welcome.kit.next': 'Kodu yazıb götürdüm',
  'welcome.kit.typing': 'Kod hazırlanır…',

  'welcome.back.title': 'Kodu geri yazın',
  'welcome.back.body':
    'Onu yaddaşdan yox, kağızdan oxuyun. Bu yoxlama ilə bilirik ki, kağız bir gün seyfinizi doğrudan da açacaq.',
  'recovery.code': 'Bərpa kodu',
  'recovery.group': 'Qrup {number} / {of}',
  'recovery.group.wrong': 'Qrup {number} düzgün deyil',
  'recovery.wrong':
    '{count, plural, one {Bu qrup düzgün ola bilməz: {groups}. Onu kağızınızla tutuşdurun.} other {Bu qruplar düzgün ola bilməz: {groups}. Onları kağızınızla tutuşdurun.}}',
  'recovery.notTheCode':
    'Bu, göstərilən kod deyil. Hər qrupu kağızınızla tutuşdurun və ya geri qayıdıb koda bir daha baxın.',
  'welcome.create': 'Seyfi yarat',
  'welcome.creating': 'Seyf yaradılır…',
  'welcome.creating.detail':
    'Parol ifadəsi açara çevrilir. Bunun bir saniyə və ya daha çox çəkməsi qəsdəndir: onu tapmağa çalışan da hər cəhd üçün eyni vaxtı sərf edir.',
};
