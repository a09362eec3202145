import { memo } from 'react';
import { Link } from 'react-aria-components';
import type { MessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';

interface NavSection {
  readonly id: string;
  readonly title: MessageKey;
  readonly filled: boolean;
}

export interface SectionNavProps {
  readonly sections: readonly NavSection[];
  readonly onJump: (id: string) => void;
}

/** The parts of a report by name: opens one and goes to it. */
export function SectionNav({ sections, onJump }: SectionNavProps) {
  const text = useText();
  return (
    <nav className="section-nav" aria-label={text('editor.sections')}>
      <ul>
        {sections.map((section) => (
          <SectionLink key={section.id} {...section} onJump={onJump} />
        ))}
      </ul>
    </nav>
  );
}

const SectionLink = memo(function SectionLink(props: NavSection & Pick<SectionNavProps, 'onJump'>) {
  const { id, title, filled, onJump } = props;
  const text = useText();
  return (
    <li>
      <Link className={filled ? 'section-link section-filled' : 'section-link'} onPress={() => onJump(id)}>
        {text(title)}
      </Link>
    </li>
  );
});
