import { isMessageKey } from '../../../text/catalogue.ts';
import { useText } from '../../../text/text.tsx';

export interface WhereWords {
  /** Titles of the reports that go out, by id, where there are several; of one alone nothing needs to be said. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Words for the place of something found: the field, and of which report. */
export function useWhere(
  titles: WhereWords['titles'],
): (place: { readonly part: string; readonly path: string }) => string {
  const text = useText();
  return ({ part, path }) => {
    const [first = ''] = path.slice(1).split('/');
    // Records of people and groups are shown with the people.
    const name = first === 'persons' || first === 'groups' ? 'people' : first;
    const key = `seal.field.${name}`;
    // What was typed for a paper, and what it says of a case, has no field of a report.
    const isPaper = /(?:answers|case)$/.test(part);
    const plain = name === 'files' ? text('found.in.files') : text(isMessageKey(key) ? key : 'found.in.other');
    const field = isPaper ? text('papers.in') : plain;
    const title = isPaper || titles.size > 1 ? titles.get(part) : undefined;
    return title === undefined ? field : text('found.where', { field, report: title });
  };
}
