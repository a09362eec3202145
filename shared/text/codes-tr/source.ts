import type { CodesOf } from '../../report/lists/list.ts';
import type { SOURCE_LISTS } from '../../report/lists/source.ts';

/** Turkish labels of the lists of who says it, how they know it, and how far it is checked. */
export const SOURCE_LABELS_TR: Readonly<Partial<Record<CodesOf<typeof SOURCE_LISTS>, string>>> = {
  // source-connection
  self: 'Zarar gören kişi',
  eyewitness: 'Görgü tanığı',
  'perpetrator-side': 'Fail',
  'relative-of-victim': 'Zarar görenin ailesi',
  'chosen-family-of-victim': 'Zarar görenin seçilmiş ailesi',
  'colleague-of-victim': 'Zarar görenin meslektaşı',
  'co-member-of-victim': 'Aynı grubun üyesi',
  'relative-of-perpetrator': 'Failin ailesi',
  'colleague-of-perpetrator': 'Failin meslektaşı',
  'reporter-source': 'Gazeteci veya yayın organı',
  'second-hand': 'Başka biri aktardı',
  'lawyer-source': 'Avukat',
  'medical-source': 'Sağlık görevlisi',
  'finance-source': 'Banka veya finans kuruluşu',
  'ngo-source': 'Örgüt',
  'rights-ngo-source': 'İnsan hakları örgütü',
  'official-source': 'Resmî makam, mahkeme veya devlet medyası',
  'social-post': 'Doğrulanmamış bir hesabın paylaşımı',
  'technical-source': 'Teknik kayıt veya test',
  'anonymous-source': 'Yazanın tanımadığı biri',
  'source-unknown': 'Kaydedilmemiş',

  // basis
  'own-perception': 'Doğrudan gördü veya duydu',
  'self-declared': 'Kişi kendisi hakkında böyle söyledi',
  document: 'Bir kâğıt veya dosya böyle diyor',
  metadata: 'Bir dosyanın içindeki teknik veriler',
  'state-said': 'Devlet böyle söyledi',
  'third-person-said': 'Başka biri böyle söyledi',
  pattern: 'Önceki olaylara uyuyor',
  'same-identifier': 'Aynı numara, plaka, hesap veya ses',
  inference: 'Yazanın çıkarımı',
  guess: 'Tahmin',

  // knowing
  lived: 'Yaşadı',
  saw: 'Gördü',
  heard: 'Duydu',
  'told-by': 'Orada olan birinden dinledi',
  'told-by-chain': 'Birkaç kişi üzerinden duydu',
  read: 'Okudu veya izledi',
  inferred: 'Kendisi sonuç çıkardı',

  // reliability
  'very-reliable': 'Çok güvenilir',
  'rather-reliable': 'Oldukça güvenilir',
  unsure: 'Söylemek zor',
  'rather-unreliable': 'Pek güvenilir değil',
  'very-unreliable': 'Hiç güvenilir değil',
  'reliability-unknown': 'Değerlendirilmedi',

  // anonymity
  'anon-none': 'Adı verilebilir',
  'anon-public': 'Kamuya adı verilmesin',
  'anon-from-state': 'Hiçbir devlete adı verilmesin',
  'anon-except-ngo': 'Adı yalnızca örgüte verilsin',
  'anon-total': 'Adı kimseye verilmesin',

  // collection-method
  'first-hand': 'Yazanın kendi yaşadığı',
  'interview-in-person': 'Yüz yüze anlatıldı',
  'interview-call': 'Bir görüşmede anlatıldı',
  'written-to-author': 'Yazana yazılı olarak iletildi',
  'chat-told': 'Bir yazışmada anlatıldı',
  'after-questioning-recall': 'Sorgudan hemen sonra hatırlandı',
  'read-in-media': 'Medyada okundu veya görüldü',
  'copied-from-paper': 'Bir kâğıttan aktarıldı',

  // verification
  'confirmed-violation': 'Doğrulandı: bir hak ihlal edildi',
  'confirmed-similar': 'Doğrulandı: ihlale yakın',
  'confirmed-not': 'Doğrulandı: ihlal değil',
  likely: 'Güçlü olasılık',
  possible: 'Olabilir',
  unlikely: 'Zayıf olasılık',
  'not-assessed': 'Henüz denetlenmedi',

  // claim-status
  stated: 'Bir kaynak söyledi',
  supported: 'İkinci bir kaynak destekliyor',
  disputed: 'Başka bir kaynak aksini söylüyor',
  withdrawn: 'Kaynak geri aldı',
  'shown-false': 'Yanlış olduğu gösterildi',

  // official-position
  'no-position': 'Hiçbir şey söylemedi',
  'state-describes': 'Devlet ne olduğunu anlattı',
  'state-denies': 'Devlet inkâr ediyor',
  'state-admits-not-fault': 'Devlet olayı kabul ediyor, sorumluluğu etmiyor',
  'state-other-account': 'Devlet başka türlü anlatıyor',
  'state-accepts': 'Devlet sorumluluğu kabul ediyor',
  'nonstate-describes': 'Karşı taraf ne olduğunu anlattı',
  'nonstate-denies': 'Karşı taraf inkâr ediyor',
  'nonstate-admits-not-fault': 'Karşı taraf olayı kabul ediyor, sorumluluğu etmiyor',
  'nonstate-other-account': 'Karşı taraf başka türlü anlatıyor',
  'nonstate-accepts': 'Karşı taraf sorumluluğu kabul ediyor',
  'position-unknown': 'Ne söylendiği bilinmiyor',
};
