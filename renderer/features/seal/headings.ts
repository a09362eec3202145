import type { Language } from '../../../shared/text/languages.ts';
import { type MessageKey, TRANSLATIONS } from '../../text/catalogue.ts';
import { en } from '../../text/en.ts';
import { type Fields, flat } from '../fields/field.ts';
import { REPORT } from '../fields/report-fields.ts';

/** Parts of a date, of a duration and of a link, which have an editor of their own. */
const OTHERS = {
  'when.basis': 'when.basis',
  'when.anchor': 'anchor.label',
  'anchor.act': 'anchor.act',
  'anchor.report': 'anchor.report',
  'anchor.amount': 'anchor.amount',
  'anchor.unit': 'anchor.unit',
  'acts.duration.about': 'duration.about',
  'acts.detention.lengthReal.about': 'duration.about',
  'evidence.copyOf': 'fileField.copyOf',
  'links.toAct': 'link.toAct',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** What the fields of a report are called, by their path, in the language of whoever gets the readable page (shared/bag/report-html.ts). */
export function headingsIn(language: Language): Record<string, string> {
  const words = { ...en, ...TRANSLATIONS[language] };
  const headings: Record<string, string> = {};
  const name = (path: string, label: MessageKey) => {
    // A message that wants something filled in is no heading.
    if (!words[label].includes('{')) headings[path] = words[label];
  };
  const walk = (fields: Fields, path: string) => {
    for (const field of flat(fields)) {
      name(path + field.name, field.label);
      if (field.kind === 'group' || field.kind === 'list') walk(field.fields, `${path}${field.name}.`);
    }
  };
  walk(REPORT, '');
  for (const [path, label] of Object.entries(OTHERS)) name(path, label);
  return headings;
}
