import type { unlock as english } from '../en/unlock.ts';
import type { Translation } from '../translation.ts';

export const unlock: Translation<typeof english> = {
  'unlock.title': 'Kasanızı açın',
  'unlock.passphrase': 'Parola',
  'unlock.open': 'Aç',
  'unlock.opening': 'Açılıyor…',
  'unlock.opening.detail': 'Bu, bilerek yaklaşık bir saniye sürer.',
  'unlock.onlySecond': 'Defterinizin asıl kopyası yok. Açtığınızda Daftar onu ikinci kopyadan geri getirebilir.',
  'unlock.forgot': 'Parolayı unuttum',
  'unlock.recovery.title': 'Kurtarma koduyla aç',
  'unlock.recovery.body':
    'Kurtarma kitinizdeki kodu yazın ve yeni bir parola seçin. Kod geçerli kalır; eski parola artık işe yaramaz.',
  'unlock.recovery.new': 'Yeni parola',
  'unlock.recovery.open': 'Aç ve parolayı değiştir',
  'unlock.recovery.usePassphrase': 'Parolayı kullan',
  'unlock.recovery.wrong':
    'Bu kod, bu bilgisayardaki kasayı açmıyor. Kurtarma kitinizle grup grup karşılaştırın; doğruysa başka bir kasaya veya eski bir kite aittir.',

  'trouble.title': 'Kasanız bu haliyle açılamıyor',
  'trouble.kept': 'Hiçbir şey silinmedi, yerine yeni bir şey de konmuyor.',
  'trouble.too-new': 'Bu kasa daha yeni bir Daftar sürümüyle yazılmış. Yeni sürümü kurup kasayı onunla açın.',
  'trouble.altered':
    'Kasanın başlığı veya kayıtları dışarıdan değiştirilmiş. Bu bilgisayarda yazmayı sürdürmeyin. Profil klasörünün önceden alınmış bir kopyası varsa onu yerine koyun; yoksa başka bir şey denemeden önce güvendiğiniz birine sorun.',
  'trouble.truncated':
    'Elektrik kesintisinden veya disk arızasından sonra olduğu gibi, kasanın dosyalarının bir bölümü eksik. Dosyaları yerinde bırakın, diski denetleyin ve yeniden başlatın.',
  'trouble.disk':
    'Kasanın bulunduğu disk okunamıyor veya diske yazılamıyor. Bağlı olduğuna ve yazmaya karşı korumalı olmadığına bakın, sonra Daftar’ı yeniden başlatın.',
  'trouble.no-space': 'Disk dolu, bu yüzden kasa güvenle açılamıyor. Biraz yer açıp Daftar’ı yeniden başlatın.',
  'trouble.other':
    'Kasanın dosyaları yerinde, ama eksik veya okunamaz durumda. Onları yerinde bırakın, profil klasörünün bir kopyasını alın ve Daftar’ı yeniden başlatın.',
  'trouble.code': 'Daftar’ın bulduğu: {code}',
};
