import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { MissingEvidence as Missing } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entry } from '../editor/Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from '../editor/entries.ts';

/** Evidence that is not in hand: what it is, who may have it, how it got lost. */
export function MissingEvidence({
  missing,
  onChange,
}: {
  readonly missing: readonly Missing[];
  readonly onChange: (missing: Missing[]) => void;
}) {
  const text = useText();
  const change = (at: number, part: Partial<Missing>) => onChange(withChanged(missing, at, part));
  return (
    <section className="stack" aria-label={text('custody.missing')}>
      <h3>{text('custody.missing')}</h3>
      <p className="soft small">{text('custody.missing.hint')}</p>
      {missing.map((one, at) => (
        <Entry
          key={entryKey(one)}
          label={text('custody.missing.one', { number: at + 1 })}
          onRemove={() => onChange(without(missing, at))}
        >
          <TextArea
            label={text('custody.missing.what')}
            rows={2}
            value={one.what ?? ''}
            onChange={(what) => change(at, { what: orNone(what) })}
          />
          <TextField
            label={text('custody.missing.who')}
            maxLength={REPORT_LIMITS.short}
            value={one.who ?? ''}
            onChange={(who) => change(at, { who: orNone(who) })}
          />
          <TextArea
            label={text('custody.missing.how')}
            rows={2}
            value={one.how ?? ''}
            onChange={(how) => change(at, { how: orNone(how) })}
          />
        </Entry>
      ))}
      <div>
        <Button size="small" onPress={() => onChange(withEntry(missing, {}))}>
          {text('custody.missing.add')}
        </Button>
      </div>
    </section>
  );
}
