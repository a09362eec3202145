import type { CONSENT_LISTS } from '../../report/lists/consent.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Azerbaijani labels of the lists of consent and what may be shown to whom. */
export const CONSENT_LABELS_AZ: Readonly<Partial<Record<CodesOf<typeof CONSENT_LISTS>, string>>> = {
  // consent-purpose
  'keep-only': 'Yalnız burada saxlansın',
  'share-ngo': 'Etibarlı təşkilat oxuya bilər',
  'legal-advice': 'Vəkil oxuya və istifadə edə bilər',
  'protection-grant': 'Qrant və ya köçmə üçün müraciət',
  'un-letter-named': 'BMT-nin hökumətə məktubu, adla',
  'un-letter-unnamed': 'BMT-nin hökumətə məktubu, adsız',
  'un-public-named': 'BMT-nin açıq hesabatlarında ad',
  'un-disappearance': 'BMT-də yoxa çıxma işi',
  'un-arbitrary-detention': 'BMT-də özbaşına həbs işi',
  'interpol-ccf': 'İNTERPOL faylları haqqında sorğu',
  'police-host-state': 'Yaşadığı ölkənin polisinə müraciət',
  'court-evidence': 'Məhkəmədə sübut',
  'public-report': 'Təşkilatın açıq hesabatı',
  'media-use': 'Jurnalistlər istifadə edə bilər',
  'urgent-action-public': 'Açıq təcili çağırış',
  'research-statistics': 'Statistikada sayılsın, adsız',
  'contact-again': 'Yenidən əlaqə saxlamaq olar',

  // consent-status
  'consent-given': 'Razıdır',
  'consent-refused': 'Razı deyil',
  'consent-not-asked': 'Hələ soruşulmayıb',
  'consent-cannot-ask': 'Soruşmaq mümkün deyil',
  'consent-partial': 'Qismən razıdır',
  'consent-withdrawn': 'Razılıq geri götürülüb',
  'consent-expired': 'Razılığın müddəti bitib',

  // consent-capacity
  'adult-self': 'Yetkin, özü qərar verir',
  'adult-in-custody': 'Saxlanılan yetkin şəxs',
  'minor-with-guardian': 'Uşaq, qəyyumu ilə',
  'minor-own-view': 'Uşaq, öz fikri soruşulub',
  'missing-family-speaks': 'İtkin, ailəsi danışır',
  'missing-no-family': 'İtkin, soruşulası ailə yoxdur',
  'dead-next-of-kin': 'Ölüb, ən yaxın qohumu danışır',
  incapacitated: 'Qərar verə bilmir',
  'representative-with-power': 'Etibarnaməsi olan nümayəndə',
  'not-needed-official': 'Lazım deyil: vəzifə başında olan rəsmi şəxs',

  // identity-form
  'full-name': 'Tam ad',
  initials: 'Baş hərflər',
  'alias-name': 'Şərti ad',
  'role-only': 'Yalnız rolu',
  'not-mentioned': 'Ümumiyyətlə adı çəkilməsin',

  // consent-method
  'spoken-in-person': 'Üz-üzə deyib',
  'spoken-call': 'Zəngdə deyib',
  'message-consent': 'Mesajda yazıb',
  'signed-paper': 'Kağızda imzalayıb',
  'recorded-consent': 'Səs və ya video ilə yazılıb',
  'through-lawyer': 'Vəkil vasitəsilə',
  'through-family': 'Ailə vasitəsilə',

  // sensitivity
  open: 'Açıq ola bilər',
  shared: 'Etibarlı oxucular üçün',
  secret: 'Hər dəfə yenidən soruşulsun',
  never: 'Bu dəftərdən heç vaxt çıxmasın',
};
