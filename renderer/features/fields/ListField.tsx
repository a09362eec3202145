import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { entryKey, withChanged, without } from '../editor/entries.ts';
import { newPartKey } from '../writing/part-key.ts';
import { EntryCard } from './EntryCard.tsx';
import { Fields } from './Fields.tsx';
import type { Fields as FieldTable } from './field.ts';
import { summaryOf } from './lines.ts';
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
  readonly children?: (entry: Entry, change: (changed: Entry) => void, at: number) => ReactNode;
  /** One line about a closed entry; from the table when left out. */
  readonly summary?: (entry: Entry) => string;
  /** What else to say when an entry is taken out: where it is still named. */
  readonly onRemoving?: (entry: Entry) => string | null;
  /** Another way to add, beside or instead of the button. */
  readonly adding?: ReactNode;
}

/**
 * Entries of one kind. Those that were there are closed with a line of what they say; a new one is open. Taking one out can be undone.
 * An entry that lacks what makes it one stays here, and is no part of the report yet.
 */
export function ListField<Entry extends object>(props: ListFieldProps<Entry>) {
  const { entries, fields, item, add, keyed, onChange } = props;
  const text = useText();
  const toasts = useToasts();
  const words = useLineWords();
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
    const [next = changed] = withChanged([pending], 0, changed);
    const whole = props.whole(next);
    if (whole === undefined) return setPending(next);
    setPending(null);
    onChange([...entries, whole]);
  };
  const remove = (at: number) => {
    const entry = entries[at];
    if (entry === undefined) return;
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
  };
  const toggle = (key: number, on: boolean) =>
    setOpened((before) => {
      const after = new Set(before);
      if (on) after.add(key);
      else after.delete(key);
      return after;
    });

  return (
    <div className="entry-list">
      {entries.map((entry, at) => {
        const key = entryKey(entry);
        const change = (changed: Entry) => onChange(withChanged(entries, at, changed));
        return (
          <EntryCard
            key={key}
            label={text(item, { number: at + 1 })}
            summary={props.summary?.(entry) ?? summaryOf(entry, fields, words)}
            isOpen={opened.has(key)}
            onOpen={(on) => toggle(key, on)}
            onRemove={() => remove(at)}
          >
            {props.children?.(entry, change, at) ?? <Fields value={entry} fields={fields} onChange={change} />}
          </EntryCard>
        );
      })}
      {pending !== null && (
        <EntryCard
          key={entryKey(pending)}
          label={text(item, { number: entries.length + 1 })}
          summary=""
          isOpen
          onRemove={() => setPending(null)}
        >
          <p className="soft small">{text('list.pending')}</p>
          <Fields value={pending} fields={fields} onChange={changePending} />
        </EntryCard>
      )}
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
