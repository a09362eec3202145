import { useCallback, useEffect, useMemo, useState } from 'react';
import { AUTO_LOCK_SECONDS, AUTO_LOCK_STRICTEST } from '../../shared/limits.ts';
import { CasesScreen } from '../features/cases/CasesScreen.tsx';
import { ReportEditor } from '../features/editor/ReportEditor.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { HelpScreen } from '../features/help/HelpScreen.tsx';
import { InboxScreen } from '../features/inbox/InboxScreen.tsx';
import { FIRST_LOOK } from '../features/patterns/look.ts';
import { PatternsScreen } from '../features/patterns/PatternsScreen.tsx';
import { PeopleScreen } from '../features/people/PeopleScreen.tsx';
import { RecipientsScreen } from '../features/recipients/RecipientsScreen.tsx';
import { FIRST_VIEW, NO_FILTERS } from '../features/reports/list-view.ts';
import { ReportsScreen } from '../features/reports/ReportsScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { StoreNote } from '../features/store/StoreNote.tsx';
import { DebriefScreen } from '../features/writing/DebriefScreen.tsx';
import { GuidedScreen } from '../features/writing/GuidedScreen.tsx';
import { QuickNote } from '../features/writing/QuickNote.tsx';
import { type Way, WaysDialog } from '../features/writing/WaysDialog.tsx';
import { useBridge, useVault } from '../hooks/vault.tsx';
import { errorKey, useText } from '../text/text.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useHotKeys } from './hot-keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { areaOf, type Navigation, NavigationContext, type Route } from './navigation.ts';
import { SideNavigation } from './SideNavigation.tsx';
import { useSession } from './session.ts';

/** The open vault: side navigation and the current screen. */
export function Shell() {
  const text = useText();
  const { unsaved } = useSession();
  const client = useVault();
  const toasts = useToasts();
  const [route, setRoute] = useState<Route>({ name: 'reports' });
  const [blocked, setBlocked] = useState<Route | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [waysShown, setWaysShown] = useState(false);
  const [quickShown, setQuickShown] = useState(false);
  const [helpShown, setHelpShown] = useState(false);
  const [listView, setListView] = useState(FIRST_VIEW);
  const [look, setLook] = useState(FIRST_LOOK);
  const [searchWanted, setSearchWanted] = useState(false);
  const searchFocused = useCallback(() => setSearchWanted(false), []);
  const strictLock = useIdleLock(route.name === 'settings');

  const go = useCallback(
    (next: Route) => {
      unsaved.keep().then((kept) => (kept ? setRoute(next) : setBlocked(next)));
    },
    [unsaved],
  );
  const newReport = useCallback(
    (way: 'report' | 'guided' | 'debrief' = 'report') => {
      client.call('reports:create', {}).then(
        ({ id }) => go({ name: way, id }),
        (error: unknown) => toasts.show({ message: text(errorKey(error)), tone: 'bad' }),
      );
    },
    [client, go, toasts, text],
  );

  useHotKeys((command) => {
    // A dialog over the page keeps the page's commands away; the lock key is the app's own.
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return command === 'save-version';
    switch (command) {
      case 'new-report':
        newReport();
        return true;
      case 'quick-note':
        setQuickShown(true);
        return true;
      case 'search':
        if (route.name !== 'reports') go({ name: 'reports' });
        setSearchWanted(true);
        return true;
      case 'help':
        // Over the page, so that whoever looks something up stays where they are.
        setHelpShown(route.name !== 'help');
        return true;
      case 'keys':
        setKeysShown(true);
        return true;
      default:
        return false;
    }
  });

  const write = (way: Way) => {
    setWaysShown(false);
    if (way === 'quick') setQuickShown(true);
    else newReport(way === 'blank' ? 'report' : way);
  };

  const showReports: Navigation['showReports'] = useCallback(
    (filters) => {
      setListView({ ...FIRST_VIEW, filters: { ...NO_FILTERS, ...filters } });
      go({ name: 'reports' });
    },
    [go],
  );
  const navigation: Navigation = useMemo(() => ({ route, go, showReports }), [route, go, showReports]);
  const area = areaOf(route);
  return (
    <NavigationContext value={navigation}>
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {text('app.skip')}
      </button>
      <div className="shell">
        <SideNavigation area={area} onKeys={() => setKeysShown(true)} />
        <main className="content" id="content" tabIndex={-1}>
          {strictLock && route.name !== 'settings' && (
            <div className="banner">
              <Notice
                tone="warn"
                action={
                  <Button size="small" onPress={() => go({ name: 'settings' })}>
                    {text('app.nav.settings')}
                  </Button>
                }
              >
                {text('app.fallback.autoLock')}
              </Notice>
            </div>
          )}
          <StoreNote isShown={route.name !== 'settings'} />
          <ErrorBoundary resetKey={JSON.stringify(route)}>
            {route.name === 'reports' && (
              <ReportsScreen
                view={listView}
                onView={setListView}
                onNew={() => newReport()}
                onQuick={() => setQuickShown(true)}
                onWays={() => setWaysShown(true)}
                searchWanted={searchWanted}
                onSearchFocused={searchFocused}
              />
            )}
            {route.name === 'report' && <ReportEditor key={route.id} reportId={route.id} />}
            {route.name === 'guided' && <GuidedScreen key={route.id} reportId={route.id} />}
            {route.name === 'debrief' && <DebriefScreen key={route.id} reportId={route.id} />}
            {route.name === 'people' && <PeopleScreen id={route.id} />}
            {route.name === 'cases' && <CasesScreen id={route.id} />}
            {route.name === 'patterns' && <PatternsScreen view={route.view} look={look} onLook={setLook} />}
            {route.name === 'recipients' && <RecipientsScreen />}
            {route.name === 'inbox' && <InboxScreen />}
            {route.name === 'settings' && <SettingsScreen />}
            {route.name === 'help' && <HelpScreen onKeys={() => setKeysShown(true)} />}
          </ErrorBoundary>
        </main>
      </div>
      {quickShown && <QuickNote onClose={() => setQuickShown(false)} />}
      {waysShown && <WaysDialog onWay={write} onClose={() => setWaysShown(false)} />}
      {helpShown && <HelpDialog topic="protects" onClose={() => setHelpShown(false)} />}
      <KeysDialog isOpen={keysShown} onClose={() => setKeysShown(false)} />
      <ConfirmDialog
        title={text('app.leave.unsaved.title')}
        isOpen={blocked !== null}
        danger
        confirmLabel={text('app.leave.unsaved.confirm')}
        cancelLabel={text('app.lock.unsaved.stay')}
        onConfirm={() => {
          if (blocked !== null) setRoute(blocked);
          setBlocked(null);
        }}
        onClose={() => setBlocked(null)}
      >
        <p>{text('app.leave.unsaved.body')}</p>
      </ConfirmDialog>
    </NavigationContext>
  );
}

/**
 * Tells main after how much idle time to lock. The strictest when the setting cannot be had; answers whether that is so.
 */
function useIdleLock(inSettings: boolean): boolean {
  const client = useVault();
  const bridge = useBridge();
  const [strict, setStrict] = useState(false);
  useEffect(() => {
    // Read again after the settings were on the screen.
    if (inSettings) return;
    const lockAfter = (seconds: (typeof AUTO_LOCK_SECONDS)[number]) =>
      bridge.invoke('lock:idle', { seconds }).catch(() => undefined);
    client.call('settings:read', {}).then(
      (settings) => {
        setStrict(settings.autoLockFallback);
        return lockAfter(
          AUTO_LOCK_SECONDS.find((offered) => offered === settings.autoLockSeconds) ?? AUTO_LOCK_STRICTEST,
        );
      },
      () => {
        setStrict(true);
        return lockAfter(AUTO_LOCK_STRICTEST);
      },
    );
  }, [client, bridge, inSettings]);
  return strict;
}
