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

/** What is typed and not below the account yet. */
export interface TypedAddendum {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** BCP 47 tag of what is typed, where the author says it; it stays for the next addition. */
  readonly language: string | undefined;
  readonly speak: (language: string | undefined) => void;
  /** Puts it below the account, once; without words it does nothing. */
  readonly add: () => void;
}

/**
 * The words in the field are the author's as much as those below it: before the screen is left, the vault locks or a version is made they are
 * added.
 */
export function useTypedAddendum(onAdd: (addendum: Addendum) => void): TypedAddendum {
  const [typed, setTyped] = useState('');
  const [language, setLanguage] = useState<string>();
  const spoken = useRef(language);
  const speak = (tag: string | undefined) => {
    spoken.current = tag;
    setLanguage(tag);
  };
  // Asked twice in a row, before anything is drawn anew, it adds once.
  const latest = useRef('');
  const type = (text: string) => {
    latest.current = text;
    setTyped(text);
  };
  const add = () => {
    const text = latest.current;
    if (text.trim() === '') return;
    type('');
    const addendum = { key: newPartKey(), at: Date.now(), text };
    onAdd(spoken.current === undefined ? addendum : { ...addendum, language: spoken.current });
  };
  useHalfTyped(typed, add);
  return { typed, type, language, speak, add };
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
        {addenda.map((addendum) => (
          <li key={addendum.key ?? addendum.at} className="plain-row">
            <p className="soft small">{text('debrief.addendum.at', { when: format.dateTime(addendum.at) })}</p>
            <p className="prose" dir="auto">
              <OwnText>{addendum.text}</OwnText>
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
