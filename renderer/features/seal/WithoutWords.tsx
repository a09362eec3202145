import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Most words, and most letters of each: shared/vault/redaction.ts. */
const MOST = 100;
const LETTERS = 200;

export interface WithoutWordsProps {
  readonly words: readonly string[];
  readonly onWords: (words: readonly string[]) => void;
}

/** Sentences that name nobody and lead to somebody all the same: only the author knows them, by their words. */
export function WithoutWords({ words, onWords }: WithoutWordsProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const word = typed.trim();
  const add = () => {
    if (word !== '' && !words.includes(word)) onWords([...words, word]);
    setTyped('');
  };
  return (
    <div className="card stack stack-tight">
      <TextField
        label={text('seal.what.words')}
        description={text('seal.what.words.hint')}
        maxLength={LETTERS}
        value={typed}
        onChange={setTyped}
        onSubmit={add}
        trailing={
          <Button isDisabled={word === '' || words.length >= MOST} onPress={add}>
            {text('common.add')}
          </Button>
        }
      />
      <Chips
        items={words.map((one) => ({ id: one, label: one }))}
        onRemove={(id) => onWords(words.filter((one) => one !== id))}
      />
    </div>
  );
}
