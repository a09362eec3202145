import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { HeadingLevel, useNextLevel } from '../../ui/heading-level.ts';

export interface EntryCardProps {
  /** Names the entry for a screen reader, for example "Person 2". */
  readonly label: string;
  readonly isOpen: boolean;
  /** Left out: it cannot be closed. */
  readonly onOpen?: (open: boolean) => void;
  readonly onRemove: () => void;
  /** Its form; while it is closed, what it says in one line. */
  readonly children: ReactNode;
}

/** One entry of a list, open or closed, with a way to take it out. */
export function EntryCard({ label, isOpen, onOpen, onRemove, children }: EntryCardProps) {
  const text = useText();
  const level = useNextLevel();
  return (
    <fieldset className="entry">
      <legend className="entry-legend">
        <Heading level={level}>{label}</Heading>
      </legend>
      <HeadingLevel value={level}>{children}</HeadingLevel>
      <div className="row row-end">
        {onOpen !== undefined && (
          <Button
            kind="quiet"
            size="small"
            aria-expanded={isOpen}
            aria-label={text(isOpen ? 'list.closeNamed' : 'list.openNamed', { item: label })}
            onPress={() => onOpen(!isOpen)}
          >
            {text(isOpen ? 'list.close' : 'list.open')}
          </Button>
        )}
        <Button kind="quiet" size="small" aria-label={text('common.removeItem', { item: label })} onPress={onRemove}>
          {text('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
