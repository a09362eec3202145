import { useRef, useState } from 'react';
import type { Addendum } from '../../../shared/report/schema.ts';
import { useHalfTyped } from '../../app/session.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { LanguageField } from '../fields/SmallFields.tsx';
import { newPartKey } from './part-key.ts';

/** An addition while it is typed. */
export interface TypedAddendum {
  /** Its key among the additions of the report; null while nothing is typed. */
  readonly key: string | null;
  readonly typed: string;
  readonly type: (text: string) => void;
  /** BCP 47 tag of what is typed, where the author says it; it stays for the next addition. */
  readonly language: string | undefined;
  readonly speak: (language: string | undefined) => void;
  /** It stands below the account from now on, and the field is empty; without words it does nothing. */
  readonly add: () => void;
}

interface Open {
  readonly key: string;
  readonly text: string;
}

/**
 * The words in the field are the author's as much as those below it: they are in the draft while they are typed, so that a crash takes no more
 * of them than of other words. Before the screen is left, the vault locks or a version is made they count as added.
 * @param onType takes the addition as it is now, in place of what it was; with empty text it is none
 */
export function useTypedAddendum(onType: (addendum: Addendum) => void): TypedAddendum {
  const [open, setOpen] = useState<Open | null>(null);
  const [language, setLanguage] = useState<string>();
  const spoken = useRef(language);
  // Asked twice in a row, before anything is drawn anew, it adds once.
  const latest = useRef(open);
  const hold = (next: Open | null) => {
    latest.current = next;
    setOpen(next);
  };
  const tell = ({ key, text }: Open) => {
    const addendum = { key, at: Date.now(), text: text.trim() === '' ? '' : text };
    onType(spoken.current === undefined ? addendum : { ...addendum, language: spoken.current });
  };
  const speak = (tag: string | undefined) => {
    spoken.current = tag;
    setLanguage(tag);
    if (latest.current !== null) tell(latest.current);
  };
  const type = (text: string) => {
    const next = { key: latest.current?.key ?? newPartKey(), text };
    hold(next);
    tell(next);
  };
  const add = () => {
    if (latest.current !== null && latest.current.text.trim() !== '') hold(null);
  };
  const typed = open?.text ?? '';
  useHalfTyped(typed, add);
  return { key: open?.key ?? null, typed, type, language, speak, add };
}

/** The additions with one of them as it is now: in its place, last when it is new, and not there without words. */
export function withAddendum(addenda: readonly Addendum[], addendum: Addendum): Addendum[] {
  const place = addenda.findIndex(({ key }) => key === addendum.key);
  if (addendum.text === '') return addenda.filter((_, at) => at !== place);
  return place < 0 ? [...addenda, addendum] : addenda.with(place, addendum);
}

export interface AddendaSectionProps {
  readonly addenda: readonly Addendum[];
  /** hex SHA-256 of the frozen account; null as long as it can be edited. */
  readonly frozen: string | null;
  readonly addendum: TypedAddendum;
}

/** What came to mind later: written below the frozen account, each addition with its day. */
export function AddendaSection({ addenda, frozen, addendum }: AddendaSectionProps) {
  const { typed, type, add } = addendum;
  const text = useText();
  const format = useFormat();
  return (
    <>
      {frozen !== null && (
        <Notice>
          <p>{text('debrief.frozen')}</p>
          <p className="soft small">
            {text('debrief.frozen.hash')} <code dir="ltr">{frozen}</code>
          </p>
        </Notice>
      )}
      <ol className="plain-rows">
        {addenda
          .filter(({ key }) => addendum.key === null || key !== addendum.key)
          .map((added) => (
            <li key={added.key ?? added.at} className="plain-row">
              <p className="soft small">{text('debrief.addendum.at', { when: format.dateTime(added.at) })}</p>
              <p className="prose" dir="auto">
                <OwnText>{added.text}</OwnText>
              </p>
            </li>
          ))}
      </ol>
      <TextArea
        label={text('debrief.addendum')}
        description={text('debrief.addendum.hint')}
        rows={3}
        grows
        value={typed}
        onChange={type}
      />
      {typed !== '' && (
        <LanguageField label={text('field.language')} value={addendum.language} onChange={addendum.speak} />
      )}
      <div>
        <Button size="small" isDisabled={typed.trim() === ''} onPress={add}>
          {text('debrief.addendum.add')}
        </Button>
      </div>
    </>
  );
}
