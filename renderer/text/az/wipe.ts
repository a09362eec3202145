import type { wipe as english } from '../en/wipe.ts';
import type { Translation } from '../translation.ts';

export const wipe: Translation<typeof english> = {
  'wipe.title': 'Hər şeyi məhv et',
  'wipe.body':
    'Açarları məhv edir, sonra Daftar proqramının bu kompüterdə saxladığı hər şeyi silir. Bu bir neçə saniyə çəkir və geri qaytarıla bilmir, hətta siz də qaytara bilmirsiniz. Başlamazdan əvvəl nəyə çatmadığı sizə deyilir.',
  'wipe.open': 'Bu kompüterdə hər şeyi məhv et…',
  'wipe.gone': 'Nə yox olacaq',
  'wipe.gone.1':
    'Bütün hesabatlar, qaralamaları və sübutları ilə, bütün alınanlar, bütün alıcılar və öz kartınızın açarı.',
  'wipe.gone.2': 'Bütün giriş yolları: bundan sonra burada nə parol ifadəsi, nə də bərpa kodu heç nə açır.',
  'wipe.gone.3': 'Ayarlar. Daftar bundan sonra yenicə quraşdırılmış kimi başlayır.',
  'wipe.stays': 'Daftar nəyə çata bilmir',
  'wipe.stays.1':
    'Buradan saxladığınız və ya göndərdiyiniz fayllara: möhürlü fayllara, kartlara və şifrəsiz ixraclara.',
  'wipe.stays.2':
    'Daftar ilə yaratdığınız ehtiyat nüsxələrə, bu kompüterin əvvəl çıxarılmış surətlərinə və ehtiyat nüsxələrinə. Onların içindəki seyf surəti yenə parol ifadənizlə açılır.',
  'wipe.stays.3':
    'SSD-nin və ya fləşkartın ehtiyat yerlərinə; köhnə məzmun orada qala bilər və laboratoriya ora baxa bilər.',
  'wipe.stays.4': 'Daftar proqramının özünə. O, quraşdırılmış qalır və bu kompüterə baxan hər kəs bunu görə bilər.',
  'wipe.final': 'Geri dönüş yoxdur.',
  'wipe.word': 'sil',
  'wipe.type': 'Təsdiq üçün yazın: {word}',
  'wipe.confirm': 'Hər şeyi indi məhv et',
  'wipe.beginning': 'Başlanır…',
  'wipe.cannot.nothing':
    'Heç nə məhv edilmədi: Daftar öz qovluğuna yaza bilmir. Diskin qoşulu olduğunu, dolu və yazıdan qorunan olmadığını yoxlayın, sonra yenidən cəhd edin.',
  'wipe.cannot.keys':
    'Bu diskdəki açarlar məhv edildi, yəni bu seyf daha açılmayacaq. Faylları silinməyə hazırlamaq mümkün olmadı: Daftar öz qovluğuna yaza bilmir. Diskin dolu və yazıdan qorunan olmadığını yoxlayın, sonra yenidən cəhd edin.',
  'wipe.running': 'Hər şey məhv edilir…',
  'wipe.running.detail': 'Daftar bir azdan bağlanıb yenidən açılır. Sizdən daha heç nə lazım deyil.',
  'wipe.done': 'Hər şey məhv edildi',
  'wipe.done.body':
    'Daftar proqramının saxladıqlarından bu kompüterdəki qovluğunda heç nə qalmayıb; bu, ilk gündəki Daftar proqramıdır. Daftar bunlara çata bilmədi:',
  'wipe.done.goOn': 'Davam et',
  'wipe.left': 'Hər şeyi silmək mümkün olmadı',
  'wipe.left.keysGone': 'Açarlar məhv edildi, yəni qalanlardan heç nə açılmır, parol ifadəsi ilə də.',
  'wipe.left.keysThere':
    'Açarları da məhv etmək mümkün olmadı: qalanları parol ifadəsi ilə hələ açmaq olar. Yenidən cəhd edin və ya aşağıdakı qovluğu özünüz silin.',
  'wipe.left.files': 'Hələ qalanlar, qovluq {folder}:',
  'wipe.left.why':
    'Ola bilsin, bu faylları başqa proqram tutub və ya disk yazıdan qorunur. Başqa proqramları bağlayıb yenidən cəhd edin; qovluğu özünüz də silə bilərsiniz.',
  'wipe.left.again': 'Yenidən cəhd et',
  'wipe.left.leave': 'Orada saxla və yenidən başla',
};
