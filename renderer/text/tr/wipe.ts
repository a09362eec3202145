import type { wipe as english } from '../en/wipe.ts';
import type { Translation } from '../translation.ts';

export const wipe: Translation<typeof english> = {
  'wipe.title': 'Her şeyi yok et',
  'wipe.body':
    'Anahtarları yok eder, sonra Daftar’ın bu bilgisayarda sakladığı her şeyi kaldırır. Birkaç saniye sürer ve geri alınamaz, siz bile geri alamazsınız. Başlamadan önce nelere ulaşamadığı size söylenir.',
  'wipe.open': 'Bu bilgisayardaki her şeyi yok et…',
  'wipe.gone': 'Neler gidecek',
  'wipe.gone.1':
    'Taslakları ve kanıtlarıyla bütün raporlar, gelen her şey, bütün alıcılar ve kendi kartınızın anahtarı.',
  'wipe.gone.2': 'Bütün giriş yolları: sonrasında ne parola ne kurtarma kodu burada bir şey açar.',
  'wipe.gone.3': 'Ayarlar. Daftar bundan sonra yeni kurulmuş gibi başlar.',
  'wipe.stays': 'Daftar’ın ulaşamadıkları',
  'wipe.stays.1':
    'Buradan kaydettiğiniz veya gönderdiğiniz dosyalar: mühürlü dosyalar, kartlar, şifresiz dışa aktarılanlar.',
  'wipe.stays.2':
    'Daftar ile aldığınız yedekler ve bu bilgisayarın daha önce alınmış kopyaları ve yedekleri. Onlardaki kasa kopyası parolanızla açılmayı sürdürür.',
  'wipe.stays.3':
    'Bir SSD’nin veya USB belleğin yedek alanları; eski içerik orada kalabilir ve bir laboratuvar oraya bakabilir.',
  'wipe.stays.4': 'Daftar’ın kendisi. Kurulu kalır ve bu bilgisayara bakan bunu görebilir.',
  'wipe.final': 'Bunun geri dönüşü yok.',
  'wipe.word': 'yok et',
  'wipe.type': 'Onaylamak için yazın: {word}',
  'wipe.confirm': 'Her şeyi şimdi yok et',
  'wipe.beginning': 'Başlıyor…',
  'wipe.cannot.nothing':
    'Hiçbir şey yok edilmedi: Daftar kendi klasörüne yazamıyor. Diskin bağlı olduğuna, dolu ve yazmaya karşı korumalı olmadığına bakıp yeniden deneyin.',
  'wipe.cannot.keys':
    'Bu diskteki anahtarlar yok edildi, bu kasa bir daha açılmayacak. Dosyalar kaldırılmaya hazırlanamadı: Daftar kendi klasörüne yazamıyor. Diskin dolu ve yazmaya karşı korumalı olmadığına bakıp yeniden deneyin.',
  'wipe.running': 'Her şey yok ediliyor…',
  'wipe.running.detail': 'Daftar kapanacak ve birazdan yeniden açılacak. Sizin bir şey yapmanız gerekmiyor.',
  'wipe.done': 'Her şey yok edildi',
  'wipe.done.body':
    'Daftar’ın sakladıklarından bu bilgisayardaki klasöründe hiçbir şey kalmadı; bu, ilk günkü Daftar. Daftar’ın ulaşamadıkları:',
  'wipe.done.goOn': 'Sürdür',
  'wipe.left': 'Her şey kaldırılamadı',
  'wipe.left.keysGone': 'Anahtarlar yok edildi, bu yüzden kalanların hiçbiri açılmaz, parolayla bile.',
  'wipe.left.keysThere':
    'Anahtarlar da yok edilemedi: kalanlar parolayla hâlâ açılabilir. Yeniden deneyin veya aşağıdaki klasörü elle kaldırın.',
  'wipe.left.files': 'Şu klasörde hâlâ duranlar: {folder}',
  'wipe.left.why':
    'Bu dosyaları başka bir program tutuyor veya disk yazmaya karşı korumalı olabilir. Öbür programları kapatıp yeniden deneyin; klasörü kendiniz de kaldırabilirsiniz.',
  'wipe.left.again': 'Yeniden dene',
  'wipe.left.leave': 'Orada bırak ve baştan başla',
};
