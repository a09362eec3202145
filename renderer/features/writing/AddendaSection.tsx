import { useState } from 'react';
import type { Addendum } from '../../../shared/report/schema.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { newPartKey } from './part-key.ts';

export interface AddendaSectionProps {
  readonly addenda: readonly Addendum[];
  /** hex SHA-256 of the frozen account; null as long as it can be edited. */
  readonly frozen: string | null;
  readonly onChange: (addenda: Addendum[]) => void;
}

/** What came to mind later: written below the frozen account, each addition with its day. */
export function AddendaSection({ addenda, frozen, onChange }: AddendaSectionProps) {
  const text = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('');
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
              {addendum.text}
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
        onChange={setTyped}
      />
      <div>
        <Button
          size="small"
          isDisabled={typed.trim() === ''}
          onPress={() => {
            onChange([...addenda, { key: newPartKey(), at: Date.now(), text: typed }]);
            setTyped('');
          }}
        >
          {text('debrief.addendum.add')}
        </Button>
      </div>
    </>
  );
}
