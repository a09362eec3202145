/** One invented account as a paper in four languages, with everything that a paper can hold. */
import type { Paper } from '../../../shared/paper/paper.ts';

interface Words {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly draft: string;
  readonly person: string;
  readonly name: string;
  readonly born: string;
  readonly birthday: string;
  readonly happened: string;
  readonly question: string;
  readonly account: string;
  readonly seen: string;
  readonly columns: readonly [string, string, string];
  readonly man: string;
  readonly steps: readonly [string, string];
  readonly notes: string;
  readonly note: string;
  readonly check: string;
  readonly about: string;
  readonly footer: string;
}

const EN: Words = {
  language: 'en',
  direction: 'ltr',
  title: 'Communication to the special procedures',
  draft: 'Draft, not compared with the form of the body.',
  person: 'The person',
  name: 'Name',
  born: 'Born',
  birthday: '3 May 1984',
  happened: 'What happened',
  question: 'Detailed circumstances',
  account:
    'A man in a grey coat sat down at my table and said my mother’s address.\nHe knew the floor.\n\nThen he left.',
  seen: 'Seen before',
  columns: ['Mark', 'Where', 'Times'],
  man: 'the man at the table',
  steps: ['Told the police', 'Moved'],
  notes: 'Notes',
  note: 'As told; the clock was that of the cafe.',
  check: 'Check value',
  about: 'Whoever has this paper as a file can compute these digits again.',
  footer: 'Communication',
};

const AZ: Words = {
  language: 'az',
  direction: 'ltr',
  title: 'Xüsusi prosedurlara müraciət',
  draft: 'Qaralama: formanın özü ilə müqayisə edilməyib.',
  person: 'Şəxs',
  name: 'Adı, soyadı',
  born: 'Doğum tarixi',
  birthday: '3 may 1984-cü il',
  happened: 'Nə baş verib',
  question: 'Hadisənin təfərrüatı: İŞĞAL, ÇƏTİN, ÖYÜD, IŞIQ',
  account: 'Boz paltolu kişi masama əyləşdi və anamın ünvanını dedi.\nMərtəbəni də bilirdi.\n\nSonra çıxıb getdi.',
  seen: 'Əvvəllər görülüb',
  columns: ['İşarə', 'Harada', 'Neçə dəfə'],
  man: 'masadakı kişi',
  steps: ['Polisə müraciət', 'Köçdüm'],
  notes: 'Qeydlər',
  note: 'Danışıldığı kimi; saat kafenin saatıdır.',
  check: 'Yoxlama rəqəmləri',
  about: 'Bu kağız kimdə fayl kimi varsa, bu rəqəmləri yenidən hesablaya bilər.',
  footer: 'Müraciət',
};

const RU: Words = {
  language: 'ru',
  direction: 'ltr',
  title: 'Обращение к специальным процедурам',
  draft: 'Черновик, с формой органа не сверено.',
  person: 'Лицо',
  name: 'Имя, фамилия',
  born: 'Дата рождения',
  birthday: '3 мая 1984 г.',
  happened: 'Что произошло',
  question: 'Подробные обстоятельства: подъезд, ёлка',
  account: 'Мужчина в сером пальто сел за мой столик и назвал адрес моей матери.\nОн знал этаж.\n\nПотом ушёл.',
  seen: 'Встречалось раньше',
  columns: ['Знак', 'Где', 'Сколько раз'],
  man: 'мужчина за столиком',
  steps: ['Заявление в полицию', 'Переезд'],
  notes: 'Примечания',
  note: 'Со слов; часы в кафе.',
  check: 'Контрольное число',
  about: 'Тот, у кого эта бумага есть файлом, может вычислить эти цифры снова.',
  footer: 'Обращение',
};

const FA: Words = {
  language: 'fa',
  direction: 'rtl',
  title: 'نامه به رویه‌های ویژه',
  draft: 'پیش‌نویس؛ با فرم نهاد مقایسه نشده است.',
  person: 'شخص',
  name: 'نام و نام خانوادگی',
  born: 'تاریخ تولد',
  birthday: '۱۳ اردیبهشت ۱۳۶۳',
  happened: 'چه اتفاقی افتاد',
  question: 'شرح جزئیات',
  account: 'مردی با پالتوی خاکستری سر میز من نشست و نشانی مادرم را گفت.\nطبقه را هم می‌دانست.\n\nبعد رفت.',
  seen: 'پیش‌تر دیده شده',
  columns: ['نشانه', 'کجا', 'چند بار'],
  man: 'مرد سر میز',
  steps: ['گزارش به پلیس', 'تغییر خانه'],
  notes: 'یادداشت‌ها',
  note: 'چنان‌که گفته شد؛ ساعت کافه.',
  check: 'عدد وارسی',
  about: 'هر کس این برگه را به شکل فایل دارد می‌تواند این رقم‌ها را دوباره حساب کند.',
  footer: 'نامه',
};

/** One that shows a check value. */
type CheckedPaper = Paper & { readonly check: NonNullable<Paper['check']> };

/** @param rows of the table; enough of them fill pages */
function paperIn(words: Words, rows: number): CheckedPaper {
  const [first, second] = words.steps;
  return {
    language: words.language,
    direction: words.direction,
    title: words.title,
    lead: [{ kind: 'paragraph', text: words.draft }],
    sections: [
      {
        heading: words.person,
        blocks: [
          {
            kind: 'facts',
            facts: [
              {
                term: words.name,
                values: [
                  { own: 'İlham Əliyev' },
                  { own: 'Ильхам Алиев', language: 'ru' },
                  { own: 'الهام علی‌اف', language: 'fa' },
                ],
              },
              { term: words.born, values: [words.birthday] },
              {
                term: words.seen,
                values: [{ literal: '90-AB-123' }, { literal: '۱۲ ب ۳۴۵ ایران ۶۷' }, { literal: '+994 50 123-45-67' }],
              },
            ],
          },
        ],
      },
      {
        heading: words.happened,
        blocks: [
          {
            kind: 'question',
            number: '4a',
            heading: words.question,
            answer: [
              { kind: 'passage', text: words.account, language: words.language },
              {
                kind: 'paragraph',
                text: [
                  words.note,
                  { note: 1 },
                  ' (',
                  { own: 'زن ناشناس (تهران)' },
                  ', ',
                  { literal: 'зал_(2).jpg' },
                  ')',
                ],
              },
              { kind: 'list', ordered: true, items: [[first, ': ', { own: 'ДТП №12' }], second] },
            ],
          },
          {
            kind: 'table',
            caption: words.seen,
            columns: [...words.columns],
            rowHeaders: true,
            rows: Array.from({ length: rows }, (_, at) => [
              { literal: `90-AB-${100 + at}` },
              { own: words.man },
              String(at + 1),
            ]),
          },
        ],
      },
    ],
    notes: { heading: words.notes, items: [words.note] },
    check: { heading: words.check, about: words.about },
    footer: words.footer,
  };
}

export const PAPERS: Readonly<Record<'en' | 'az' | 'ru' | 'fa', CheckedPaper>> = {
  en: paperIn(EN, 50),
  az: paperIn(AZ, 50),
  ru: paperIn(RU, 50),
  fa: paperIn(FA, 50),
};
