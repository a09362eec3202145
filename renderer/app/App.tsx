import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/contract.ts';
import { UnlockScreen } from '../features/unlock/UnlockScreen.tsx';
import { VaultTrouble } from '../features/unlock/VaultTrouble.tsx';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx';
import { VaultProvider } from '../hooks/vault.tsx';
import { TextProvider, useText } from '../text/text.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import type { VaultClient } from '../vault/client.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useHotKeys } from './hot-keys.ts';
import { usePreferences } from './preferences.ts';
import { Shell } from './Shell.tsx';
import { StartScreen } from './StartScreen.tsx';
import { type Session, SessionContext } from './session.ts';
import { type AppState, nextState } from './state.ts';
import { UnsavedText } from './unsaved.ts';

/** How long the page waits for main to load a fresh one after locking before it starts again by itself. */
const FRESH_PAGE_MS = 3000;
/** How long a lock that main asked for waits for the last words. */
const KEEP_MS = 5000;

export interface AppProps {
  readonly bridge: Bridge;
  readonly startVault: (bridge: Bridge) => VaultClient;
}

/** The whole app: which state it is in, and locking. */
export function App({ bridge, startVault }: AppProps) {
  const [client, setClient] = useState(() => startVault(bridge));
  const [state, send] = useReducer(nextState, { name: 'starting' } satisfies AppState);
  const [unsaved] = useState(() => new UnsavedText());
  const [asking, setAsking] = useState(false);
  const locking = useRef(false);
  const [preferences, setPreferences] = usePreferences(bridge);

  useEffect(() => {
    let current = true;
    client.ready
      .then(() => client.call('vault:status', {}))
      .then(
        (status) => current && send({ type: 'status', status }),
        () => current && send({ type: 'failed' }),
      );
    return () => {
      current = false;
    };
  }, [client]);

  const endNow = useCallback(async () => {
    if (locking.current) return;
    locking.current = true;
    setAsking(false);
    send({ type: 'lock' });
    await client.lock().catch(() => undefined);
    send({ type: 'ended' });
    await bridge.invoke('lock:idle', { seconds: null }).catch(() => undefined);
    await bridge.invoke('lock:done', {}).catch(() => undefined);
    setTimeout(() => {
      locking.current = false;
      setClient(startVault(bridge));
      send({ type: 'start' });
    }, FRESH_PAGE_MS);
  }, [bridge, client, startVault]);

  const lock = useCallback(() => {
    if (locking.current) return;
    unsaved.keep().then((kept) => (kept ? endNow() : setAsking(true)));
  }, [unsaved, endNow]);

  useEffect(
    () =>
      bridge.onLockRequest(() => {
        // Nobody may be there to answer a question: what cannot be saved in time is lost, the keys go in any case.
        const late = new Promise((resolve) => setTimeout(resolve, KEEP_MS));
        Promise.race([unsaved.keep(), late]).then(endNow);
      }),
    [bridge, unsaved, endNow],
  );

  useHotKeys((command) => {
    if (command !== 'lock') return false;
    if (state.name === 'open') lock();
    return true;
  });

  useEffect(() => {
    // A file dropped beside a drop zone must not be opened by the browser engine.
    const refuse = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);

  const session: Session = useMemo(
    () => ({ unsaved, lock, preferences: preferences ?? DEFAULT_PREFERENCES, setPreferences }),
    [unsaved, lock, preferences, setPreferences],
  );
  if (preferences === null) return null;
  return (
    <TextProvider language={preferences.language}>
      <VaultProvider client={client} bridge={bridge}>
        <SessionContext value={session}>
          <ToastProvider>
            <ErrorBoundary resetKey={state.name}>
              <Current state={state} onOpened={() => send({ type: 'opened' })} />
            </ErrorBoundary>
            <UnsavedQuestion isOpen={asking} onStay={() => setAsking(false)} onLose={endNow} />
          </ToastProvider>
        </SessionContext>
      </VaultProvider>
    </TextProvider>
  );
}

function Current({ state, onOpened }: { readonly state: AppState; readonly onOpened: () => void }) {
  const text = useText();
  switch (state.name) {
    case 'starting':
      return <Waiting title={text('app.starting')} />;
    case 'cannot-start':
      return (
        <StartScreen title={text('app.cannotStart.title')}>
          <p>{text('app.cannotStart.body')}</p>
        </StartScreen>
      );
    case 'no-vault':
      return <WelcomeScreen onOpened={onOpened} />;
    case 'locked':
      return <UnlockScreen onOpened={onOpened} />;
    case 'damaged':
      return <VaultTrouble code={state.code} />;
    case 'open':
      return <Shell />;
    case 'locking':
      return <Waiting title={text('app.locking')} detail={text('app.locking.detail')} />;
    case 'ended':
      return <Waiting title={text('app.locked')} />;
  }
}

function Waiting({ title, detail }: { readonly title: string; readonly detail?: string }) {
  return (
    <main className="waiting" aria-live="polite">
      <p className="waiting-title">{title}</p>
      {detail !== undefined && <p className="soft">{detail}</p>}
    </main>
  );
}

function UnsavedQuestion(props: {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLose: () => void;
}) {
  const text = useText();
  return (
    <ConfirmDialog
      title={text('app.lock.unsaved.title')}
      isOpen={props.isOpen}
      danger
      confirmLabel={text('app.lock.unsaved.confirm')}
      cancelLabel={text('app.lock.unsaved.stay')}
      onConfirm={props.onLose}
      onClose={props.onStay}
    >
      <p>{text('app.lock.unsaved.body')}</p>
    </ConfirmDialog>
  );
}
