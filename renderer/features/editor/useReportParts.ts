import { useMemo, useRef } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Report, ReportPerson } from '../../../shared/report/schema.ts';
import { nameParts } from '../../../shared/text/visible-name.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import type { Option } from '../../ui/Select.tsx';
import type { PartKind } from '../fields/field.ts';
import type { Parts } from '../fields/parts.ts';
import { useRecordNames } from '../fields/RecordFields.tsx';
import { newPartKey } from '../writing/part-key.ts';

const NAME_LENGTH = 60;

/** What the fields of a report can point at: its own parts by name, and the recorded people that it names. */
export function useReportParts(
  id: HexId | null,
  report: Report,
  /** Null: the report is only read. */
  change: ((changed: (before: Report) => Partial<Report>) => void) | null,
): Parts {
  const text = useText();
  const { label } = useCodes();
  // Names, lists and dates say the same after most of what is typed; then whoever asks for them is left alone.
  const recordNames = useUnchanged(useLinkedNames(report));
  const lists = useUnchanged(optionsOf(report, recordNames, text, label));
  const dates = useUnchanged({
    report: report.when,
    acts: Object.fromEntries((report.acts ?? []).map(({ key = '', when }) => [key, when])),
  });
  const author = report.account?.writtenBy;
  return useMemo(() => {
    const all = new Map(Object.values(lists).flatMap((options) => options.map((option) => [option.id, option.label])));
    return {
      id,
      recordNames,
      options: (to) => lists[to],
      nameOf: (key) => all.get(key),
      whenOf: (key) => dates.acts[key] ?? dates.report,
      addPerson:
        change === null
          ? null
          : (name) => {
              const key = newPartKey();
              change((before) => ({ people: [...(before.people ?? []), { key, name }] }));
              return key;
            },
      author,
      setAuthor:
        change === null ? null : (key) => change((before) => ({ account: { ...before.account, writtenBy: key } })),
    };
  }, [id, lists, dates, recordNames, author, change]);
}

/** The value that was there before, as long as the new one says the same. */
function useUnchanged<Value extends object>(value: Value): Value {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}

/**
 * Names of the records that a report links to. A name stays as long as the form is open: the vault has put it into the report when the record
 * was deleted, and the form does not read the report again.
 */
function useLinkedNames({ people = [], links = [] }: Report): Names {
  const ids = [...people.flatMap(({ person, group }) => [person, group]), ...links.map(({ to }) => to)];
  const now = useRecordNames(ids.filter((id) => id !== undefined));
  const seen = useRef<Readonly<Record<string, string>>>({});
  return useMemo(() => {
    const named = Object.entries(now).filter((entry): entry is [string, string] => entry[1] !== null);
    seen.current = { ...seen.current, ...Object.fromEntries(named) };
    return { ...now, ...seen.current };
  }, [now]);
}

type Names = Readonly<Record<string, string | null>>;
type TextOf = ReturnType<typeof useText>;

/** Every part of a report with what lists call it, in the order of the report. */
export function optionsOf(
  report: Report,
  recordNames: Names,
  text: TextOf,
  label: (code: string) => string,
): Readonly<Record<PartKind, readonly Option[]>> {
  const listed = <Entry extends { key?: string | undefined }>(
    entries: readonly Entry[] | undefined,
    name: (entry: Entry, number: number) => string,
  ): Option[] =>
    (entries ?? []).flatMap((entry, at) =>
      entry.key === undefined ? [] : [{ id: entry.key, label: name(entry, at + 1) }],
    );
  const people = listed(report.people, (person, number) => nameOfPerson(person, recordNames, text, number));
  const acts = listed(report.acts, ({ act }, number) => text('part.act', { number, what: label(act) }));
  const places = listed(
    report.where,
    (place, number) =>
      short(place.name ?? place.town ?? (place.kind === undefined ? undefined : label(place.kind))) ??
      text('editor.place', { number }),
  );
  const sources = listed(report.sources, (source, number) => {
    const person = people.find(({ id }) => id === source.person)?.label;
    return short(source.who ?? person) ?? text('editor.source', { number });
  });
  const claims = listed(report.claims, ({ about }, number) => short(about) ?? text('editor.claim', { number }));
  const evidence = (report.evidence ?? []).flatMap(({ id, originalName }) =>
    id === undefined ? [] : [{ id, label: visible(originalName) }],
  );
  return {
    people,
    acts,
    places,
    sources,
    claims,
    evidence,
    identifiers: listed(report.identifiers, ({ seen }, number) => short(seen) ?? text('identifier.item', { number })),
    parts: [...acts, ...claims, ...people, ...places, ...sources],
  };
}

/** What a person of a report is called: by the report, by the record, by the description, else by number. */
export function nameOfPerson(person: ReportPerson, recordNames: Names, text: TextOf, number: number): string {
  const recorded = recordNames[person.person ?? person.group ?? ''];
  return (
    short(person.name) ?? short(recorded ?? undefined) ?? short(person.description) ?? text('editor.person', { number })
  );
}

/** A file's name with its hidden characters shown as signs. */
function visible(name: string): string {
  return nameParts(name)
    .map((part) => part.text)
    .join('');
}

function short(value: string | undefined): string | undefined {
  const plain = value?.replace(/\s+/g, ' ').trim() ?? '';
  if (plain === '') return undefined;
  const letters = [...plain];
  return letters.length <= NAME_LENGTH ? plain : `${letters.slice(0, NAME_LENGTH - 1).join('')}…`;
}
