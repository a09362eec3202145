import type { NameForm } from '../../../shared/redaction/name-forms.ts';

/** Invented people, and the forms of their names that a text of the language has. */
export interface Inflected {
  readonly language: 'az' | 'tr' | 'ru' | 'fa' | 'en';
  readonly names: readonly NameForm[];
  /** Each stands alone in a sentence and has to be found whole and for sure. */
  readonly sure: readonly string[];
  /** Has to be found, as a proposal at least. */
  readonly possible?: readonly string[];
}

const given = (form: string): NameForm => ({ form, kind: 'given' });
const family = (form: string): NameForm => ({ form, kind: 'family' });
const patronymic = (form: string): NameForm => ({ form, kind: 'patronymic' });

const list = (text: string) => text.split('|').map((form) => form.trim());

export const INFLECTED: readonly Inflected[] = [
  {
    language: 'az',
    names: [given('Narmina'), family('Alagözova')],
    sure: list(
      'Narmina|Narminanın|Narminaya|Narminanı|Narminada|Narminadan|Narminayla|Narminagil|Narminagildə|Narminalar|Narminalardan|NARMİNA|narmina|Narminadır|Narminaymış|Narminadakı|Narminanınkı|Narminasız|Narminam|Alagözovanın|Alagözovaya|Alagözovadan|Alagözovaların|ALAGÖZOVA|alagozova',
    ),
    possible: list('Alagözov|Нармина|Нармине|Алагёзовой|Narmena'),
  },
  {
    language: 'az',
    names: [given('Fərid'), family('Əliyev')],
    sure: list(
      'Fərid|Fəridin|Fəridə|Fəridi|Fəriddə|Fəriddən|Fəridlə|Fəridgil|Fəridgilin|Fəridlər|FƏRİD|Ferid|Feridin|Fəridmi|Fəriddir|Əliyev|Əliyevin|Əliyevə|Əliyevi|Əliyevdə|Əliyevdən|Əliyevlə|Əliyevlər|Əliyevlərin|Əliyevlərdən|ƏLİYEV|eliyev|Əliyevanın|Əliyeva|Əliyevmiş|Əliyevsə',
    ),
    possible: list('Aliyev|Aliyevin|Алиев|Алиеву|Алиевым|Aliev|Ферид|Фарида'),
  },
  {
    language: 'az',
    names: [given('Mələk'), given('Şəfəq'), family('Bozqır')],
    sure: list(
      'Mələk|Mələyin|Mələyə|Mələyi|Mələkdən|Mələklə|Mələkgil|Şəfəq|Şəfəğin|Şəfəğə|Şəfəqdən|Bozqırın|Bozqıra|Bozqırdan|BOZQIR|bozqirin',
    ),
    possible: list('Bozkır|Bozkırın|Bozkir|Мелек|Мелека'),
  },
  {
    language: 'az',
    names: [given('İlham'), given('Elşən'), family('Hacıdərəli')],
    sure: list(
      'İlham|İlhamın|ilham|ILHAM|İLHAMIN|ilhama|Elşən|Elşənin|Elşənlə|Elşəngil|Elşəndən|elsenin|Hacıdərəlinin|Hacıdərəliyə|Hacıdərəlidən|HACIDƏRƏLİ|Hacidereli|Hacıdəreli',
    ),
    possible: list('Ильхам|Ильхама|Эльшан|Эльшану|Hacıdərəll'),
  },
  {
    language: 'tr',
    names: [given('Berfin'), family('Aksungur')],
    sure: list(
      "Berfin|Berfin'in|Berfin’in|Berfinʼin|Berfin'e|Berfin'i|Berfin'de|Berfin'den|Berfin'le|Berfin'ler|BERFİN|BERFIN'IN|berfin|Berfinler|Berfin'inki|Berfin'miş|Aksungur'un|Aksungur'a|Aksungur'dan|Aksungurlar|Aksungurların|AKSUNGUR|aksungur'un",
    ),
    possible: list('Берфин|Аксунгур|Aksungor'),
  },
  {
    language: 'tr',
    names: [given('Murat'), given('Işıl'), family('Kuzgunoğlu')],
    sure: list(
      "Murat|Murat'ın|Murad'ın|Muradın|Murat'a|Murat'la|MURAT'TAN|Işıl|IŞIL|ışıl'ın|Işıl'a|isil'in|Kuzgunoğlu|Kuzgunoğlu'nun|Kuzgunoğlu'na|Kuzgunoğlu'ndan|KUZGUNOĞLU'NUN|kuzgunoglu",
    ),
  },
  {
    language: 'ru',
    names: [given('Нармина'), family('Алагёз')],
    sure: list(
      'Нармина|Нармины|Нармине|Нармину|Нарминой|Нарминою|НАРМИНА|нармину|Нарминин|Нармининой|Алагёз|Алагёза|Алагёзу|Алагёзом|Алагёзе|Алагёзы|Алагезов|Алагез|АЛАГЁЗ|Алагёзам',
    ),
    possible: list('Narmina|Narminanın|Alagöz|Alagözün|Нормина'),
  },
  {
    language: 'ru',
    names: [given('Тимур'), family('Сарыбашев'), patronymic('Вагифович')],
    sure: list(
      'Тимур|Тимура|Тимуру|Тимуром|Тимуре|Тимуров|Тимуровой|ТИМУР|Сарыбашев|Сарыбашева|Сарыбашеву|Сарыбашевым|Сарыбашеве|Сарыбашевы|Сарыбашевых|Сарыбашевыми|Сарыбашевой|Сарыбашевскую|Вагифович|Вагифовича|Вагифовичу|Вагифовичем|Вагифовиче|Вагифыч',
    ),
    possible: list('Вагифовна|Вагифовны|Вагифовне|Timur|Sarıbaşev|Сарабашев'),
  },
  {
    language: 'ru',
    names: [given('Ольга'), family('Вершинская'), patronymic('Игоревна')],
    sure: list(
      'Ольга|Ольги|Ольге|Ольгу|Ольгой|Вершинская|Вершинской|Вершинскую|Вершинскою|Вершинские|Вершинских|Вершинский|Вершинского|Вершинскому|Вершинским|ВЕРШИНСКАЯ|Игоревна|Игоревны|Игоревне|Игоревну|Игоревной',
    ),
    possible: list('Игоревич|Olqa|Vershinskaya'),
  },
  {
    language: 'ru',
    names: [given('Андрей'), given('Юлия'), given('Павел'), given('Игорь'), family('Казанец'), family('Лебедин')],
    sure: list(
      'Андрей|Андрея|Андрею|Андреем|Андрее|Юлия|Юлии|Юлию|Юлией|Павел|Павла|Павлу|Павлом|Павле|Игорь|Игоря|Игорю|Игорем|Казанец|Казанца|Казанцу|Казанцем|Лебедин|Лебедина|Лебедину|Лебединым|Лебедине|Лебединых|Лебедина',
    ),
  },
  {
    language: 'fa',
    names: [given('شیرین'), family('کوهنورد')],
    sure: list(
      'شیرین|شيرين|شیرینِ|شیرین\u200cها|شیرین\u200cرا|شیرینی|شیرینم|شیرین\u200cجان|شیرین\u200cخانم|وشیرین|بهشیرین|شـیـرین|شیرین\u200cام|کوهنورد|كوهنورد|کوهنوردها|کوهنورد\u200cهای|کوهنوردی|کوه\u200cنورد|کوهنوردان|کوهنورد\u200cرا|کوهنوردست|وکوهنورد|شیرین\u200cشان',
    ),
    possible: list('Shirin|Şirin|Ширин|Kuhnavard'),
  },
  {
    language: 'fa',
    names: [given('نرگس'), given('مهسا'), family('آذرنوش')],
    sure: list(
      'نرگس|نرگسی|نرگس\u200cرا|نرگسِ|نرگس\u200cجان|مهسا|مهسای|مهسایی|مهسارا|مهسا\u200cرا|آذرنوش|اذرنوش|آذرنوش\u200cها|آذرنوش\u200cهای|آذرنوشی|وآذرنوش|بآذرنوش',
    ),
    possible: list('Nərgiz|Azərnuş'),
  },
  {
    language: 'en',
    names: [given('Yusif'), family("O'Gendab"), family('Al-Tarazi'), given('Anna-Maria')],
    sure: list(
      "Yusif|Yusif's|Yusif’s|Yusifs|YUSIF|yu\u00ADsif|Yu\u200Bsif|Yúsif|O'Gendab|O’Gendab|OGendab|O`Gendab's|Al-Tarazi|Al Tarazi|AlTarazi|al-tarazi's|Tarazi|Anna-Maria|Anna Maria|AnnaMaria|Anna\u2011Maria's",
    ),
    possible: list('Youssif|Юсиф|Юсифа|Yusef'),
  },
];
