import type { z } from '../zod.ts';
import type { JsonProblem } from './json.ts';

/** What is wrong with one field. */
export type ProblemKind =
  | JsonProblem
  | 'newer'
  | 'empty'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'date'
  | 'code'
  | 'parent'
  | 'form';

/** One thing wrong with a report, ready to be worded in any language. It holds no value of the report. */
export interface ReportProblem {
  /** Field path such as `people[2].role`; empty for the report as a whole. */
  path: string;
  problem: ProblemKind;
  /** The limit that was passed, the list a code should come from, the kind of value expected, or the name of a written form. */
  detail?: string;
}

type Issue = z.core.$ZodIssue;

/** Turns what zod found into problems, at most 50. */
export function problemsOf(error: z.ZodError): [ReportProblem, ...ReportProblem[]] {
  const [first, ...more] = error.issues.slice(0, 50).map(problemOf);
  return [first ?? { path: '', problem: 'form' }, ...more];
}

/** The plain English sentence for a problem: what is wrong and what to do. */
export function problemSentence({ path, problem, detail }: ReportProblem): string {
  const field = path === '' ? 'The report' : `The field ${path}`;
  switch (problem) {
    case 'not-text':
      return 'The report is not UTF-8 text. Save it with the encoding UTF-8, without a byte-order mark.';
    case 'not-json':
      return 'The report is not valid JSON. The smallest one is {"narrative": "what happened"}.';
    case 'too-deep':
      return 'The report has lists or objects nested too deeply. A Daftar report needs no more than a few levels.';
    case 'name-twice':
      return 'The report has the same name twice in one object. Keep one of them.';
    case 'too-large':
      return 'The report is larger than 16 MiB. Put long material into an attached file.';
    case 'newer':
      return 'The report was written for a later version of Daftar. Use a newer Daftar to read all of it.';
    case 'empty':
      return 'The report says nothing. Write at least one word, in narrative for example.';
    case 'wrong-type':
      return `${field} should be ${detail ?? 'another kind of value'}.`;
    case 'too-long':
      return `${field} is too long. At most ${detail ?? 'fewer'} characters fit.`;
    case 'too-many':
      return `${field} has too many entries. At most ${detail ?? 'fewer'} fit.`;
    case 'out-of-range':
      return `${field} is a number outside the allowed range.`;
    case 'date':
      return `${field} should be a date as YYYY, YYYY-MM or YYYY-MM-DD that the calendar has.`;
    case 'code':
      return `${field} should be a code of the list "${detail ?? ''}". The command "daftar schema" prints the lists.`;
    case 'parent':
      return `${field} is missing: a term of your own (x-…) needs here the listed code that it belongs to.`;
    case 'form':
      return `${field} is not written as expected${detail === undefined ? '' : `: ${detail}`}.`;
  }
}

const FORMS: Readonly<Record<string, string>> = {
  clock: 'a time is HH:MM, from 00:00 to 23:59',
  zone: 'a time zone is an IANA name such as Europe/Berlin',
  offset: 'a distance from UTC is +HH:MM or -HH:MM',
  country: 'a country is two capital letters (ISO 3166) such as DE',
  sha256: 'a SHA-256 is 64 lower-case hexadecimal digits',
  'media-type': 'a media type is written as image/jpeg',
  language: 'a language is a BCP 47 tag such as az or fa-IR',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};

function problemOf(issue: Issue): ReportProblem {
  return { path: pathOf(issue.path), ...kindOf(issue) };
}

function kindOf(issue: Issue): Omit<ReportProblem, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: 'wrong-type', detail: KINDS[issue.expected] ?? 'another kind of value' };
    case 'too_big':
      if (issue.origin === 'array') return { problem: 'too-many', detail: String(issue.maximum) };
      return issue.origin === 'string'
        ? { problem: 'too-long', detail: String(issue.maximum) }
        : { problem: 'out-of-range' };
    case 'too_small':
      return { problem: 'out-of-range' };
    case 'invalid_format': {
      const form = FORMS[issue.format];
      return form === undefined ? { problem: 'form' } : { problem: 'form', detail: form };
    }
    case 'custom':
      return customKind(issue.message);
    default:
      return { problem: 'form' };
  }
}

/** The schema's own checks name themselves in their message: `date`, `code:role`, `too-long:300`. */
function customKind(message: string): Omit<ReportProblem, 'path'> {
  const [kind, detail] = message.split(':');
  switch (kind) {
    case 'date':
    case 'parent':
    case 'empty':
      return { problem: kind };
    case 'code':
    case 'too-long':
      return detail === undefined ? { problem: kind } : { problem: kind, detail };
    default:
      return { problem: 'form' };
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (so, part) => (typeof part === 'number' ? `${so}[${part}]` : so === '' ? String(part) : `${so}.${String(part)}`),
    '',
  );
}
