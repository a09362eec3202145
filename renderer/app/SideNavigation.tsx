import { useText } from '../text/text.tsx';
import { Button } from '../ui/Button.tsx';
import { AREAS, type Area, homeOf, useNavigation } from './navigation.ts';
import { useSession } from './session.ts';

/** The areas, the keys, and the lock. */
export function SideNavigation({ area, onKeys }: { readonly area: Area; readonly onKeys: () => void }) {
  const text = useText();
  const { go } = useNavigation();
  const { hide, lock } = useSession();
  return (
    <nav className="side" aria-label={text('app.nav')}>
      <p className="side-brand" translate="no">
        {text('app.name')}
      </p>
      <ul className="side-list">
        {AREAS.map((entry) => (
          <li key={entry}>
            <button
              type="button"
              className="side-entry"
              aria-current={entry === area ? 'page' : undefined}
              onClick={() => go(homeOf(entry))}
            >
              {text(`app.nav.${entry}`)}
            </button>
          </li>
        ))}
      </ul>
      <div className="side-foot">
        <Button kind="quiet" size="small" onPress={onKeys}>
          {text('app.keys')}
        </Button>
        <Button kind="quiet" size="small" onPress={hide}>
          {text('writing.pause')}
          <span className="soft small" aria-hidden="true">
            F8
          </span>
        </Button>
        <Button onPress={lock}>
          {text('app.lock')}
          <span className="soft small" aria-hidden="true">
            Ctrl+L
          </span>
        </Button>
      </div>
    </nav>
  );
}
