import { useRef } from 'react';
import type { NumberLeft } from '../../../../shared/redaction/apply.ts';
import type { LeftOut } from '../../../../shared/redaction/without.ts';
import type { PeoplePreview } from '../../../../shared/vault/redaction.ts';
import { useCodes } from '../../../text/codes.ts';
import { useFormat, useText } from '../../../text/text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { filesToAnswer, type PeopleDecisions } from './decisions.ts';
import { type FileOfBundle, FilesAsTheyAre } from './FilesAsTheyAre.tsx';
import { FoundForms } from './FoundForms.tsx';
import { InContext } from './InContext.tsx';
import { Few } from './PeopleStep.tsx';
import { useWhere, type WhereWords } from './where.ts';

export interface FoundStepProps extends WhereWords {
  /** As the decisions stand. */
  readonly preview: PeoplePreview;
  readonly decisions: PeopleDecisions;
  readonly onChange: (decisions: PeopleDecisions) => void;
  /** All files that go out or were taken out here, by name. */
  readonly files: readonly FileOfBundle[];
  readonly takenOut: readonly FileOfBundle[];
  /** A file is taken out of what goes out, or put back. */
  readonly onFile: (id: string, goesOut: boolean) => void;
}

/** What leads to people who are not named: every form that was found, what is left out, and what a program cannot see. */
export function FoundStep({ preview, decisions, onChange, files, takenOut, onFile, titles }: FoundStepProps) {
  const text = useText();
  const body = useRef<HTMLDivElement>(null);
  const goToFirst = () => {
    const first = body.current?.querySelector('[data-undecided]');
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector<HTMLElement>('input')?.focus();
  };
  const filesLeft = filesToAnswer(preview, decisions).length;
  const withheld = preview.people.filter((person) => preview.places.some((place) => place.person === person.id));
  return (
    <div className="stack" ref={body}>
      <div role="status" className="stack">
        {preview.undecided > 0 ? (
          <Notice
            tone="warn"
            title={text('found.undecided.title', { count: preview.undecided })}
            action={<Button onPress={goToFirst}>{text('found.undecided.go')}</Button>}
          >
            {text('found.undecided')}
          </Notice>
        ) : (
          preview.places.length > 0 && filesLeft === 0 && preview.left.length === 0 && <p>{text('found.decided')}</p>
        )}
        {filesLeft > 0 && <p>{text('found.files.missing')}</p>}
      </div>
      <NamesLeft preview={preview} />
      <FoundWords preview={preview} />
      {withheld.map((person) => (
        <FoundForms
          key={person.id}
          person={person}
          people={preview.people}
          places={preview.places.filter((place) => place.person === person.id)}
          decisions={decisions}
          onChange={onChange}
          titles={titles}
        />
      ))}
      <FilesAsTheyAre
        preview={preview}
        decisions={decisions}
        onChange={onChange}
        files={files}
        takenOut={takenOut}
        onFile={onFile}
      />
      <LeftOutList items={preview.leftOut} titles={titles} />
      <NumbersList numbers={preview.numbers} titles={titles} />
    </div>
  );
}

/** What the search for words found; where a name is still in it, that is said above and nothing else. */
function FoundWords({ preview }: { readonly preview: PeoplePreview }) {
  const text = useText();
  if (preview.places.length > 0) return <p>{text('found.intro')}</p>;
  if (preview.left.length > 0) return null;
  return <p>{text(preview.leftOut.length > 0 ? 'found.nothing.leftOut' : 'found.nothing')}</p>;
}

/** Names that the last search found all the same: nothing is sealed, and this is what to do. */
function NamesLeft({ preview }: { readonly preview: PeoplePreview }) {
  const text = useText();
  if (preview.left.length === 0) return null;
  const lines = new Map(preview.left.map((leak) => [`${leak.file} ${leak.found}`, leak]));
  return (
    <Notice tone="bad" title={text('found.left.title')}>
      {[...lines].slice(0, 20).map(([key, { file, found }]) => (
        <p key={key}>
          {file === 'sender-card.txt' ? text('found.left.card', { found }) : text('found.left', { found, file })}
        </p>
      ))}
    </Notice>
  );
}

function LeftOutList({ items, titles }: { readonly items: readonly LeftOut[] } & WhereWords) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const where = useWhere(titles);
  const rows = items.map((item, at) => ({ item, key: `${item.part}${item.path} ${at}` }));
  if (rows.length === 0) return null;
  return (
    <Disclosure level={4} title={text('found.leftOut')} summary={format.number(rows.length)}>
      <Few items={rows} keyOf={({ key }) => key}>
        {({ item }) => (
          <p>
            <span className="soft small">
              <Facts>
                {text(`found.leftOut.${item.what}`)}
                {where(item)}
              </Facts>
            </span>
            <br />
            <bdi>{item.was === '' ? '–' : label(item.was)}</bdi>
          </p>
        )}
      </Few>
    </Disclosure>
  );
}

function NumbersList({ numbers, titles }: { readonly numbers: readonly NumberLeft[] } & WhereWords) {
  const text = useText();
  const format = useFormat();
  const where = useWhere(titles);
  const rows = numbers.map((number, at) => ({ number, key: `${number.part}${number.path} ${at}` }));
  if (rows.length === 0) return null;
  return (
    <Disclosure level={4} title={text('found.numbers')} summary={format.number(rows.length)}>
      <p className="soft">{text('found.numbers.note')}</p>
      <Few items={rows} keyOf={({ key }) => key}>
        {({ number }) => (
          <>
            <span className="soft small">{where(number)}</span>
            <InContext before={number.before} found={number.found} after={number.after} />
          </>
        )}
      </Few>
    </Disclosure>
  );
}
