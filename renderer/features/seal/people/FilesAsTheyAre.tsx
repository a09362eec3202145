import type { HexId } from '../../../../shared/ids.ts';
import type { PeoplePreview } from '../../../../shared/vault/redaction.ts';
import { useFormat, useText } from '../../../text/text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { VisibleName } from '../../../ui/VisibleName.tsx';
import { listed, type PeopleDecisions } from './decisions.ts';

/** A file, by the name that the author knows it under. */
export interface FileOfBundle {
  readonly id: HexId;
  readonly name: string;
}

export interface FilesAsTheyAreProps {
  readonly preview: PeoplePreview;
  readonly decisions: PeopleDecisions;
  readonly onChange: (decisions: PeopleDecisions) => void;
  readonly files: readonly FileOfBundle[];
  readonly takenOut: readonly FileOfBundle[];
  readonly onFile: (id: HexId, goesOut: boolean) => void;
}

/** Files go out as they are: those with a listed name inside, those that nobody could look into, those that show somebody. */
export function FilesAsTheyAre({ preview, decisions, onChange, files, takenOut, onFile }: FilesAsTheyAreProps) {
  const text = useText();
  const format = useFormat();
  const named = [...new Set(preview.inFiles.map(({ evidence }) => evidence))];
  const unread = preview.unread.filter((id) => !named.includes(id));
  const shows = preview.leftOut.flatMap(({ what, file, was }) =>
    what === 'evidence' && file !== undefined ? [{ id: file, name: was }] : [],
  );
  const back = files.filter(({ id }) => decisions.keepFiles.includes(id));
  if (named.length + unread.length + shows.length + back.length + takenOut.length === 0) return null;
  const nameOf = (id: HexId) => files.find((file) => file.id === id)?.name ?? '…';
  const answer = (ids: readonly HexId[], knows: boolean) =>
    onChange({ ...decisions, knowingly: ids.reduce((list, id) => listed(list, id, knows), decisions.knowingly) });
  const keep = (id: HexId, isKept: boolean) =>
    onChange({ ...decisions, keepFiles: listed(decisions.keepFiles, id, isKept) });
  const takeOut = (id: HexId) => (
    <Button size="small" onPress={() => onFile(id, false)}>
      {text('found.files.takeOut')}
    </Button>
  );
  return (
    <section className="stack stack-tight found-files" aria-label={text('found.files')}>
      <h4>{text('found.files')}</h4>
      <p className="soft">{text('found.files.note')}</p>
      <ul className="plain-rows">
        {named.map((id) => (
          <li key={id} className="plain-row row row-between">
            <div className="grow">
              <VisibleName name={nameOf(id)} />
              <p className="small">
                {text('found.files.names', {
                  found: format.list(preview.inFiles.filter((one) => one.evidence === id).map(({ found }) => found)),
                })}
              </p>
              <Checkbox isSelected={decisions.knowingly.includes(id)} onChange={(knows) => answer([id], knows)}>
                {text('found.files.knowingly')}
              </Checkbox>
            </div>
            {takeOut(id)}
          </li>
        ))}
        {shows.map(({ id, name }) => (
          <li key={id} className="plain-row row row-between">
            <div className="grow">
              <VisibleName name={name} />
              <p className="small">{text('found.files.shown')}</p>
            </div>
            <Button size="small" onPress={() => keep(id, true)}>
              {text('found.files.putBack')}
            </Button>
          </li>
        ))}
        {back.map(({ id, name }) => (
          <li key={id} className="plain-row row row-between">
            <div className="grow">
              <VisibleName name={name} />
              <p className="small">{text('found.files.back')}</p>
            </div>
            <Button size="small" onPress={() => keep(id, false)}>
              {text('found.files.leaveOut')}
            </Button>
          </li>
        ))}
        {takenOut.map(({ id, name }) => (
          <li key={id} className="plain-row row row-between">
            <div className="grow">
              <VisibleName name={name} />
              <p className="small">{text('found.files.out')}</p>
            </div>
            <Button size="small" onPress={() => onFile(id, true)}>
              {text('found.files.putBack')}
            </Button>
          </li>
        ))}
      </ul>
      {unread.length > 0 && (
        <fieldset className="card choices choices-rows">
          <legend className="choices-title">{text('found.files.unread')}</legend>
          <p className="soft small">{text('found.files.unread.note')}</p>
          {unread.map((id) => (
            <div key={id} className="row row-between">
              <VisibleName name={nameOf(id)} />
              {takeOut(id)}
            </div>
          ))}
          <Checkbox
            isSelected={unread.every((id) => decisions.knowingly.includes(id))}
            onChange={(knows) => answer(unread, knows)}
          >
            {text('found.files.unread.knowingly')}
          </Checkbox>
        </fieldset>
      )}
    </section>
  );
}
