/**
 * What a form asks, as data: the fields of a part of a report or of a record, in the order of the form, each with its words. One table is
 * shown as a form (Fields.tsx), as lines to read and to compare (lines.ts), and is held to the schema by a test.
 */
import type { CodeListName } from '../../../shared/report/codes.ts';
import type { MessageKey } from '../../text/catalogue.ts';

/** Parts of the same report that a field can name by their key. `parts`: any of them. */
export type PartKind = 'people' | 'acts' | 'places' | 'sources' | 'claims' | 'evidence' | 'identifiers' | 'parts';
/** Records that a field can name by their id. */
export type RecordKind = 'person' | 'group' | 'case' | 'report' | 'recipient';

interface Named<Name extends string> {
  readonly name: Name;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  /** A part without it is none: it is kept in the form until it is there, and cannot be emptied (a text can). */
  readonly required?: true;
}

export type ValueField<Name extends string = string> = Named<Name> &
  (
    | { readonly kind: 'short'; readonly direction?: 'ltr'; readonly limit?: number }
    /** The name of a file from outside: shown with every character that hides or moves text as a sign. */
    | { readonly kind: 'file-name' }
    | { readonly kind: 'note'; readonly limit?: number }
    /** `parent`: the field that holds the listed code of an own term. */
    | { readonly kind: 'code'; readonly list: CodeListName; readonly parent?: Name }
    | { readonly kind: 'codes'; readonly list: CodeListName }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, MessageKey>>; readonly several?: boolean }
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'flag' }
    | { readonly kind: 'confidence' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole?: boolean }
    | { readonly kind: 'day' }
    /** Milliseconds since 1970; only shown. */
    | { readonly kind: 'instant' }
    | { readonly kind: 'date' }
    | { readonly kind: 'duration' }
    | { readonly kind: 'country' }
    | { readonly kind: 'language' }
    | { readonly kind: 'zone' }
    | { readonly kind: 'part'; readonly to: PartKind }
    | { readonly kind: 'several-parts'; readonly to: PartKind }
    | { readonly kind: 'record'; readonly to: RecordKind }
    | { readonly kind: 'several-records'; readonly to: RecordKind }
    /** Words of one's own. */
    | { readonly kind: 'words' }
    | { readonly kind: 'group'; readonly fields: Fields }
    /** `item` has a `{number}`; `keyed`: each entry has a key, so that others can name it. */
    | {
        readonly kind: 'list';
        readonly item: MessageKey;
        readonly add: MessageKey;
        readonly keyed?: true;
        readonly fields: Fields;
      }
  );

/** Fields that are opened together, because most parts do not need them. It is no level of the value. */
export interface Section<Name extends string = string> {
  readonly kind: 'section';
  readonly label: MessageKey;
  readonly fields: readonly Field<Name>[];
}

export type Field<Name extends string = string> = ValueField<Name> | Section<Name>;
export type Fields = readonly Field[];

/** A table of fields whose names are those of the value. */
export function fieldsOf<Value extends object>() {
  return (...fields: readonly Field<Extract<keyof Value, string>>[]): Fields => fields;
}

/** Every field, with those inside sections. */
export function flat(fields: Fields): ValueField[] {
  return fields.flatMap((field) => (field.kind === 'section' ? flat(field.fields) : [field]));
}

/** What a value holds under a name. */
export function valueAt(value: object, name: string): unknown {
  return Reflect.get(value, name);
}

/** Whether somebody has given something: empty text, empty lists and parts that only have a key say nothing. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object')
    return Object.entries(value).some(([name, inner]) => name !== 'key' && isFilled(inner));
  return true;
}

/** How many fields of a table have a value. */
export function filledCount(value: object, fields: Fields): number {
  return flat(fields).filter(({ name }) => isFilled(valueAt(value, name))).length;
}

/** The value with one field changed; a field that holds nothing any more is not there. */
export function patched<Value extends object>(value: Value, name: string, next: unknown): Value {
  return { ...value, [name]: isFilled(next) ? next : undefined };
}

/** The value with a field of the table changed. What is required stays: a text may become empty, anything else is not taken away. */
export function changedBy<Value extends object>(value: Value, field: ValueField, next: unknown): Value {
  if (field.required === undefined || isFilled(next)) return patched(value, field.name, next);
  return field.kind === 'short' || field.kind === 'note' ? { ...value, [field.name]: '' } : value;
}

/** Whether everything that makes it one is there. A text counts as soon as it was given, also when it is empty again. */
export function isWhole(value: object, fields: Fields): boolean {
  return flat(fields).every(({ name, required }) => required === undefined || valueAt(value, name) !== undefined);
}

/**
 * A part as soon as anything of it was given: a text that makes it one and is not there yet is empty. So nothing of it waits beside the report
 * because it was begun with another field. A code or a name of something else is not made up.
 */
export function begun(value: object, fields: Fields): object {
  if (!isFilled(value)) return value;
  const texts = flat(fields).filter(({ kind, required }) => required === true && (kind === 'short' || kind === 'note'));
  return { ...Object.fromEntries(texts.map(({ name }) => [name, ''])), ...value };
}

/**
 * What is asked of a part that is none yet. Where a code or a name of something else makes it one, only that: words typed beside it would be kept
 * nowhere until it is chosen. Where a text does, anything begins it.
 */
export function askedFirst(fields: Fields): Fields {
  const made = flat(fields).filter(({ required }) => required === true);
  return made.every(({ kind }) => kind === 'short' || kind === 'note') ? fields : made;
}

/** The value as an object with fields; an empty one where there is none. */
export function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
export function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
export function asObjects(value: unknown): readonly object[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}
