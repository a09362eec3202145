/**
 * What is missing or wrong in the words of one language, measured against English. Used by the tests for the languages that are offered,
 * and by `node tests/text/missing.ts <language>` while one is being translated.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { TRANSLATIONS } from '../../renderer/text/catalogue.ts';
import { en } from '../../renderer/text/en.ts';
import { CODE_LISTS } from '../../shared/report/codes.ts';
import { CODE_NOTES_AZ } from '../../shared/text/code-notes-az.ts';
import { CODE_NOTES_EN } from '../../shared/text/code-notes-en.ts';
import { CODE_NOTES_FA } from '../../shared/text/code-notes-fa.ts';
import { CODE_NOTES_RU } from '../../shared/text/code-notes-ru.ts';
import { CODE_NOTES_TR } from '../../shared/text/code-notes-tr.ts';
import { CODE_LABELS_AZ } from '../../shared/text/codes-az.ts';
import { CODE_LABELS_EN } from '../../shared/text/codes-en.ts';
import { CODE_LABELS_FA } from '../../shared/text/codes-fa.ts';
import { CODE_LABELS_RU } from '../../shared/text/codes-ru.ts';
import { CODE_LABELS_TR } from '../../shared/text/codes-tr.ts';
import { FORM_WORDS_AZ } from '../../shared/text/form-words-az.ts';
import { FORM_WORDS_EN } from '../../shared/text/form-words-en.ts';
import { FORM_WORDS_FA } from '../../shared/text/form-words-fa.ts';
import { FORM_WORDS_RU } from '../../shared/text/form-words-ru.ts';
import { FORM_WORDS_TR } from '../../shared/text/form-words-tr.ts';
import type { Language } from '../../shared/text/languages.ts';
import { REPORT_WORDS_AZ } from '../../shared/text/report-words-az.ts';
import { REPORT_WORDS_EN } from '../../shared/text/report-words-en.ts';
import { REPORT_WORDS_FA } from '../../shared/text/report-words-fa.ts';
import { REPORT_WORDS_RU } from '../../shared/text/report-words-ru.ts';
import { REPORT_WORDS_TR } from '../../shared/text/report-words-tr.ts';
import { WHEN_AZ } from '../../shared/text/when-az.ts';
import { WHEN_EN } from '../../shared/text/when-en.ts';
import { WHEN_FA } from '../../shared/text/when-fa.ts';
import { WHEN_RU } from '../../shared/text/when-ru.ts';
import { WHEN_TR } from '../../shared/text/when-tr.ts';

type Words = Readonly<Record<string, unknown>>;

/** All that is translated into one language. */
export interface LanguageFiles {
  readonly messages: Words;
  readonly codes: Words;
  readonly codeNotes: Words;
  readonly reportWords: Words;
  readonly formWords: Words;
  readonly when: Words;
}

const ENGLISH: LanguageFiles = {
  messages: en,
  codes: CODE_LABELS_EN,
  codeNotes: CODE_NOTES_EN,
  reportWords: REPORT_WORDS_EN,
  formWords: FORM_WORDS_EN,
  when: { ...WHEN_EN },
};

export const FILES: Readonly<Record<Language, LanguageFiles>> = {
  en: ENGLISH,
  az: {
    messages: TRANSLATIONS.az,
    codes: CODE_LABELS_AZ,
    codeNotes: CODE_NOTES_AZ,
    reportWords: REPORT_WORDS_AZ,
    formWords: FORM_WORDS_AZ,
    when: { ...WHEN_AZ },
  },
  ru: {
    messages: TRANSLATIONS.ru,
    codes: CODE_LABELS_RU,
    codeNotes: CODE_NOTES_RU,
    reportWords: REPORT_WORDS_RU,
    formWords: FORM_WORDS_RU,
    when: { ...WHEN_RU },
  },
  tr: {
    messages: TRANSLATIONS.tr,
    codes: CODE_LABELS_TR,
    codeNotes: CODE_NOTES_TR,
    reportWords: REPORT_WORDS_TR,
    formWords: FORM_WORDS_TR,
    when: { ...WHEN_TR },
  },
  fa: {
    messages: TRANSLATIONS.fa,
    codes: CODE_LABELS_FA,
    codeNotes: CODE_NOTES_FA,
    reportWords: REPORT_WORDS_FA,
    formWords: FORM_WORDS_FA,
    when: { ...WHEN_FA },
  },
};

export interface Finding {
  readonly where: keyof LanguageFiles;
  readonly key: string;
  readonly problem: string;
}

/** Everything that keeps a language from being offered. An empty list means that it is complete. */
export function findings(language: Language, files: LanguageFiles = FILES[language]): Finding[] {
  return [
    ...compared('messages', files, (key, text) => messageProblems(language, ENGLISH.messages[key], text)),
    ...compared('codes', files, (_key, text) => plainProblems(text)),
    ...sameLabels(files.codes),
    ...compared('codeNotes', files, (_key, text) => plainProblems(text)),
    ...compared('reportWords', files, (_key, text) => plainProblems(text)),
    ...compared('formWords', files, (key, text) => sentenceProblems(ENGLISH.formWords[key], text)),
    ...compared('when', files, (key, text) => sentenceProblems(ENGLISH.when[key], text)),
  ];
}

function compared(
  where: keyof LanguageFiles,
  files: LanguageFiles,
  problems: (key: string, text: unknown) => readonly string[],
): Finding[] {
  const keys = new Set([...Object.keys(ENGLISH[where]), ...Object.keys(files[where])]);
  return [...keys].flatMap((key) => {
    if (!Object.hasOwn(ENGLISH[where], key)) return [{ where, key, problem: 'English has no such key' }];
    if (!Object.hasOwn(files[where], key)) return [{ where, key, problem: 'missing' }];
    return problems(key, files[where][key]).map((problem) => ({ where, key, problem }));
  });
}

function plainProblems(text: unknown, english: unknown = ''): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['empty'];
  const ends = (of: unknown) => /^(\s*).*?(\s*)$/s.exec(String(of))?.slice(1).join('|');
  const problems = ends(text) === ends(english) ? [] : ['begins or ends with another blank than English'];
  return text === text.normalize('NFC') ? problems : [...problems, 'letters are not composed (NFC)'];
}

/** A sentence of `when`: the same placeholders; the months: twelve names, none twice. */
function sentenceProblems(english: unknown, text: unknown): string[] {
  if (typeof english === 'object' && english !== null) {
    return Object.keys(english).flatMap((form) => {
      const names: unknown = typeof text === 'object' && text !== null ? Reflect.get(text, form) : undefined;
      const fine = Array.isArray(names) && names.length === 12 && new Set(names).size === 12;
      return fine && names.every((name) => plainProblems(name).length === 0) ? [] : [`${form}: not twelve names`];
    });
  }
  const placeholders = (sentence: unknown) => [...String(sentence).matchAll(/\{\w*\}?/g)].map(String).sort().join(' ');
  const problems = plainProblems(text);
  if (placeholders(text) !== placeholders(english))
    problems.push(`has other placeholders than ${placeholders(english)}`);
  return problems;
}

/** Two codes of one list that read the same could not be told apart where they are chosen. */
function sameLabels(labels: Words): Finding[] {
  return Object.values(CODE_LISTS).flatMap((list) => {
    const codes: readonly string[] = list.codes;
    return codes.flatMap((code, index) => {
      const label = labels[code];
      const other = codes.slice(0, index).find((before) => label !== undefined && labels[before] === label);
      return other === undefined ? [] : [{ where: 'codes' as const, key: code, problem: `reads the same as ${other}` }];
    });
  });
}

export function messageProblems(language: Language, english: unknown, text: unknown): string[] {
  const problems = plainProblems(text, english);
  if (typeof text !== 'string' || typeof english !== 'string') return problems;
  let shape: MessageShape;
  try {
    shape = shapeOf(text);
  } catch {
    return [...problems, 'cannot be parsed as an ICU message (an unpaired brace, or a plural without “other”?)'];
  }
  const expected = shapeOf(english);
  for (const [name, argument] of expected.arguments) {
    const given = shape.arguments.get(name);
    if (given === undefined) problems.push(`placeholder {${name}} is missing`);
    else if (given.kind !== argument.kind) problems.push(`{${name}} is ${given.kind}, in English ${argument.kind}`);
    else if (argument.kind === 'select' && given.options.join() !== argument.options.join())
      problems.push(`{${name}} needs the cases ${argument.options.join(', ')}`);
  }
  for (const [name, { kind, options }] of shape.arguments) {
    if (!expected.arguments.has(name)) problems.push(`placeholder {${name}} is not in English`);
    if (kind === 'plural') {
      // Russian counts with one, few and many, and reads out fractions with other: a message that lacks one is wrong for some number.
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const absent = needed.filter((category) => !options.includes(category));
      if (absent.length > 0) problems.push(`plural {${name}} needs ${absent.join(', ')}`);
    }
  }
  if (/(?<!')'(?!')/.test(text)) problems.push('a single apostrophe: write ’, or double it');
  if (english.includes('Daftar') && !text.includes('Daftar')) problems.push('the name Daftar is missing');
  return problems;
}

export interface MessageArgument {
  /** `value`: put in as it is. */
  readonly kind: 'value' | 'plural' | 'select' | 'other';
  /** The cases of a plural or select, sorted. */
  readonly options: readonly string[];
}
export interface MessageShape {
  readonly arguments: ReadonlyMap<string, MessageArgument>;
}

/** The kinds of element in a parsed message (`TYPE` of @formatjs/icu-messageformat-parser). */
const KIND = { argument: 1, select: 5, plural: 6 } as const;

/** The arguments that a message takes. Throws when it is not an ICU message. */
export function shapeOf(message: string): MessageShape {
  const found = new Map<string, MessageArgument>();
  const visit = (elements: readonly unknown[]) => {
    for (const element of elements) {
      if (typeof element !== 'object' || element === null || !('type' in element) || !('value' in element)) continue;
      const { type, value } = element;
      if (type === 0 || type === 7) continue;
      const options = 'options' in element && typeof element.options === 'object' ? (element.options ?? {}) : {};
      const kind =
        type === KIND.argument ? 'value' : type === KIND.plural ? 'plural' : type === KIND.select ? 'select' : 'other';
      const before = found.get(String(value));
      if (before === undefined || before.kind === 'value')
        found.set(String(value), { kind, options: Object.keys(options).sort() });
      for (const option of Object.values(options)) {
        if (typeof option === 'object' && option !== null && 'value' in option && Array.isArray(option.value))
          visit(option.value);
      }
    }
  };
  const ast: readonly unknown[] = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  visit(ast);
  return { arguments: found };
}

/** Texts that are word for word English: names may be, sentences are mostly forgotten ones. For the eyes of the translator only. */
export function sameAsEnglish(language: Language): string[] {
  const files = FILES[language];
  return Object.entries(files.messages).flatMap(([key, text]) => (text === ENGLISH.messages[key] ? [key] : []));
}
