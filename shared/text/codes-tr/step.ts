import type { CodesOf } from '../../report/lists/list.ts';
import type { STEP_LISTS } from '../../report/lists/step.ts';

/** Turkish labels of the lists of steps taken and the papers they need. */
export const STEP_LABELS_TR: Readonly<Partial<Record<CodesOf<typeof STEP_LISTS>, string>>> = {
  // intervention
  'money-help': 'Para',
  'legal-help': 'Hukuki yardım',
  'medical-help': 'Tıbbi yardım',
  'publicity-victim': 'Kişinin durumunu duyurma',
  'publicity-event': 'Olanı duyurma',
  'quiet-contact': 'Yetkililer veya büyükelçiliklerle sessiz temas',
  'asked-others': 'Başkalarından yardım istendi',
  'investigation-demand': 'Soruşturma talep edildi',
  appeal: 'Çağrı veya dilekçe',
  'police-report': 'Polise bildirildi',
  'court-complaint': 'Savcılığa veya mahkemeye şikâyet',
  ombudsman: 'Ombudsman veya insan hakları komisyonu',
  'search-inquiry': 'Karakollara, hastanelere, cezaevlerine soruldu',
  'un-submission': 'Birleşmiş Milletler’e başvuruldu',
  'ecthr-application': 'Avrupa İnsan Hakları Mahkemesi',
  'ccf-request': 'INTERPOL dosyaları hakkında talep',
  'platform-complaint': 'Bir platforma bildirildi',
  'device-check': 'Cihazı bir uzman inceledi',
  'account-secured': 'Hesap güvenceye alındı',
  'bank-complaint': 'Bankaya veya denetleyicisine şikâyet',
  'grant-request': 'Hibe veya yer değiştirme istendi',
  'moved-place': 'Başka bir eve veya şehre taşınıldı',
  'warned-persons': 'İlgili kişiler uyarıldı',
  'medical-exam': 'Tıbbi muayene',
  therapy: 'Psikolojik destek',
  'consulate-host': 'Sığınılan ülkeye veya AB’ye bildirildi',
  'no-step': 'Adım atılmadı',

  // intervention-response
  'helped-response': 'Yardım etti',
  promised: 'Yardım sözü verdi',
  'denied-event': 'Olayı inkâr etti',
  obstructed: 'Engelledi',
  'wants-more': 'Daha fazla bilgi istedi',
  'token-answer': 'İçi boş bir yanıt verdi',
  'no-answer': 'Yanıt yok',
  'refused-to-register': 'Kayda almayı reddetti',
  'answer-pending': 'Yanıt hâlâ bekleniyor',

  // impact
  'strong-good': 'Çok yardımı oldu',
  'some-good': 'Biraz yardımı oldu',
  'little-good': 'Çok az yardımı oldu',
  'no-effect': 'Etkisi olmadı',
  'some-harm': 'Durumu biraz kötüleştirdi',
  'strong-harm': 'Durumu çok kötüleştirdi',
  'impact-unknown': 'Sonucu bilinmiyor',

  // intervention-status
  'acting-strong': 'Sürüyor, var güçle',
  acting: 'Sürüyor',
  'token-acting': 'Sürüyor, yalnızca görünüşte',
  stopped: 'Durduruldu',
  'planned-step': 'Planlanıyor',
  'not-acting': 'Hiçbir şey yapılmıyor',
  'closed-step': 'Bitti',

  // priority
  'prio-urgent': 'Acil',
  'prio-high': 'Yüksek',
  'prio-normal': 'Olağan',
  'prio-low': 'Düşük',
  'prio-rejected': 'Yapılmamasına karar verildi',

  // form
  'ohchr-sp': 'BM özel usulleri',
  'sr-defenders': 'BM insan hakları savunucuları özel raportörü',
  wgeid: 'BM zorla kaybetmeler çalışma grubu',
  wgad: 'BM keyfi alıkoymalar çalışma grubu',
  'interpol-ccf-form': 'INTERPOL dosyaları komisyonu',
  'emergency-grant': 'Acil hibe veya yer değiştirme',
  'police-report-form': 'Kişinin yaşadığı yerde polise ihbar',
  'urgent-action': 'Acil eylem çağrısı',
  chronology: 'Kronoloji',
  'bundle-only': 'Yalnızca mühürlü paket',

  // grant-need
  'physical-security': 'Evin veya büronun güvenliği',
  'digital-security': 'Cihazların ve hesapların güvenliği',
  communications: 'Telefon, internet ve başka iletişim',
  'security-training': 'Güvenlik eğitimi',
  'secure-transport': 'Güvenli ulaşım',
  'legal-support': 'Hukuki destek',
  'medical-psychosocial': 'Tıbbi veya psikolojik bakım',
  'humanitarian-family': 'Ailenin geçim giderleri',
  'urgent-relocation': 'Hemen güvenli bir yere taşınma',
  'monitoring-advocacy': 'Dava izleme ve kamuoyu desteği',
  'other-need': 'Başka bir şey',
};
