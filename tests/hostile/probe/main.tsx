/** A page for looking at many files quickly: the app's own viewer frame and files from the app's own dialog, without a vault in between. */
import '../../../shared/zod.ts';
import '../../../renderer/styles/index.css';
import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Session, SessionContext } from '../../../renderer/app/session.ts';
import { UnsavedText } from '../../../renderer/app/unsaved.ts';
import { ViewerFrame } from '../../../renderer/features/viewer-frame/ViewerFrame.tsx';
import { ask } from '../../../renderer/hooks/bridge.ts';
import { TextProvider } from '../../../renderer/text/text.tsx';
import { FileEnds, mediaTypeOfFile } from '../../../renderer/vault/file-ends.ts';
import { DEFAULT_PREFERENCES, type PickedFile } from '../../../shared/ipc/contract.ts';
import { PIECE_BYTES } from '../../../shared/limits.ts';
import { viewerKindOf } from '../../../shared/viewer/kind.ts';
import type { ViewerKind } from '../../../shared/viewer/messages.ts';

interface Looked {
  readonly at: number;
  readonly file: PickedFile;
  readonly kind: ViewerKind;
}

const bytesOf = ({ handle }: PickedFile, offset: number, length: number) =>
  ask(window.daftar, 'file:read', { handle, offset, length }).then(({ bytes }) => bytes);

/** As the vault tells it; a picture that is handed in as a code is the one thing that its screen decides. */
async function kindOf(file: PickedFile): Promise<ViewerKind> {
  if (file.name.startsWith('qr-')) return 'qr';
  const ends = new FileEnds(file.size);
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, file.size - at);
    // Only the ends are looked at.
    const isEnd = at === 0 || at + 2 * PIECE_BYTES > file.size;
    ends.take(isEnd ? await bytesOf(file, at, length) : new Uint8Array(length));
  }
  return viewerKindOf(mediaTypeOfFile(ends, file.name));
}

function Probe() {
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [looked, setLooked] = useState<Looked | null>(null);
  const pick = async () => {
    setLooked(null);
    setFiles((await ask(window.daftar, 'file:pick', { purpose: 'evidence', multiple: true })).files);
  };
  const next = async () => {
    const at = (looked?.at ?? 0) + 1;
    const file = files[at - 1];
    setLooked(file === undefined ? null : { at, file, kind: await kindOf(file) });
  };
  const file = looked?.file;
  const read = useCallback(
    (offset: number, length: number) =>
      file === undefined ? Promise.reject(new Error('closed')) : bytesOf(file, offset, length),
    [file],
  );
  return (
    <>
      <button type="button" onClick={pick}>
        Choose files…
      </button>
      <button type="button" onClick={next} disabled={files.length === 0}>
        Next file
      </button>
      <p>{`${files.length} chosen: ${files[0]?.name ?? ''}`}</p>
      {looked !== null && (
        <div className="dialog">
          <p>{`File ${looked.at} of ${files.length}`}</p>
          <ViewerFrame key={looked.at} kind={looked.kind} size={looked.file.size} read={read} title="Contents" />
        </div>
      )}
    </>
  );
}

const nothing = () => undefined;
/** There is no vault to lock and nothing to cover. */
const session: Session = {
  ...{ unsaved: new UnsavedText(), lock: nothing, hide: nothing, erasing: nothing },
  ...{ preferences: DEFAULT_PREFERENCES, setPreferences: nothing },
};

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <TextProvider language="en">
      <SessionContext value={session}>
        <Probe />
      </SessionContext>
    </TextProvider>,
  );
}
