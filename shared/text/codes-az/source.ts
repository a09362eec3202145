import type { CodesOf } from '../../report/lists/list.ts';
import type { SOURCE_LISTS } from '../../report/lists/source.ts';

/** Azerbaijani labels of the lists of who says it, how they know it, and how far it is checked. */
export const SOURCE_LABELS_AZ: Readonly<Partial<Record<CodesOf<typeof SOURCE_LISTS>, string>>> = {
  // source-connection
  self: 'Zərərçəkənin özü',
  eyewitness: 'Hadisənin şahidi',
  'perpetrator-side': 'İcraçı',
  'relative-of-victim': 'Zərərçəkənin ailəsi',
  'chosen-family-of-victim': 'Zərərçəkənin seçilmiş ailəsi',
  'colleague-of-victim': 'Zərərçəkənin həmkarı',
  'co-member-of-victim': 'Eyni qrupun üzvü',
  'relative-of-perpetrator': 'İcraçının ailəsi',
  'colleague-of-perpetrator': 'İcraçının həmkarı',
  'reporter-source': 'Jurnalist və ya media orqanı',
  'second-hand': 'Başqasının çatdırdığı',
  'lawyer-source': 'Vəkil',
  'medical-source': 'Tibb işçisi',
  'finance-source': 'Bank və ya maliyyə xidməti',
  'ngo-source': 'Təşkilat',
  'rights-ngo-source': 'Hüquq müdafiə təşkilatı',
  'official-source': 'Dövlət orqanı, məhkəmə və ya dövlət mediası',
  'social-post': 'Yoxlanmamış hesabın paylaşımı',
  'technical-source': 'Texniki qeyd və ya yoxlama',
  'anonymous-source': 'Müəllifə tanış deyil',
  'source-unknown': 'Qeyd edilməyib',

  // basis
  'own-perception': 'Özü görüb və ya eşidib',
  'self-declared': 'Şəxs özü haqqında belə deyib',
  document: 'Kağızda və ya faylda belə yazılıb',
  metadata: 'Faylın içindəki texniki məlumat',
  'state-said': 'Dövlət belə deyib',
  'third-person-said': 'Başqası belə deyib',
  pattern: 'Əvvəl baş verənlərə uyğundur',
  'same-identifier': 'Eyni nömrə, avtomobil nömrəsi, hesab və ya səs',
  inference: 'Müəllifin gəldiyi nəticə',
  guess: 'Ehtimal',

  // knowing
  lived: 'Öz başına gəlib',
  saw: 'Görüb',
  heard: 'Eşidib',
  'told-by': 'Orada olan adam danışıb',
  'told-by-chain': 'Bir neçə adamdan keçib eşidib',
  read: 'Oxuyub və ya baxıb',
  inferred: 'Özü nəticə çıxarıb',

  // reliability
  'very-reliable': 'Çox etibarlı',
  'rather-reliable': 'Əsasən etibarlı',
  unsure: 'Demək çətindir',
  'rather-unreliable': 'Əsasən etibarsız',
  'very-unreliable': 'Çox etibarsız',
  'reliability-unknown': 'Qiymətləndirilməyib',

  // anonymity
  'anon-none': 'Adını çəkmək olar',
  'anon-public': 'Adı açıq çəkilməsin',
  'anon-from-state': 'Adı heç bir dövlətə deyilməsin',
  'anon-except-ngo': 'Adı yalnız təşkilata deyilsin',
  'anon-total': 'Adı heç kimə deyilməsin',

  // collection-method
  'first-hand': 'Müəllifin öz başına gəlib',
  'interview-in-person': 'Üz-üzə danışılıb',
  'interview-call': 'Zəngdə danışılıb',
  'written-to-author': 'Müəllifə yazılıb',
  'chat-told': 'Yazışmada deyilib',
  'after-questioning-recall': 'Sorğu-sualdan dərhal sonra xatırlanıb',
  'read-in-media': 'Mediada oxunub və ya görülüb',
  'copied-from-paper': 'Kağızdan köçürülüb',

  // verification
  'confirmed-violation': 'Təsdiqlənib: hüquq pozulub',
  'confirmed-similar': 'Təsdiqlənib: pozuntuya yaxındır',
  'confirmed-not': 'Təsdiqlənib: pozuntu deyil',
  likely: 'Çox güman',
  possible: 'Mümkündür',
  unlikely: 'Az ehtimal olunur',
  'not-assessed': 'Hələ yoxlanmayıb',

  // claim-status
  stated: 'Bir mənbə deyib',
  supported: 'İkinci mənbə də təsdiqləyir',
  disputed: 'Başqa mənbə başqa cür deyir',
  withdrawn: 'Mənbə sözünü geri götürüb',
  'shown-false': 'Doğru olmadığı göstərilib',

  // official-position
  'no-position': 'Heç nə deməyib',
  'state-describes': 'Dövlət nə baş verdiyini deyib',
  'state-denies': 'Dövlət inkar edir',
  'state-admits-not-fault': 'Dövlət hadisəni boynuna alır, məsuliyyəti yox',
  'state-other-account': 'Dövlət başqa cür danışır',
  'state-accepts': 'Dövlət məsuliyyəti üzərinə götürür',
  'nonstate-describes': 'Qarşı tərəf nə baş verdiyini deyib',
  'nonstate-denies': 'Qarşı tərəf inkar edir',
  'nonstate-admits-not-fault': 'Qarşı tərəf hadisəni boynuna alır, məsuliyyəti yox',
  'nonstate-other-account': 'Qarşı tərəf başqa cür danışır',
  'nonstate-accepts': 'Qarşı tərəf məsuliyyəti üzərinə götürür',
  'position-unknown': 'Nə deyildiyi məlum deyil',
};
