import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import type { SaveState } from '../editor/autosave.ts';
import { notSaved } from '../editor/not-saved.ts';

/** Where the record is, truthfully: "saved" is said only after the vault said so. */
export function RecordStatus({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) {
  const text = useText();
  const format = useFormat();
  if (state.name === 'failed')
    return (
      <div className="save-status save-failed" role="alert">
        <span>{notSaved(text, state.error)}</span>
        <Button size="small" onPress={onRetry}>
          {text('common.retry')}
        </Button>
      </div>
    );
  return (
    <p className="save-status" role="status">
      {state.name === 'unchanged' && text('people.save.nothing')}
      {state.name === 'waiting' && text('people.save.waiting')}
      {state.name === 'saving' && text('people.save.saving')}
      {state.name === 'saved' && text('people.save.saved', { when: format.brief(state.at) })}
    </p>
  );
}
