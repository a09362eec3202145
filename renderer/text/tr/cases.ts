import type { cases as english } from '../en/cases.ts';
import type { Translation } from '../translation.ts';

export const cases: Translation<typeof english> = {
  'records.search': 'Adla, başka yazılışlarla veya notlarla ara',
  'records.reports': '{count, plural, =0 {hiçbir raporda} one {# raporda} other {# raporda}}',
  'records.unidentified': 'Kimliği bilinmiyor',
  'records.nothing': 'Eşleşen kayıt yok.',
  'records.title': 'Kişiler ve gruplar',
  'records.kind.person': 'Kişiler',
  'records.kind.group': 'Gruplar',
  'records.new.person': 'Yeni kişi',
  'records.new.group': 'Yeni grup',
  'records.empty.person.title': 'Henüz kişi yok',
  'records.empty.group.title': 'Henüz grup yok',
  'records.empty':
    'Birkaç raporda geçen birinin bir sayfası olabilir: her yazılışıyla adları, ona ne söylenebileceği ve adını kimin verebileceği. Rapordaki adlar bu sayfa olmadan da işler.',
  'cases.title': 'Vakalar',
  'cases.new': 'Yeni vaka',
  'cases.empty.title': 'Henüz vaka yok',
  'cases.empty':
    'Bir vaka, birbirine ait raporları açık soruları, son tarihleri ve dosya numaralarıyla bir araya getirir. Bir rapor birkaç vakada yer alabilir.',
  'cases.add': 'Bir vakaya ekle…',
  'cases.add.title': '{count, plural, one {# raporu bir vakaya ekle} other {# raporu bir vakaya ekle}}',
  'cases.add.new': 'Bu adla yeni vaka',
  'cases.add.newName': 'Yeni vakanın adı',
  'cases.added':
    '{count, plural, =0 {Hepsi zaten şu vakadaydı: “{name}”.} one {# rapor şu vakaya eklendi: “{name}”.} other {# rapor şu vakaya eklendi: “{name}”.}}',
  'cases.timeline': 'Bu vakanın zaman çizelgesi',
};
