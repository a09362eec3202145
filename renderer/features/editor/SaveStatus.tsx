import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import type { SaveState } from './autosave.ts';
import { notSaved } from './not-saved.ts';

export interface SaveStatusProps {
  readonly state: SaveState;
  /** 0 when there is none */
  readonly version: number;
  readonly savedAt: number | null;
  readonly onRetry: () => void;
}

/** Where the text is, truthfully: "saved" is said only after the vault said so. */
export function SaveStatus({ state, version, savedAt, onRetry }: SaveStatusProps) {
  const text = useText();
  const format = useFormat();
  if (state.name === 'failed') {
    return (
      <div className="save-status save-failed" role="alert">
        <span>{notSaved(text, state.error)}</span>
        <Button size="small" onPress={onRetry}>
          {text('common.retry')}
        </Button>
      </div>
    );
  }
  return (
    <p className="save-status" role="status">
      {state.name === 'waiting' && text('editor.save.waiting')}
      {state.name === 'saving' && text('editor.save.saving')}
      {state.name === 'saved' && text('editor.save.draft', { when: format.brief(state.at) })}
      {state.name === 'unchanged' &&
        (version === 0 || savedAt === null
          ? text('editor.save.nothing')
          : text('editor.save.version', { version, when: format.brief(savedAt) }))}
    </p>
  );
}
