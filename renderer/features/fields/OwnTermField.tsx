import { useState } from 'react';
import { useHalfTyped } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ownTerm } from './own-term.ts';

/** What a list does not have, in the author's own words. */
export function OwnTermField({ onAdd }: { readonly onAdd: (term: string) => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const term = ownTerm(typed);
  const add = () => {
    if (term === undefined) return;
    onAdd(term);
    setTyped('');
  };
  useHalfTyped(typed, add);
  return (
    <TextField
      label={text('ownTerm.label')}
      maxLength={60}
      value={typed}
      onChange={setTyped}
      onSubmit={add}
      trailing={
        <Button size="small" isDisabled={term === undefined} onPress={add}>
          {text('common.add')}
        </Button>
      }
    />
  );
}
