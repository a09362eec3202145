import type { Report } from '../../../shared/report/schema.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { asObject, asObjects, asText, asTexts, type Fields, flat, valueAt } from '../fields/field.ts';
import { REPORT } from '../fields/report-fields.ts';

/** A part of a report that names another: which list, and which entry of it. */
export interface NamedIn {
  /** A message with a `{number}`. */
  readonly item: MessageKey;
  /** From 1. */
  readonly number: number;
}

/** Where in the report a part is named by its key. */
export function mentionsOf(report: Report, key: string): readonly NamedIn[] {
  return flat(REPORT).flatMap((field) => {
    if (field.kind !== 'list') return [];
    return asObjects(valueAt(report, field.name)).flatMap((entry, at) =>
      names(entry, field.fields, key) ? [{ item: field.item, number: at + 1 }] : [],
    );
  });
}

function names(value: object, fields: Fields, key: string): boolean {
  return flat(fields).some((field) => {
    const at = valueAt(value, field.name);
    switch (field.kind) {
      case 'part':
        return asText(at) === key;
      case 'several-parts':
        return asTexts(at).includes(key);
      case 'group':
        return names(asObject(at), field.fields, key);
      case 'list':
        return asObjects(at).some((entry) => names(entry, field.fields, key));
      case 'date':
        return Reflect.get(asObject(Reflect.get(asObject(at), 'anchor')), 'act') === key;
      default:
        return false;
    }
  });
}
