import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { HeadingLevel, useNextLevel } from '../../ui/heading-level.ts';

export interface EntryProps {
  /** Names the entry for a screen reader, for example "Person 2". */
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One entry of a list in the form: its fields and a way to take it out. */
export function Entry({ label, onRemove, children }: EntryProps) {
  const text = useText();
  const level = useNextLevel();
  return (
    <fieldset className="entry">
      <legend className="entry-legend">
        <Heading level={level}>{label}</Heading>
      </legend>
      <HeadingLevel value={level}>
        <div className="entry-fields">{children}</div>
      </HeadingLevel>
      <div className="row row-end">
        <Button kind="quiet" size="small" aria-label={text('common.removeItem', { item: label })} onPress={onRemove}>
          {text('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
