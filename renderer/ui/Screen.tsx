import { type ReactNode, useEffect, useRef } from 'react';

/** A screen of the open vault: heading, actions, contents. The heading takes the focus when the screen appears. */
export function Screen({
  title,
  actions,
  focusTitle = true,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly focusTitle?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) heading.current?.focus();
  }, [focusTitle]);
  return (
    <div className="screen">
      <header className="screen-header">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
