import type { cases as english } from '../en/cases.ts';
import type { Translation } from '../translation.ts';

export const cases: Translation<typeof english> = {
  'records.search': 'Ad, başqa yazılış və ya qeydlərlə axtar',
  'records.reports': '{count, plural, =0 {heç bir hesabatda} one {# hesabatda} other {# hesabatda}}',
  'records.unidentified': 'Kimliyi məlum deyil',
  'records.nothing': 'Uyğun səhifə yoxdur.',
  'records.title': 'İnsanlar və qruplar',
  'records.kind.person': 'İnsanlar',
  'records.kind.group': 'Qruplar',
  'records.new.person': 'Yeni şəxs',
  'records.new.group': 'Yeni qrup',
  'records.empty.person.title': 'Hələ heç kim yoxdur',
  'records.empty.group.title': 'Hələ qrup yoxdur',
  'records.empty':
    'Bir neçə hesabatda rast gəlinən adamın öz səhifəsi ola bilər: hər yazılışda adları, ona nəyi demək olar və onun adını kim çəkə bilər. Hesabatdakı adlar bunsuz da işləyir.',
  'cases.title': 'Dosyelər',
  'cases.new': 'Yeni dosye',
  'cases.empty.title': 'Hələ dosye yoxdur',
  'cases.empty':
    'Dosye bir-birinə aid hesabatları açıq sualları, son tarixləri və sənəd nömrələri ilə bir yerə yığır. Bir hesabat bir neçə dosyedə ola bilər.',
  'cases.add': 'Dosyeyə əlavə et…',
  'cases.add.title': '{count, plural, one {# hesabatı dosyeyə əlavə edin} other {# hesabatı dosyeyə əlavə edin}}',
  'cases.add.new': 'Bu adla yeni dosye',
  'cases.add.newName': 'Yeni dosyenin adı',
  'cases.added':
    '{count, plural, =0 {Hamısı artıq “{name}” dosyesində idi.} one {# hesabat “{name}” dosyesinə əlavə edildi.} other {# hesabat “{name}” dosyesinə əlavə edildi.}}',
  'cases.timeline': 'Bu dosyenin zaman xətti',
};
