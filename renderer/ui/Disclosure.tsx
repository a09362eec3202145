import { type ReactNode, useState } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { HeadingLevel } from './heading-level.ts';
import { OwnText } from './OwnText.tsx';

export interface DisclosureProps {
  readonly title: string;
  /** What is inside, in a few words, for the closed state. */
  readonly summary?: ReactNode;
  readonly defaultExpanded?: boolean;
  /** Whoever gives these holds the state. */
  readonly expanded?: boolean;
  readonly onExpanded?: (open: boolean) => void;
  readonly level?: number;
  readonly children: ReactNode;
}

/** A part that can be closed. Its contents exist only from the first time it is opened. */
export function Disclosure({ title, summary, defaultExpanded = false, level = 2, children, ...held }: DisclosureProps) {
  const [own, setOwn] = useState(defaultExpanded);
  const expanded = held.expanded ?? own;
  const [used, setUsed] = useState(expanded);
  if (expanded && !used) setUsed(true);
  return (
    <AriaDisclosure
      className="disclosure"
      isExpanded={expanded}
      onExpandedChange={(open) => {
        setOwn(open);
        held.onExpanded?.(open);
      }}
    >
      <Heading level={level} className="disclosure-heading">
        <Button slot="trigger" className="disclosure-button">
          <span aria-hidden="true" className="disclosure-mark" />
          <bdi className="disclosure-title">
            <OwnText>{title}</OwnText>
          </bdi>
          {summary !== undefined && <span className="disclosure-summary">{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">
        {used && (
          <HeadingLevel value={level}>
            <div className="disclosure-body">{children}</div>
          </HeadingLevel>
        )}
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
