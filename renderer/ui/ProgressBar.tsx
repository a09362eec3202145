import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null when it is not known how much there is. */
  readonly value: number | null;
  /** For example "12 MB of 30 MB". */
  readonly detail?: ReactNode;
}

/** How far something is. The bar is an SVG, so that no style attribute is needed. */
export function ProgressBar({ label, value, detail }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value ?? 0)) * 1000) / 10;
  return (
    <AriaProgressBar className="progress" value={percent} isIndeterminate={value === null}>
      <div className="progress-words">
        <Label>{label}</Label>
        {detail !== undefined && <span className="progress-detail">{detail}</span>}
      </div>
      <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress-track" width="100" height="4" />
        <rect className="progress-fill" width={value === null ? 30 : percent} height="4" />
      </svg>
    </AriaProgressBar>
  );
}
