import { useState } from 'react';
import type { RecoveryState } from '../../../shared/vault/recovery.ts';
import { useQuery } from '../../hooks/query.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { MakeSharesDialog } from './MakeSharesDialog.tsx';
import { NewKitDialog } from './NewKitDialog.tsx';
import { RemoveSharesDialog } from './RemoveSharesDialog.tsx';
import { TryKitDialog } from './TryKitDialog.tsx';
import { TrySharesDialog } from './TrySharesDialog.tsx';

type Open = 'try-kit' | 'new-kit' | 'make-shares' | 'try-shares' | 'remove-shares';

/** The other ways in, in the settings: when each was made and last tried, and what can be done with it. */
export function RecoverySection() {
  const text = useText();
  const state = useQuery('recovery:state', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
    state.reload();
  };
  return (
    <>
      <section className="card stack">
        <h2>{text('kit.settings')}</h2>
        <p className="soft">{text('kit.settings.body')}</p>
        <ErrorNotice error={state.error} onRetry={state.reload} />
        {state.data !== null && <KitState kit={state.data.kit} />}
        <div className="row">
          <Button onPress={() => setOpen('try-kit')}>{text('kit.try')}</Button>
          <Button onPress={() => setOpen('new-kit')}>{text('kit.renew')}</Button>
        </div>
      </section>
      <section className="card stack">
        <h2>{text('shares.settings')}</h2>
        <p className="soft">{text('shares.settings.body')}</p>
        {state.data !== null && <SharesState shares={state.data.shares} />}
        <div className="row">
          {state.data?.shares == null ? (
            <Button onPress={() => setOpen('make-shares')}>{text('shares.make')}</Button>
          ) : (
            <>
              <Button onPress={() => setOpen('try-shares')}>{text('shares.try')}</Button>
              <Button onPress={() => setOpen('make-shares')}>{text('shares.makeNew')}</Button>
              <Button onPress={() => setOpen('remove-shares')}>{text('shares.remove')}</Button>
            </>
          )}
        </div>
      </section>
      {open === 'try-kit' && <TryKitDialog onClose={close} />}
      {open === 'new-kit' && <NewKitDialog onClose={close} />}
      {open === 'make-shares' && <MakeSharesDialog replaces={state.data?.shares != null} onClose={close} />}
      {open === 'try-shares' && <TrySharesDialog onClose={close} />}
      {open === 'remove-shares' && <RemoveSharesDialog onClose={close} />}
    </>
  );
}

function KitState({ kit: { madeAt, rehearsedAt } }: { readonly kit: RecoveryState['kit'] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ul className="plain-list">
      <li>{madeAt === null ? text('kit.madeUnknown') : text('kit.made', { day: format.day(madeAt) })}</li>
      <li>{rehearsedAt === null ? text('kit.neverTried') : text('kit.tried', { day: format.day(rehearsedAt) })}</li>
    </ul>
  );
}

function SharesState({ shares }: { readonly shares: RecoveryState['shares'] }) {
  const text = useText();
  const format = useFormat();
  if (shares === null) return <p>{text('shares.none')}</p>;
  const { needed, of, madeAt, rehearsedAt } = shares;
  return (
    <ul className="plain-list">
      <li>{text('shares.some', { needed, of, day: format.day(madeAt ?? 0) })}</li>
      <li>
        {rehearsedAt === null ? text('shares.neverTried') : text('shares.tried', { day: format.day(rehearsedAt) })}
      </li>
    </ul>
  );
}
