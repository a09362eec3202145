import { isMessageKey } from '../../text/catalogue.ts';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import type { Intake, IntakeItem } from './intake.ts';

/** The files that are on their way into the vault, and those that did not get there. */
export function IntakeList({ intake }: { readonly intake: Intake }) {
  const text = useText();
  if (intake.items.length === 0) return null;
  return (
    <ul className="evidence-list" aria-label={text('evidence.incoming')}>
      {intake.items.map((item) => (
        <li key={item.key} className="card evidence-item">
          <p>
            <VisibleName name={item.name} />
          </p>
          {item.state === 'failed' ? (
            <Failed item={item} intake={intake} />
          ) : (
            <Running item={item} state={item.state} onCancel={() => intake.drop(item.key)} />
          )}
        </li>
      ))}
    </ul>
  );
}

const LABEL = {
  waiting: 'evidence.waiting',
  running: 'evidence.running',
  stopping: 'evidence.stopping',
} as const;

function Running({
  item,
  state,
  onCancel,
}: {
  readonly item: IntakeItem;
  readonly state: keyof typeof LABEL;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { progress } = item;
  const isStopping = state === 'stopping';
  const of = Math.max(1, progress?.of ?? item.size);
  return (
    <div className="row">
      <div className="grow">
        <ProgressBar
          label={text(LABEL[state])}
          value={state === 'waiting' ? 0 : progress === null ? null : progress.done / of}
          detail={
            isStopping
              ? undefined
              : text('common.progress', { done: format.bytes(progress?.done ?? 0), of: format.bytes(item.size) })
          }
        />
      </div>
      <Button size="small" isDisabled={isStopping} onPress={onCancel}>
        {text('common.cancel')}
      </Button>
    </div>
  );
}

function Failed({ item, intake }: { readonly item: IntakeItem; readonly intake: Intake }) {
  const text = useText();
  const general = errorKey(item.error);
  const own = `evidence.${general}`;
  return (
    <Notice
      tone="bad"
      title={text('evidence.failed')}
      action={
        <div className="row">
          <Button size="small" onPress={() => intake.retry(item.key)}>
            {text('common.retry')}
          </Button>
          <Button size="small" kind="quiet" onPress={() => intake.drop(item.key)}>
            {text('common.dismiss')}
          </Button>
        </div>
      }
    >
      {text(isMessageKey(own) ? own : general)}
    </Notice>
  );
}
