import { type ReactNode, useState } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';

export interface DisclosureProps {
  readonly title: string;
  /** What is inside, in a few words, for the closed state. */
  readonly summary?: ReactNode;
  readonly defaultExpanded?: boolean;
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** A part that can be closed. Its contents exist only from the first time it is opened. */
export function Disclosure({ title, summary, defaultExpanded = false, level = 2, children }: DisclosureProps) {
  const [expanded, setExpanded] = useState(defaultExpanded);
  const [used, setUsed] = useState(defaultExpanded);
  return (
    <AriaDisclosure
      className="disclosure"
      isExpanded={expanded}
      onExpandedChange={(open) => {
        setExpanded(open);
        if (open) setUsed(true);
      }}
    >
      <Heading level={level} className="disclosure-heading">
        <Button slot="trigger" className="disclosure-button">
          <span aria-hidden="true" className="disclosure-mark" />
          <span className="disclosure-title">{title}</span>
          {summary !== undefined && <span className="disclosure-summary">{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">
        {used && <div className="disclosure-body">{children}</div>}
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
