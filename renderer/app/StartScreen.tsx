import { type ReactNode, useEffect, useRef, useState } from 'react';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import type { HelpTopic } from '../features/help/topics.ts';
import { useText } from '../text/text.tsx';
import { Button } from '../ui/Button.tsx';
import { useHotKeys } from './hot-keys.ts';
import { LanguageChooser } from './LanguageChooser.tsx';

export interface StartScreenProps {
  readonly title: string;
  /** What help begins with here. */
  readonly help?: HelpTopic;
  /** Beside help, at the end: what one must be able to find here and not press by accident. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the screens before a vault is open: one calm column in the middle, and help for whoever cannot get on. */
export function StartScreen({ title, help = 'protects', foot, children }: StartScreenProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [helpShown, setHelpShown] = useState(false);
  useEffect(() => {
    // A step without a field of its own begins at its heading.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  useHotKeys((command) => {
    if (command !== 'help') return false;
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) setHelpShown(true);
    return true;
  });
  return (
    <main className="start">
      <div className="start-column">
        <div className="start-head">
          <p className="start-brand" translate="no">
            Daftar
          </p>
          <LanguageChooser />
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
        <div className="start-help">
          <Button kind="quiet" size="small" onPress={() => setHelpShown(true)}>
            {text('help.title')}
          </Button>
          {foot}
        </div>
      </div>
      {helpShown && <HelpDialog topic={help} onClose={() => setHelpShown(false)} />}
    </main>
  );
}
