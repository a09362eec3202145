import { StartScreen } from '../../app/StartScreen.tsx';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { KitGroups, KitWays } from '../recovery/Kit.tsx';

/** Second step: the recovery code, to be written down or printed. */
export function KitStep({ onBack, onNext }: { readonly onBack: () => void; readonly onNext: () => void }) {
  const text = useText();
  const proposal = useQuery('recovery:propose', {});
  const groups = proposal.data?.groups ?? null;
  return (
    <StartScreen title={text('welcome.kit.title')}>
      <p className="soft small">{text('welcome.step', { step: 2, of: 3 })}</p>
      <p>{text('welcome.kit.body')}</p>
      <ErrorNotice error={proposal.error} onRetry={proposal.reload} />
      {groups === null ? <p className="soft">{text('welcome.kit.typing')}</p> : <KitGroups groups={groups} />}
      <Notice tone="warn">{text('welcome.kit.warning')}</Notice>
      <div className="row start-actions">
        <Button onPress={onBack}>{text('common.back')}</Button>
        <KitWays groups={groups} />
        <Button kind="primary" isDisabled={groups === null} onPress={onNext}>
          {text('welcome.kit.next')}
        </Button>
      </div>
    </StartScreen>
  );
}
