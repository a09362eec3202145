import type { HexId } from '../../../shared/ids.ts';
import type { FileHeldBack } from '../../../shared/vault/forms.ts';
import { useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';

export interface HeldFilesProps {
  /** As proposed, before the user has said anything. */
  readonly files: readonly FileHeldBack[];
  readonly kept: readonly HexId[];
  readonly onKeep: (id: HexId, isKept: boolean) => void;
}

/** Files that the paper does not tell of, each with the reason; some may be told of if the user says so. */
export function HeldFiles({ files, kept, onKeep }: HeldFilesProps) {
  const text = useText();
  if (files.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-label={text('forms.files')}>
      <h4>{text('forms.files')}</h4>
      <p className="soft">{text('forms.files.note')}</p>
      <ul className="plain-rows">
        {files.map(({ id, name, reason, final }) => (
          <li key={id} className="plain-row">
            <VisibleName name={name} />
            <p className="soft small">{text(`forms.file.${reason}`)}</p>
            {!final && (
              <Checkbox isSelected={kept.includes(id)} onChange={(isKept) => onKeep(id, isKept)}>
                {text('forms.files.keep', { name })}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
