import { Group } from 'react-aria-components';
import { OFFERED } from '../text/locales.ts';
import { useLocaleInfo, useText } from '../text/text.tsx';
import { useSession } from './session.ts';

/**
 * The languages, each by its own name, side by side: whoever cannot read the one that is shown must find theirs without opening anything.
 * Takes effect at once; nothing that was typed goes.
 */
export function LanguageChooser() {
  const text = useText();
  const { tag } = useLocaleInfo();
  const { preferences, setPreferences } = useSession();
  if (OFFERED.length < 2) return null;
  return (
    <Group className="languages" aria-label={text('settings.language')} translate="no">
      {OFFERED.map((locale) => (
        <button
          key={locale.tag}
          type="button"
          className="language"
          lang={locale.tag}
          dir={locale.direction}
          aria-pressed={locale.tag === tag}
          onClick={() => setPreferences({ ...preferences, language: locale.tag })}
        >
          {locale.name}
        </button>
      ))}
    </Group>
  );
}
