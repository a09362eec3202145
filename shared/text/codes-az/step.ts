import type { CodesOf } from '../../report/lists/list.ts';
import type { STEP_LISTS } from '../../report/lists/step.ts';

/** Azerbaijani labels of the lists of steps taken and the papers they need. */
export const STEP_LABELS_AZ: Readonly<Partial<Record<CodesOf<typeof STEP_LISTS>, string>>> = {
  // intervention
  'money-help': 'Pul',
  'legal-help': 'Hüquqi yardım',
  'medical-help': 'Tibbi yardım',
  'publicity-victim': 'Şəxs haqqında ictimailəşdirmə',
  'publicity-event': 'Baş verən haqqında ictimailəşdirmə',
  'quiet-contact': 'Rəsmilər və ya səfirliklərlə səssiz əlaqə',
  'asked-others': 'Başqalarından kömək istənilib',
  'investigation-demand': 'Araşdırma tələb edilib',
  appeal: 'Müraciət və ya petisiya',
  'police-report': 'Polisə müraciət edilib',
  'court-complaint': 'Prokurora və ya məhkəməyə şikayət',
  ombudsman: 'Ombudsman və ya insan haqları komissiyası',
  'search-inquiry': 'Polis, xəstəxana və həbsxanalardan soruşulub',
  'un-submission': 'BMT-yə müraciət edilib',
  'ecthr-application': 'Avropa İnsan Hüquqları Məhkəməsi',
  'ccf-request': 'İNTERPOL faylları haqqında sorğu',
  'platform-complaint': 'Platformaya şikayət edilib',
  'device-check': 'Cihazı mütəxəssis yoxlayıb',
  'account-secured': 'Hesab təhlükəsiz edilib',
  'bank-complaint': 'Banka və ya onun nəzarət orqanına şikayət',
  'grant-request': 'Qrant və ya köçmə üçün müraciət',
  'moved-place': 'Başqa evə və ya şəhərə köçmə',
  'warned-persons': 'Aidiyyəti adamlara xəbər verilib',
  'medical-exam': 'Tibbi müayinə',
  therapy: 'Psixoloji yardım',
  'consulate-host': 'Sığınacaq ölkəsinə və ya Aİ-yə məlumat verilib',
  'no-step': 'Heç bir addım atılmayıb',

  // intervention-response
  'helped-response': 'Kömək edib',
  promised: 'Kömək edəcəyinə söz verib',
  'denied-event': 'Baş verdiyini inkar edib',
  obstructed: 'Mane olub',
  'wants-more': 'Əlavə məlumat istəyib',
  'token-answer': 'Məzmunsuz cavab verib',
  'no-answer': 'Cavab yoxdur',
  'refused-to-register': 'Qeydə almaqdan imtina edib',
  'answer-pending': 'Cavab hələ gözlənilir',

  // impact
  'strong-good': 'Çox kömək edib',
  'some-good': 'Müəyyən qədər kömək edib',
  'little-good': 'Bir az kömək edib',
  'no-effect': 'Təsiri olmayıb',
  'some-harm': 'Bir qədər pisləşdirib',
  'strong-harm': 'Çox pisləşdirib',
  'impact-unknown': 'Nəticə məlum deyil',

  // intervention-status
  'acting-strong': 'Davam edir, bütün güclə',
  acting: 'Davam edir',
  'token-acting': 'Davam edir, yalnız görüntü üçün',
  stopped: 'Dayandırılıb',
  'planned-step': 'Planlaşdırılıb',
  'not-acting': 'Heç nə edilmir',
  'closed-step': 'Başa çatıb',

  // priority
  'prio-urgent': 'Təcili',
  'prio-high': 'Yüksək',
  'prio-normal': 'Adi',
  'prio-low': 'Aşağı',
  'prio-rejected': 'Edilməməsi qərara alınıb',

  // form
  'ohchr-sp': 'BMT-nin xüsusi prosedurları',
  'sr-defenders': 'Hüquq müdafiəçiləri üzrə BMT məruzəçisi',
  wgeid: 'Yoxa çıxmalar üzrə BMT qrupu',
  wgad: 'Özbaşına həbslər üzrə BMT qrupu',
  'interpol-ccf-form': 'İNTERPOL fayllarına nəzarət komissiyası',
  'emergency-grant': 'Təcili qrant və ya köçmə',
  'police-report-form': 'Yaşadığı ölkənin polisinə ərizə',
  'urgent-action': 'Təcili çağırış',
  chronology: 'Xronologiya',
  'bundle-only': 'Yalnız möhürlü bağlama',

  // grant-need
  'physical-security': 'Evin və ya ofisin təhlükəsizliyi',
  'digital-security': 'Cihazların və hesabların təhlükəsizliyi',
  communications: 'Telefon, internet və başqa əlaqə',
  'security-training': 'Təhlükəsizlik təlimi',
  'secure-transport': 'Təhlükəsiz nəqliyyat',
  'legal-support': 'Hüquqi dəstək',
  'medical-psychosocial': 'Tibbi və ya psixoloji yardım',
  'humanitarian-family': 'Ailənin dolanışıq xərcləri',
  'urgent-relocation': 'Dərhal təhlükəsiz yerə köçmə',
  'monitoring-advocacy': 'Məhkəmənin izlənməsi və ictimai dəstək',
  'other-need': 'Başqa',
};
