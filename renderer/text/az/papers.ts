import type { papers as english } from '../en/papers.ts';
import type { Translation } from '../translation.ts';

export const papers: Translation<typeof english> = {
  'papers.title': 'Kağızlar',
  'papers.note': 'Başladığınız kağızlar. Seçdikləriniz bu alıcılar üçün yenidən hazırlanır və birlikdə gedir.',
  'papers.purpose': 'Bunun üçün hazırlanır: {purpose}. Buna razılıq verməyən adamın adı orada olmur.',
  'papers.beyond':
    '{count, plural, one {Birlikdə getməyən bir hesabatdan da danışır.} other {Birlikdə getməyən # hesabatdan da danışır.}}',
  'papers.view': 'Birlikdə gedən kağızlar',
  'papers.count': '{count, plural, one {# kağız} other {# kağız}}',
  'papers.size': '{size} və kağızlar',
  'papers.making': 'Kağızlar hazırlanır',
  'papers.in': 'Kağızda',
  'papers.seal': 'Kimsə üçün möhürlə…',
  'papers.received': 'Göndərənin doldurduğu formalar. Onlara burada baxın və ya onları saxlayın.',
};
