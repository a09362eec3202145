import { useEffect, useState } from 'react';
import { THEMES } from '../../../shared/ipc/contract.ts';
import { AUTO_LOCK_SECONDS } from '../../../shared/limits.ts';
import { useSession } from '../../app/session.ts';
import { ask } from '../../hooks/bridge.ts';
import { useQuery } from '../../hooks/query.ts';
import { useBridge, useVault } from '../../hooks/vault.tsx';
import { localeFor, OFFERED } from '../../text/locales.ts';
import { errorKey, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Select } from '../../ui/Select.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { BackupSection } from '../backup/BackupSection.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { CLEAR_AFTER_SECONDS } from '../recipients/copied.ts';
import { RecoverySection } from '../recovery/RecoverySection.tsx';
import { CopiesSection } from '../store/CopiesSection.tsx';
import { EraseSection } from '../wipe/EraseSection.tsx';
import { AboutSection } from './AboutSection.tsx';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { ScreenSection } from './ScreenSection.tsx';

/** Locking, passphrase, the screen, language, colours, and what Daftar promises. */
export function SettingsScreen() {
  const text = useText();
  const [changing, setChanging] = useState(false);
  return (
    <Screen title={text('settings.title')}>
      <div className="settings">
        <section className="card stack">
          <h2>{text('settings.lock')}</h2>
          <AutoLock />
          <p className="soft small">{text('settings.clipboard', { seconds: CLEAR_AFTER_SECONDS })}</p>
          <HelpLink topic="locking" />
        </section>
        <section className="card stack">
          <h2>{text('settings.passphrase')}</h2>
          <p className="soft">{text('settings.passphrase.body')}</p>
          <div>
            <Button onPress={() => setChanging(true)}>{text('settings.passphrase.change')}</Button>
          </div>
          <HelpLink topic="forgotten" />
        </section>
        <RecoverySection />
        <ScreenSection />
        <section className="card stack">
          <h2>{text('settings.look')}</h2>
          <Look />
        </section>
        <CopiesSection />
        <BackupSection />
        <EraseSection />
        <AboutSection />
      </div>
      {changing && <ChangePassphraseDialog onClose={() => setChanging(false)} />}
    </Screen>
  );
}

function AutoLock() {
  const text = useText();
  const client = useVault();
  const bridge = useBridge();
  const toasts = useToasts();
  const settings = useQuery('settings:read', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const stored = settings.data?.autoLockSeconds ?? null;
  useEffect(() => setChosen(stored), [stored]);

  const choose = async (id: string | null) => {
    const seconds = AUTO_LOCK_SECONDS.find((offered) => String(offered) === id);
    if (seconds === undefined) return;
    setChosen(seconds);
    try {
      await client.call('settings:write', { autoLockSeconds: seconds });
      await ask(bridge, 'lock:idle', { seconds });
      toasts.show({ message: text('settings.saved'), tone: 'good', seconds: 3 });
    } catch (error) {
      setChosen(stored);
      toasts.show({ message: text(errorKey(error)), tone: 'bad' });
    }
    settings.reload();
  };
  return (
    <>
      <ErrorNotice error={settings.error} onRetry={settings.reload} />
      {settings.data?.autoLockFallback === true && <Notice tone="warn">{text('settings.autoLock.fallback')}</Notice>}
      <Select
        label={text('settings.autoLock')}
        description={text('settings.autoLock.note')}
        value={chosen === null ? null : String(chosen)}
        onChange={choose}
        isDisabled={settings.data === null}
        options={AUTO_LOCK_SECONDS.map((seconds) => ({
          id: String(seconds),
          label: text('settings.autoLock.minutes', { minutes: seconds / 60 }),
        }))}
      />
    </>
  );
}

function Look() {
  const text = useText();
  const { preferences, setPreferences } = useSession();
  return (
    <>
      <Select
        label={text('settings.language')}
        value={localeFor(preferences.language).tag}
        onChange={(tag) => {
          if (tag !== null) setPreferences({ ...preferences, language: tag });
        }}
        options={OFFERED.map((locale) => ({ id: locale.tag, label: locale.name }))}
      />
      <RadioGroup
        label={text('settings.theme')}
        value={preferences.theme}
        onChange={(value) => {
          const theme = THEMES.find((known) => known === value);
          if (theme !== undefined) setPreferences({ ...preferences, theme });
        }}
        options={THEMES.map((theme) => ({ id: theme, label: text(`settings.theme.${theme}`) }))}
      />
    </>
  );
}
