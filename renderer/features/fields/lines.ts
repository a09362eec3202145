import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { nameParts } from '../../../shared/text/visible-name.ts';
import type { Text } from '../../text/catalogue.ts';
import type { Format } from '../../text/format.ts';
import { doubtText } from '../../text/when.ts';
import {
  asNumber,
  asObject,
  asObjects,
  asText,
  asTexts,
  type Fields,
  flat,
  isFilled,
  type ValueField,
  valueAt,
} from './field.ts';
import { CONFIDENCE, unitFor, YES_NO } from './small-words.ts';

/** What values are worded with. */
export interface LineWords {
  readonly text: Text;
  readonly format: Format;
  /** What a person sees for a code. */
  readonly label: (code: string) => string;
  readonly when: (when: FuzzyDate | undefined) => string;
  /** What a key of a part, or an id of a record, stands for; undefined when it is not known here. */
  readonly nameOf: (key: string) => string | undefined;
}

/** One value with its name, or a name with the lines below it. */
export interface Line {
  readonly label: string;
  /** Empty where there are lines below. */
  readonly value: string;
  readonly lines: readonly Line[];
}

/** What a part says, in the order of the form; fields that say nothing are left out. */
export function linesOf(value: object, fields: Fields, words: LineWords): Line[] {
  return flat(fields).flatMap((field) => {
    const at = valueAt(value, field.name);
    if (!isFilled(at)) return [];
    const label = words.text(field.label);
    if (field.kind === 'group') return below(label, linesOf(asObject(at), field.fields, words));
    if (field.kind === 'list') {
      const { item, fields: inner } = field;
      return below(
        label,
        asObjects(at).flatMap((entry, place) =>
          below(words.text(item, { number: place + 1 }), linesOf(entry, inner, words)),
        ),
      );
    }
    const said = valueText(field, at, words);
    return said === '' ? [] : [{ label, value: said, lines: [] }];
  });
}

function below(label: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [{ label, value: '', lines }];
}

function valueText(field: ValueField, at: unknown, words: LineWords): string {
  const { text, format, label } = words;
  const named = (key: string) => words.nameOf(key) ?? text('part.gone');
  switch (field.kind) {
    case 'file-name':
      return nameParts(asText(at))
        .map((part) => part.text)
        .join('');
    case 'code':
      return label(asText(at));
    case 'codes':
      return format.list(asTexts(at).map(label));
    case 'choice': {
      const said = (code: string) => {
        const key = Object.hasOwn(field.options, code) ? field.options[code] : undefined;
        return key === undefined ? code : text(key);
      };
      return field.several === true ? format.list(asTexts(at).map(said)) : said(asText(at));
    }
    case 'yes-no': {
      const key = YES_NO[asText(at)];
      return key === undefined ? asText(at) : text(key);
    }
    case 'flag':
      return at === true ? text('field.yes') : '';
    case 'confidence': {
      const key = CONFIDENCE[asNumber(at) ?? -1];
      return key === undefined ? '' : text(key);
    }
    case 'number': {
      const number = asNumber(at);
      return number === undefined ? '' : format.number(number);
    }
    case 'day':
      return format.partialDate(asText(at));
    case 'instant': {
      const at1970 = asNumber(at);
      return at1970 === undefined ? '' : format.dateTime(at1970);
    }
    case 'date':
      return dateText(asObject(at), words);
    case 'duration':
      return durationText(asObject(at), words);
    case 'country':
      return format.country(asText(at));
    case 'language':
      return format.language(asText(at));
    case 'part':
    case 'record':
      return named(asText(at));
    case 'several-parts':
    case 'several-records':
      return format.list(asTexts(at).map(named));
    case 'words':
      return format.list(asTexts(at));
    default:
      return asText(at);
  }
}

/** A date with all that was said about it: the zone, the distance that a document gives, what it is counted from, how it is known. */
export function dateText(when: FuzzyDate, words: LineWords): string {
  const { text, label, format } = words;
  const { anchor } = when;
  return format.facts([
    words.when(when),
    when.zone?.replaceAll('_', ' ') ?? '',
    when.offset === undefined ? '' : `UTC${when.offset}`,
    doubtText(when, text, format, label),
    anchor === undefined ? '' : anchorText(anchor, words),
    when.basis === undefined ? '' : text('when.knownFrom', { basis: label(when.basis) }),
  ]);
}

type Anchor = NonNullable<FuzzyDate['anchor']>;

/** "2 days after act 1". */
export function anchorText(anchor: Anchor, { text, nameOf }: Pick<LineWords, 'text' | 'nameOf'>): string {
  const key = anchor.act ?? anchor.report;
  const what = key === undefined ? text('part.gone') : (nameOf(key) ?? text('part.gone'));
  if (anchor.amount === undefined || anchor.unit === undefined) return text('anchor.near', { what });
  return text(anchor.amount < 0 ? 'anchor.before' : 'anchor.after', {
    count: Math.abs(anchor.amount),
    unit: anchor.unit,
    what,
  });
}

function durationText(value: object, { text, format }: LineWords): string {
  const least = asNumber(valueAt(value, 'least'));
  const most = asNumber(valueAt(value, 'most'));
  const unit = unitFor(least, most);
  const amount = (minutes: number) =>
    text('duration.amount', { count: minutes / (unit === 'days' ? 1440 : unit === 'hours' ? 60 : 1), unit });
  return format.facts([
    asText(valueAt(value, 'asTold')),
    least === undefined ? '' : text('duration.least', { amount: amount(least) }),
    most === undefined ? '' : text('duration.most', { amount: amount(most) }),
    valueAt(value, 'about') === true ? text('duration.about') : '',
  ]);
}

/** Lines as text, those below others set in. For comparing two versions. */
export function asLines(lines: readonly Line[], depth = 0): string[] {
  return lines.flatMap(({ label, value, lines: inner }) => [
    `${'\u2003'.repeat(depth)}${label}${value === '' ? '' : `: ${value}`}`,
    ...asLines(inner, depth + 1),
  ]);
}

/** A part in one line: the values of its first fields. */
export function summaryOf(value: object, fields: Fields, words: LineWords, most = 4): string {
  const said = linesOf(value, fields, words).flatMap(function values({ value: own, lines }): string[] {
    return own === '' ? lines.flatMap(values) : [own];
  });
  return words.format.facts(said.slice(0, most).map((part) => part.replace(/\s+/g, ' ')));
}
