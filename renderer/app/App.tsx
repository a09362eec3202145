import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { HASTY_REASONS } from '../../shared/ipc/channels.ts';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/contract.ts';
import { LOCK_BUDGET } from '../../shared/limits.ts';
import type { StartQuestion } from '../../shared/vault/store.ts';
import { LostVault } from '../features/store/LostVault.tsx';
import { StartQuestionScreen } from '../features/store/StartQuestionScreen.tsx';
import { UnlockScreen } from '../features/unlock/UnlockScreen.tsx';
import { VaultTrouble } from '../features/unlock/VaultTrouble.tsx';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx';
import { LeftBehind } from '../features/wipe/LeftBehind.tsx';
import { useWipeReport } from '../features/wipe/report.ts';
import { VaultProvider } from '../hooks/vault.tsx';
import { TextProvider, useText } from '../text/text.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import type { VaultClient } from '../vault/client.ts';
import { Cover } from './Cover.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useHotKeys } from './hot-keys.ts';
import { usePreferences } from './preferences.ts';
import { Shell } from './Shell.tsx';
import { StartScreen } from './StartScreen.tsx';
import { CoveredContext, type Session, SessionContext } from './session.ts';
import { type AppState, nextState } from './state.ts';
import { UnsavedText } from './unsaved.ts';

export interface AppProps {
  readonly bridge: Bridge;
  readonly startVault: (bridge: Bridge) => VaultClient;
}

/** The whole app: which state it is in, and locking. */
export function App({ bridge, startVault }: AppProps) {
  const [client] = useState(() => startVault(bridge));
  const [state, send] = useReducer(nextState, { name: 'starting' } satisfies AppState);
  const [unsaved] = useState(() => new UnsavedText());
  const [asking, setAsking] = useState(false);
  const [covered, setCovered] = useState(false);
  const locking = useRef(false);
  const [preferences, setPreferences] = usePreferences(bridge);
  const [wipe, wipeSeen] = useWipeReport(bridge);

  const isStarting = state.name === 'starting';
  useEffect(() => {
    if (!isStarting) return;
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
  }, [client, isStarting]);

  const endNow = useCallback(
    async (forgettingMs: number) => {
      if (locking.current) return;
      locking.current = true;
      setAsking(false);
      send({ type: 'lock' });
      await client.lock(forgettingMs).catch(() => undefined);
      send({ type: 'ended' });
      // Main answers with a fresh window, and this page ends.
      await bridge.invoke('lock:done', {}).catch(() => undefined);
    },
    [bridge, client],
  );

  const erasing = useCallback(async () => {
    // Also during a lock: there is nothing left to save, and nothing more to ask.
    locking.current = true;
    setAsking(false);
    send({ type: 'erase' });
    await client.destroy().catch(() => undefined);
    await bridge.invoke('wipe:go-on', {}).catch(() => undefined);
  }, [bridge, client]);

  const lock = useCallback(() => {
    if (locking.current) return;
    unsaved.keep().then((kept) => (kept ? endNow(LOCK_BUDGET.usual.forgetting) : setAsking(true)));
  }, [unsaved, endNow]);

  const lockInAnyCase = useCallback(
    ({ lastWords, forgetting }: (typeof LOCK_BUDGET)['usual' | 'hasty']) => {
      // Nobody may be there to answer a question: what cannot be saved in time is lost, the keys go in any case.
      const late = new Promise((resolve) => setTimeout(resolve, lastWords));
      Promise.race([unsaved.keep(), late]).then(() => endNow(forgetting));
    },
    [unsaved, endNow],
  );

  useEffect(
    () =>
      bridge.onLockRequest((reason) =>
        lockInAnyCase(HASTY_REASONS.includes(reason) ? LOCK_BUDGET.hasty : LOCK_BUDGET.usual),
      ),
    [bridge, lockInAnyCase],
  );

  const hide = useCallback(() => setCovered(true), []);
  useHotKeys((command) => {
    if (command === 'pause' && state.name === 'open') {
      setCovered(!covered);
      return true;
    }
    if (command !== 'lock') return false;
    if (state.name === 'open' || state.name === 'asked') lockInAnyCase(LOCK_BUDGET.usual);
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
    () => ({ unsaved, lock, hide, erasing, preferences: preferences ?? DEFAULT_PREFERENCES, setPreferences }),
    [unsaved, lock, hide, erasing, preferences, setPreferences],
  );
  if (preferences === null || wipe === null) return null;
  return (
    <TextProvider language={preferences.language}>
      <VaultProvider client={client} bridge={bridge}>
        <SessionContext value={session}>
          <CoveredContext value={covered}>
            <ToastProvider>
              <ErrorBoundary resetKey={state.name}>
                {wipe.outcome === 'left' ? (
                  <LeftBehind report={wipe} />
                ) : (
                  <Current
                    state={state}
                    wiped={wipe.outcome === 'done' ? wipeSeen : undefined}
                    onOpened={(question) => send(question === null ? { type: 'opened' } : { type: 'asked', question })}
                    onEmptied={() => send({ type: 'emptied' })}
                    onRestored={() => send({ type: 'restored' })}
                  />
                )}
              </ErrorBoundary>
              {covered && state.name === 'open' && <Cover onGoOn={() => setCovered(false)} />}
              <UnsavedQuestion
                isOpen={asking}
                onStay={() => setAsking(false)}
                onLose={() => endNow(LOCK_BUDGET.usual.forgetting)}
              />
            </ToastProvider>
          </CoveredContext>
        </SessionContext>
      </VaultProvider>
    </TextProvider>
  );
}

interface CurrentProps {
  readonly state: AppState;
  readonly wiped: (() => void) | undefined;
  /** A question: the vault opens when it is answered. */
  readonly onOpened: (question: StartQuestion | null) => void;
  readonly onEmptied: () => void;
  readonly onRestored: () => void;
}

function Current({ state, wiped, onOpened, onEmptied, onRestored }: CurrentProps) {
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
      return <WelcomeScreen onOpened={() => onOpened(null)} wiped={wiped} />;
    case 'locked':
      return (
        <UnlockScreen onlySecond={state.onlySecond} onOpened={onOpened} onEmptied={onEmptied} onRestored={onRestored} />
      );
    case 'damaged':
      return <VaultTrouble code={state.code} onEmptied={onEmptied} onRestored={onRestored} />;
    case 'lost':
      return <LostVault onEmptied={onEmptied} onRestored={onRestored} />;
    case 'asked':
      return (
        <StartQuestionScreen
          question={state.question}
          onOpened={() => onOpened(null)}
          onEmptied={onEmptied}
          onRestored={onRestored}
        />
      );
    case 'open':
      return <Shell />;
    case 'locking':
      return <Waiting title={text('app.locking')} detail={text('app.locking.detail')} />;
    case 'ended':
      return <Waiting title={text('app.locked')} />;
    case 'erasing':
      return <Waiting title={text('wipe.running')} detail={text('wipe.running.detail')} />;
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
      overCover
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
