import type { papers as english } from '../en/papers.ts';
import type { Translation } from '../translation.ts';

export const papers: Translation<typeof english> = {
  'papers.title': 'Kâğıtlar',
  'papers.note': 'Başladığınız kâğıtlar. İşaretledikleriniz bu alıcılar için yeniden hazırlanır ve birlikte gider.',
  'papers.purpose': 'Şunun için hazırlanıyor: {purpose}. Buna onay vermemiş olan, içinde adıyla geçmez.',
  'papers.beyond':
    '{count, plural, one {Birlikte gitmeyen bir raporu da anlatıyor.} other {Birlikte gitmeyen # raporu da anlatıyor.}}',
  'papers.view': 'Birlikte giden kâğıtlar',
  'papers.count': '{count, plural, one {# kâğıt} other {# kâğıt}}',
  'papers.size': '{size} ve kâğıtlar',
  'papers.making': 'Kâğıtlar hazırlanıyor',
  'papers.in': 'Bir kâğıtta',
  'papers.seal': 'Biri için mühürle…',
  'papers.received': 'Gönderenin doldurduğu formlar. Onlara burada bakın ya da onları kaydedin.',
};
