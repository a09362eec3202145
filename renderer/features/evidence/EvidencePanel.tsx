import { useMemo, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { MissingEvidence as Missing, ReportEvidence } from '../../../shared/report/schema.ts';
import type { EvidenceView } from '../../../shared/vault/views.ts';
import { useKeeper } from '../../app/session.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge, useVault } from '../../hooks/vault.tsx';
import { errorKey, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import type { ReadBytes } from '../viewer-frame/connection.ts';
import { ViewerDialog } from '../viewer-frame/ViewerDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { EvidenceExport } from './EvidenceExport.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import { IntakeList } from './IntakeList.tsx';
import { useIntake } from './intake.ts';
import { MissingEvidence } from './MissingEvidence.tsx';

export interface EvidencePanelProps {
  readonly report: HexId;
  /** The files that are in the vault. */
  readonly files: readonly EvidenceView[];
  /** What the report says about them; descriptions live here. */
  readonly entries: readonly ReportEvidence[];
  /** A description was typed, a file came or went: the report's new list. */
  readonly onEntries: (entries: readonly ReportEvidence[]) => void;
  /** Files came or went: ask the vault for the report's files again. */
  readonly onFilesChanged: () => void;
  readonly isReadOnly?: boolean;
  /** Evidence that is not in hand; it is asked for only where `onMissing` takes the answer. */
  readonly missing?: readonly Missing[];
  readonly onMissing?: (missing: Missing[]) => void;
}

/** The evidence of one report: taking files in, describing, looking, exporting, removing. */
export function EvidencePanel({ report, files, entries, onEntries, onFilesChanged, ...props }: EvidencePanelProps) {
  const text = useText();
  const bridge = useBridge();
  const [viewed, setViewed] = useState<EvidenceView | null>(null);
  const [exported, setExported] = useState<EvidenceView | null>(null);
  const [detailed, setDetailed] = useState<string | null>(null);
  const [copied, setCopied] = useState<EvidenceView | null>(null);
  const [pickError, setPickError] = useState<unknown>(null);
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef(entries);
  latest.current = entries;
  const isReadOnly = props.isReadOnly ?? false;
  // Small files arrive faster than the page is drawn: the next must find what the one before has told.
  const tell = (changed: readonly ReportEvidence[]) => {
    latest.current = changed;
    onEntries(changed);
  };

  const intake = useIntake(report, (evidence) => {
    if (!latest.current.some((entry) => entry.id === evidence.id)) {
      tell([...latest.current, entryOf(evidence)]);
    }
    onFilesChanged();
  });
  const removal = useRemoval(report, (id) => {
    tell(latest.current.filter((entry) => entry.id !== id));
    onFilesChanged();
  });
  const pick = async () => {
    setPickError(null);
    try {
      const picked = await ask(bridge, 'file:pick', { purpose: 'evidence', multiple: true });
      intake.add(picked.files.map((file) => ({ from: 'picked', ...file })));
    } catch (error) {
      setPickError(error);
    }
  };
  const describe = (file: EvidenceView, description: string) => {
    const known = latest.current.some((entry) => entry.id === file.id);
    const all = known ? latest.current : [...latest.current, entryOf(file)];
    tell(all.map((entry) => (entry.id === file.id ? described(entry, description) : entry)));
  };
  const read = useReading(viewed);
  const readCopied = useReading(copied);
  const putEntry = (file: EvidenceView, entry: ReportEvidence) => {
    const others = latest.current.some((one) => one.id === file.id)
      ? latest.current
      : [...latest.current, entryOf(file)];
    tell(others.map((one) => (one.id === file.id ? entry : one)));
  };

  const shown = files.find((file) => file.id === detailed);
  const kept = files.filter((file) => !removal.pending.includes(file.id));
  const go = (number: number) => setViewed(kept[number - 1] ?? null);

  return (
    <div className="stack">
      {!isReadOnly && (
        <DropZone
          label={text('evidence.drop')}
          onFiles={(dropped) => intake.add(dropped.map((file) => ({ from: 'drop', file })))}
        >
          <p>{text('evidence.drop.hint')}</p>
          <Button onPress={pick}>{text('evidence.pick')}</Button>
          <p className="soft small">{text('evidence.drop.kept')}</p>
        </DropZone>
      )}
      <ErrorNotice error={pickError} />
      <IntakeList intake={intake} />
      <ul ref={list} tabIndex={-1} className="evidence-list" aria-label={text('evidence.title')}>
        {kept.map((file) => (
          <EvidenceItem
            key={file.id}
            file={file}
            description={entries.find((entry) => entry.id === file.id)?.description ?? ''}
            isReadOnly={isReadOnly}
            onDescribe={(description) => describe(file, description)}
            onView={() => setViewed(file)}
            onDetails={() => setDetailed(file.id)}
            onExport={() => setExported(file)}
            onRemove={() => {
              removal.remove(file.id);
              // The button that had the focus goes.
              list.current?.focus({ preventScroll: true });
            }}
          />
        ))}
      </ul>
      {props.onMissing !== undefined && <MissingEvidence missing={props.missing ?? []} onChange={props.onMissing} />}
      {shown !== undefined && (
        <EvidenceDialog
          key={shown.id}
          file={shown}
          files={kept}
          entry={entries.find((entry) => entry.id === shown.id) ?? entryOf(shown)}
          isReadOnly={isReadOnly}
          onEntry={(entry) => putEntry(shown, entry)}
          onView={setViewed}
          onCopy={() => setCopied(shown)}
          onClose={() => setDetailed(null)}
        />
      )}
      {copied !== null && (
        <CopyDialog
          report={report}
          file={copied}
          read={readCopied}
          onMade={(copy) => {
            tell([...latest.current, copyEntryOf(copy)]);
            onFilesChanged();
          }}
          onClose={() => setCopied(null)}
        />
      )}
      <ViewerDialog
        file={viewed}
        read={read}
        place={{ number: kept.findIndex(({ id }) => id === viewed?.id) + 1, of: kept.length, onGo: go }}
        onClose={() => setViewed(null)}
      />
      <EvidenceExport file={exported} onClose={() => setExported(null)} />
    </div>
  );
}

function entryOf({ id, originalName, size, sha256, mediaType }: EvidenceView): ReportEvidence {
  return { id, originalName, size, sha256, mediaType };
}

function copyEntryOf(view: EvidenceView): ReportEvidence {
  const entry = entryOf(view);
  if (view.copy === undefined) return entry;
  const { of, how, forWhom } = view.copy;
  return { ...entry, copyOf: of, copyMade: how, ...(forWhom === '' ? {} : { copyFor: forWhom }) };
}

/** The bytes of a file that is looked at. The first piece says so, once for each opening. */
function useReading(file: EvidenceView | null): ReadBytes {
  const client = useVault();
  return useMemo(() => {
    let isFirst = true;
    return async (offset, length) => {
      if (file === null) throw new Error('closed');
      const viewing = isFirst;
      isFirst = false;
      return (await client.call('evidence:read', { id: file.id, offset, length, viewing })).bytes;
    };
  }, [client, file]);
}

function described({ description: _, ...rest }: ReportEvidence, description: string): ReportEvidence {
  return description === '' ? rest : { ...rest, description };
}

/** Removing with undo: the file goes out of sight at once and out of the vault when the offer to undo is over, or before locking. */
function useRemoval(report: HexId, onRemoved: (id: HexId) => void) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [pending, setPending] = useState<readonly HexId[]>([]);
  const waiting = useRef(new Map<HexId, number>());
  const keep = (id: HexId) => {
    waiting.current.delete(id);
    setPending((before) => before.filter((each) => each !== id));
  };
  const finish = async (id: HexId): Promise<void> => {
    const toast = waiting.current.get(id);
    if (toast === undefined) return;
    waiting.current.delete(id);
    // Where the offer was cut short, by leaving the report for example, nothing is offered any more that would do nothing.
    toasts.dismiss(toast);
    try {
      await client.call('evidence:remove', { report, id });
      onRemoved(id);
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad' });
    }
    keep(id);
  };
  const remove = (id: HexId) => {
    setPending((before) => [...before, id]);
    const toast = toasts.show({
      message: text('evidence.removed'),
      action: { label: text('common.undo'), onAction: () => keep(id) },
      onGone: () => void finish(id),
    });
    waiting.current.set(id, toast);
  };
  useKeeper(async () => {
    await Promise.all([...waiting.current.keys()].map(finish));
    return true;
  });
  return { pending, remove };
}
