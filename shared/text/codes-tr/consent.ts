import type { CONSENT_LISTS } from '../../report/lists/consent.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** Turkish labels of the lists of consent and what may be shown to whom. */
export const CONSENT_LABELS_TR: Readonly<Partial<Record<CodesOf<typeof CONSENT_LISTS>, string>>> = {
  // consent-purpose
  'keep-only': 'Yalnızca burada saklansın',
  'share-ngo': 'Güvenilen bir örgüt okuyabilir',
  'legal-advice': 'Bir avukat okuyup kullanabilir',
  'protection-grant': 'Hibe veya yer değiştirme başvurusu',
  'un-letter-named': 'BM’nin hükümete mektubu, adıyla',
  'un-letter-unnamed': 'BM’nin hükümete mektubu, adı olmadan',
  'un-public-named': 'Kamuya açık BM raporlarında adı',
  'un-disappearance': 'BM’de zorla kaybetme başvurusu',
  'un-arbitrary-detention': 'BM’de keyfi alıkoyma başvurusu',
  'interpol-ccf': 'INTERPOL dosyaları hakkında talep',
  'police-host-state': 'Kişinin yaşadığı yerde polise ihbar',
  'court-evidence': 'Mahkemede kanıt',
  'public-report': 'Bir örgütün kamuya açık raporu',
  'media-use': 'Gazeteciler kullanabilir',
  'urgent-action-public': 'Kamuya açık acil eylem çağrısı',
  'research-statistics': 'Adsız olarak istatistikte sayılsın',
  'contact-again': 'Kendisine yeniden ulaşılabilir',

  // consent-status
  'consent-given': 'Kabul etti',
  'consent-refused': 'Reddetti',
  'consent-not-asked': 'Henüz sorulmadı',
  'consent-cannot-ask': 'Sorulamıyor',
  'consent-partial': 'Kısmen kabul etti',
  'consent-withdrawn': 'Geri çekildi',
  'consent-expired': 'Artık geçerli değil',

  // consent-capacity
  'adult-self': 'Yetişkin, kendisi karar veriyor',
  'adult-in-custody': 'Alıkonulan yetişkin',
  'minor-with-guardian': 'Çocuk, vasisiyle',
  'minor-own-view': 'Çocuk, kendi görüşü soruldu',
  'missing-family-speaks': 'Kayıp, aile konuşuyor',
  'missing-no-family': 'Kayıp, sorulacak aile yok',
  'dead-next-of-kin': 'Ölmüş, en yakını konuşuyor',
  incapacitated: 'Karar verecek durumda değil',
  'representative-with-power': 'Vekâletnamesi olan temsilci',
  'not-needed-official': 'Gerekmez: görev başında bir yetkili',

  // identity-form
  'full-name': 'Tam ad',
  initials: 'Baş harfler',
  'alias-name': 'Takma ad',
  'role-only': 'Yalnızca rolü',
  'not-mentioned': 'Hiç anılmasın',

  // consent-method
  'spoken-in-person': 'Yüz yüze söylendi',
  'spoken-call': 'Bir görüşmede söylendi',
  'message-consent': 'Bir mesajda yazıldı',
  'signed-paper': 'Kâğıt üzerinde imzalandı',
  'recorded-consent': 'Ses veya görüntü olarak kaydedildi',
  'through-lawyer': 'Bir avukat aracılığıyla',
  'through-family': 'Aile aracılığıyla',

  // sensitivity
  open: 'Kamuya açık olabilir',
  shared: 'Güvenilen okuyanlar için',
  secret: 'Her seferinde yeniden sor',
  never: 'Bu defterden hiç çıkmaz',
};
