import { useState } from 'react';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import { useHalfTyped } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from './CodeSelect.tsx';

export interface TagsSectionProps {
  readonly tags: readonly string[];
  readonly urgency: string | undefined;
  readonly onTags: (tags: string[]) => void;
  readonly onUrgency: (urgency: string | undefined) => void;
}

/** Own tags, and how urgent it is. */
export function TagsSection({ tags, urgency, onTags, onUrgency }: TagsSectionProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const add = () => {
    const tag = typed.trim().replace(/^#/, '');
    if (tag !== '' && !tags.includes(tag)) onTags([...tags, tag]);
    setTyped('');
  };
  useHalfTyped(typed, add);
  return (
    <>
      <Chips
        items={tags.map((tag) => ({ id: tag, label: tag }))}
        onRemove={(id) => onTags(tags.filter((tag) => tag !== id))}
      />
      <TextField
        label={text('tags.add')}
        description={text('tags.add.hint')}
        maxLength={REPORT_LIMITS.tag}
        value={typed}
        onChange={setTyped}
        onSubmit={add}
        trailing={
          <Button isDisabled={typed.trim() === '' || tags.length >= REPORT_LIMITS.tags} onPress={add}>
            {text('common.add')}
          </Button>
        }
      />
      <CodeSelect list="urgency" label={text('editor.urgency')} value={urgency} onChange={onUrgency} />
    </>
  );
}
