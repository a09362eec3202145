import { Link } from 'react-aria-components';
import { useText } from '../../text/text.tsx';

export interface SectionNavProps {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly filled: boolean }[];
  readonly onJump: (id: string) => void;
}

/** The parts of a report by name: opens one and goes to it. */
export function SectionNav({ sections, onJump }: SectionNavProps) {
  const text = useText();
  return (
    <nav className="section-nav" aria-label={text('editor.sections')}>
      <ul>
        {sections.map(({ id, title, filled }) => (
          <li key={id}>
            <Link className={filled ? 'section-link section-filled' : 'section-link'} onPress={() => onJump(id)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
