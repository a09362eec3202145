import { type ReactNode, useMemo } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { EntityKind } from '../../../shared/report/entities.ts';
import type { EntityView, Mention } from '../../../shared/vault/entities.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useCodes } from '../../text/codes.ts';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { ReportButton } from '../editor/ReportButton.tsx';
import { CASE_CHAPTERS, type Chapter, GROUP_CHAPTERS, PERSON_CHAPTERS } from '../fields/entity-fields.ts';
import { Fields } from '../fields/Fields.tsx';
import { asObjects, asText, valueAt } from '../fields/field.ts';
import { LinesView } from '../fields/LinesView.tsx';
import { linesOf, summaryOf } from '../fields/lines.ts';
import { type Parts, PartsContext } from '../fields/parts.ts';
import { useLineWords } from '../fields/useLineWords.ts';
import { SeenBefore } from '../patterns/SeenBefore.tsx';
import { useUndoOffer } from '../reports/useUndoOffer.ts';
import { RecordStatus } from './RecordStatus.tsx';
import { ReliedOn } from './ReliedOn.tsx';
import { type RecordDraft, useRecordDraft } from './useRecordDraft.ts';

export interface RecordFormProps {
  readonly kind: EntityKind;
  readonly id: HexId;
  /** Null: reports are named, not opened. */
  readonly onOpenReport: ((id: HexId) => void) | null;
  readonly onDeleted: () => void;
}

/** The record of a person, a group or a case: questions in chapters, saved by themselves; where it is named; earlier states. */
export function RecordForm({ kind, id, onOpenReport, onDeleted }: RecordFormProps) {
  const text = useText();
  const opened = useQuery('entities:open', { id });
  if (opened.data === null)
    return opened.error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={opened.error} onRetry={opened.reload} />
    );
  if (opened.data.kind !== kind) return <Notice tone="warn">{text('people.notFound')}</Notice>;
  const shared = { onOpenReport, onDeleted };
  return (
    <WithNames view={opened.data}>
      {opened.data.newer ? (
        <>
          <Notice tone="warn">{text('people.newer')}</Notice>
          <Reading view={opened.data} />
        </>
      ) : (
        <Writing key={id} view={opened.data} {...shared} />
      )}
      {kind !== 'case' && <ReliedOn person={id} />}
      <Mentions mentions={opened.data.mentions} onOpenReport={onOpenReport} />
      <Former view={opened.data} />
    </WithNames>
  );
}

export const CHAPTERS: Readonly<Record<EntityKind, readonly Chapter[]>> = {
  person: PERSON_CHAPTERS,
  group: GROUP_CHAPTERS,
  case: CASE_CHAPTERS,
};

function WithNames({ view, children }: { readonly view: EntityView; readonly children: ReactNode }) {
  const parts = useMemo<Parts>(
    () => ({
      id: view.id,
      recordNames: view.names,
      options: () => [],
      nameOf: () => undefined,
      whenOf: () => undefined,
      addPerson: null,
      author: undefined,
      setAuthor: null,
    }),
    [view],
  );
  return <PartsContext value={parts}>{children}</PartsContext>;
}

interface WritingProps<View extends EntityView> {
  readonly view: View;
  readonly onDeleted: () => void;
}

/** Each kind has its own shape: which one it is is told to the vault with every save. */
function Writing({ view, onDeleted }: WritingProps<EntityView>) {
  switch (view.kind) {
    case 'person':
      return <PersonWriting view={view} onDeleted={onDeleted} />;
    case 'group':
      return <GroupWriting view={view} onDeleted={onDeleted} />;
    case 'case':
      return <CaseWriting view={view} onDeleted={onDeleted} />;
  }
}

function PersonWriting({ view, onDeleted }: WritingProps<Extract<EntityView, { kind: 'person' }>>) {
  const draft = useRecordDraft(view.value, (value) => ({ kind: 'person', id: view.id, value }));
  return <ChaptersForm kind="person" id={view.id} draft={draft} onDeleted={onDeleted} />;
}
function GroupWriting({ view, onDeleted }: WritingProps<Extract<EntityView, { kind: 'group' }>>) {
  const draft = useRecordDraft(view.value, (value) => ({ kind: 'group', id: view.id, value }));
  return <ChaptersForm kind="group" id={view.id} draft={draft} onDeleted={onDeleted} />;
}
function CaseWriting({ view, onDeleted }: WritingProps<Extract<EntityView, { kind: 'case' }>>) {
  const draft = useRecordDraft(view.value, (value) => ({ kind: 'case', id: view.id, value }));
  return <ChaptersForm kind="case" id={view.id} draft={draft} onDeleted={onDeleted} />;
}

function ChaptersForm<Value extends EntityView['value']>(props: {
  readonly kind: EntityKind;
  readonly id: HexId;
  readonly draft: RecordDraft<Value>;
  readonly onDeleted: () => void;
}) {
  const { kind, id, draft, onDeleted } = props;
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const words = useLineWords();
  const offerUndo = useUndoOffer();
  const { value } = draft;
  const name = nameOfRecord(value) ?? text(`people.unnamed.${kind}`);
  const identifiers = asObjects(valueAt(value, 'identifiers')).map((entry) => ({
    kind: asText(valueAt(entry, 'kind')),
    seen: asText(valueAt(entry, 'seen')),
  }));
  const remove = async () => {
    await draft.keep();
    let keptIn = 0;
    try {
      ({ keptIn } = await client.call('entities:delete', { id }));
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
      return;
    }
    onDeleted();
    offerUndo(text('people.deleted', { name, count: keptIn }), () => client.call('entities:restore', { id }));
  };
  return (
    <>
      <div className="row row-between">
        <h2 className="record-name">
          <bdi>
            <OwnText>{name}</OwnText>
          </bdi>
        </h2>
        <RecordStatus state={draft.saveState} onRetry={draft.retry} />
      </div>
      <div className="editor-sections">
        {CHAPTERS[kind].map((chapter, at) => (
          <div key={chapter.id} className="editor-section">
            <Disclosure
              level={3}
              title={text(chapter.label)}
              defaultExpanded={at === 0}
              summary={summaryOf(value, chapter.fields, words) || text('editor.section.empty')}
            >
              <Fields value={value} fields={chapter.fields} onChange={draft.change} />
            </Disclosure>
          </div>
        ))}
      </div>
      <SeenBefore identifiers={identifiers} />
      <div className="row row-end">
        <Button size="small" onPress={remove}>
          {text('people.delete')}
        </Button>
      </div>
    </>
  );
}

/** What a record is called in the lists: what the author calls it, else its first name. */
export function nameOfRecord(value: object): string | undefined {
  const first = asObjects(valueAt(value, 'names'))[0];
  const named = [valueAt(value, 'knownAs'), valueAt(value, 'name'), first === undefined ? '' : valueAt(first, 'text')]
    .map(asText)
    .find((candidate) => candidate.trim() !== '');
  return named;
}

function Reading({ view }: { readonly view: EntityView }) {
  const words = useLineWords();
  const fields = CHAPTERS[view.kind].flatMap((chapter) => chapter.fields);
  return <LinesView lines={linesOf(view.value, fields, words)} />;
}

function Mentions(props: {
  readonly mentions: readonly Mention[];
  readonly onOpenReport: ((id: HexId) => void) | null;
}) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  return (
    <section>
      <h3>{text('people.mentions')}</h3>
      {props.mentions.length === 0 && <p className="soft">{text('people.mentions.none')}</p>}
      <ul className="plain-rows">
        {props.mentions.map((mention) => (
          <li key={mention.report} className="plain-row">
            <ReportButton report={mention} onOpen={props.onOpenReport} />
            <span className="soft small">{format.list([...mention.roles, ...mention.acts].map(label))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Former({ view }: { readonly view: EntityView }) {
  const text = useText();
  const format = useFormat();
  const words = useLineWords();
  if (view.former.length === 0) return null;
  const fields = CHAPTERS[view.kind].flatMap((chapter) => chapter.fields);
  return (
    <Disclosure level={3} title={text('people.former')} summary={format.number(view.former.length)}>
      {[...view.former]
        .sort((a, b) => b.at - a.at)
        .map(({ at, value }) => (
          <Disclosure key={at} level={4} title={text('people.former.at', { when: format.dateTime(at) })}>
            <LinesView lines={linesOf(value, fields, words)} />
          </Disclosure>
        ))}
    </Disclosure>
  );
}
