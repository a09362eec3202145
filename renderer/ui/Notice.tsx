import type { ReactNode } from 'react';
import { errorKey, useText } from '../text/text.tsx';
import { Button } from './Button.tsx';

/** A sentence that stays: information, a warning, or something that went wrong. */
export function Notice({
  tone = 'plain',
  title,
  children,
  action,
}: {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <div className="notice-words">
        {title !== undefined && <p className="notice-title">{title}</p>}
        <div>{children}</div>
      </div>
      {action !== undefined && <div className="notice-action">{action}</div>}
    </div>
  );
}

/** What a call threw, as a sentence that says what is wrong and what to do. Nothing is shown for null. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useText();
  if (error === null || error === undefined) return null;
  return (
    <Notice
      tone="bad"
      {...(onRetry === undefined ? {} : { action: <Button onPress={onRetry}>{text('common.retry')}</Button> })}
    >
      {text(errorKey(error))}
    </Notice>
  );
}
