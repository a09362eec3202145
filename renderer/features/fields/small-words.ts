/** The words of the small fields, and how what is typed in them is read. */
import type { MessageKey } from '../../text/catalogue.ts';
import { plainDigits } from '../../text/digits.ts';

/** "Unknown" is an answer; a question that nobody asked has none. */
export const YES_NO: Readonly<Record<string, MessageKey>> = {
  yes: 'field.yes',
  no: 'field.no',
  unknown: 'field.unknown',
};
/** 0 (hardly) to 4 (certain), in words. */
export const CONFIDENCE: readonly MessageKey[] = [
  'confidence.0',
  'confidence.1',
  'confidence.2',
  'confidence.3',
  'confidence.4',
];

/** Minutes of each unit that a length is given in. */
export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
export type Unit = keyof typeof UNITS;
export const UNIT_LABELS: Readonly<Record<Unit, MessageKey>> = {
  minutes: 'duration.minutes',
  hours: 'duration.hours',
  days: 'duration.days',
};
export const isUnit = (value: string | null): value is Unit => value !== null && Object.hasOwn(UNITS, value);

/** The largest unit in which both bounds are whole. */
export function unitFor(least: number | undefined, most: number | undefined): Unit {
  const given = [least, most].filter((bound) => bound !== undefined);
  if (given.length === 0) return 'hours';
  if (given.every((bound) => bound > 0 && bound % UNITS.days === 0)) return 'days';
  return given.every((bound) => bound % UNITS.hours === 0) ? 'hours' : 'minutes';
}

/** Reads `1403`, `۱۴۰۳`, `1 403`, `12,5`; undefined for anything else. */
export function numberOf(typed: string): number | undefined {
  const plain = typed
    .replace(/\s+/g, '')
    .replace(/\p{Nd}/gu, (digit) => plainDigits(digit))
    .replace(/[,٫]/, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
