import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useSteady } from '../../hooks/steady.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { entryKey, withChanged, without } from '../editor/entries.ts';
import { newPartKey } from '../writing/part-key.ts';
import { EntryCard } from './EntryCard.tsx';
import { Fields } from './Fields.tsx';
import { askedFirst, begun, type Fields as FieldTable } from './field.ts';
import { type LineWords, summaryOf } from './lines.ts';
import { useLineWords } from './useLineWords.ts';

export interface ListFieldProps<Entry extends object> {
  readonly entries: readonly Entry[];
  readonly fields: FieldTable;
  /** "Person {number}" */
  readonly item: MessageKey;
  /** The button's words; null where entries begin in another way. */
  readonly add: MessageKey | null;
  /** Each entry has a key, so that others can name it. */
  readonly keyed: boolean;
  /** The entry itself once it has what makes it one. */
  readonly whole: (value: object) => Entry | undefined;
  readonly onChange: (entries: Entry[]) => void;
  /** The form of one entry where the table's own is not enough. */
  readonly form?: (props: EntryFormProps<Entry>) => ReactNode;
  /** One line about a closed entry; from the table when left out. */
  readonly summary?: (entry: Entry, words: LineWords) => string;
  /** What else to say when an entry is taken out: where it is still named. */
  readonly onRemoving?: (entry: Entry) => string | null;
  /** Another way to add, beside or instead of the button. */
  readonly adding?: ReactNode;
}

export interface EntryFormProps<Entry extends object> {
  readonly entry: Entry;
  readonly onChange: (changed: Entry) => void;
}

/**
 * Entries of one kind. Those that were there are closed with a line of what they say; a new one is open. Taking one out can be undone.
 * An entry that lacks what makes it one stays here, and is no part of the report yet.
 */
export function ListField<Entry extends object>(props: ListFieldProps<Entry>) {
  const { entries, fields, item, add, keyed, onChange } = props;
  const text = useText();
  const toasts = useToasts();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [pending, setPending] = useState<object | null>(null);
  const latest = useRef({ entries, onChange });
  latest.current = { entries, onChange };
  const offers = useRef(new Set<number>());
  useEffect(() => {
    const open = offers.current;
    // An offer to undo makes sense only while the list is there.
    return () => {
      for (const id of open) toasts.dismiss(id);
    };
  }, [toasts]);

  const begin = () => {
    const entry: object = keyed ? { key: newPartKey() } : {};
    setOpened((before) => new Set(before).add(entryKey(entry)));
    const whole = props.whole(entry);
    if (whole === undefined) setPending(entry);
    else onChange([...entries, whole]);
  };
  const changePending = (changed: object) => {
    if (pending === null) return;
    const [next = changed] = withChanged([pending], 0, begun(changed, fields));
    const whole = props.whole(next);
    if (whole === undefined) return setPending(next);
    setPending(null);
    onChange([...entries, whole]);
  };
  const change = useSteady((at: number, changed: object) => {
    if (at === entries.length) return changePending(changed);
    const whole = props.whole(changed);
    if (whole !== undefined) onChange(withChanged(entries, at, whole));
  });
  const remove = useSteady((at: number) => {
    const entry = entries[at];
    if (entry === undefined) return setPending(null);
    onChange(without(entries, at));
    const still = props.onRemoving?.(entry) ?? null;
    const removed = text('list.removed', { item: text(item, { number: at + 1 }) });
    const offer = toasts.show({
      message: still === null ? removed : `${removed} ${still}`,
      seconds: still === null ? 10 : 20,
      action: {
        label: text('common.undo'),
        onAction: () => {
          const now = latest.current.entries;
          latest.current.onChange([...now.slice(0, at), entry, ...now.slice(at)]);
        },
      },
      onGone: () => offers.current.delete(offer),
    });
    offers.current.add(offer);
  });
  const toggle = useCallback(
    (key: number, on: boolean) =>
      setOpened((before) => {
        const after = new Set(before);
        if (on) after.add(key);
        else after.delete(key);
        return after;
      }),
    [],
  );

  return (
    <div className="entry-list">
      {/* One list, so that a field keeps the focus while its first letter makes an entry of what was begun. */}
      {(pending === null ? entries : [...entries, pending]).map((shown, at) => {
        const key = entryKey(shown);
        return (
          <ListEntry
            key={key}
            entry={entries[at]}
            pending={at === entries.length ? pending : null}
            at={at}
            fields={fields}
            item={item}
            form={props.form}
            summary={props.summary}
            isOpen={opened.has(key)}
            onOpen={toggle}
            onChange={change}
            onRemove={remove}
          />
        );
      })}
      {props.adding}
      {pending === null && add !== null && (
        <div>
          <Button size="small" onPress={begin}>
            {text(add)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ListEntryProps<Entry extends object> {
  /** Undefined: what was begun and is no entry yet. */
  readonly entry: Entry | undefined;
  readonly pending: object | null;
  readonly at: number;
  readonly fields: FieldTable;
  readonly item: MessageKey;
  readonly form: ListFieldProps<Entry>['form'];
  readonly summary: ListFieldProps<Entry>['summary'];
  readonly isOpen: boolean;
  readonly onOpen: (key: number, open: boolean) => void;
  readonly onChange: (at: number, changed: object) => void;
  readonly onRemove: (at: number) => void;
}

/** As React's memo, for a component with a type parameter. */
const memoised: <Props extends object>(component: (props: Props) => ReactNode) => (props: Props) => ReactNode = memo;

/** One entry: drawn again when it changes or moves, and not for what is typed in another. */
const ListEntry = memoised(function ListEntry<Entry extends object>(props: ListEntryProps<Entry>) {
  const { entry, pending, at, fields, isOpen, onChange } = props;
  const text = useText();
  const change = useCallback((changed: object) => onChange(at, changed), [onChange, at]);
  const Form = props.form;
  return (
    <EntryCard
      label={text(props.item, { number: at + 1 })}
      isOpen={isOpen || entry === undefined}
      {...(entry === undefined ? {} : { onOpen: (open: boolean) => props.onOpen(entryKey(entry), open) })}
      onRemove={() => props.onRemove(at)}
    >
      {entry === undefined && <p className="soft small">{text('list.pending')}</p>}
      {entry !== undefined && !isOpen ? (
        <ClosedEntry entry={entry} fields={fields} summary={props.summary} />
      ) : entry === undefined || Form === undefined ? (
        <Fields
          value={entry ?? pending ?? {}}
          fields={entry === undefined ? askedFirst(fields) : fields}
          onChange={change}
        />
      ) : (
        <Form entry={entry} onChange={change} />
      )}
    </EntryCard>
  );
});

/** What an entry says, in one line. */
function ClosedEntry<Entry extends object>(
  props: Pick<ListEntryProps<Entry>, 'fields' | 'summary'> & { readonly entry: Entry },
) {
  const { entry, fields, summary } = props;
  const text = useText();
  const words = useLineWords();
  const said = summary?.(entry, words) ?? summaryOf(entry, fields, words);
  return <p className="entry-summary">{said === '' ? text('list.empty') : <bdi>{said}</bdi>}</p>;
}
