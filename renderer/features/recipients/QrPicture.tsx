import { useCallback, useEffect, useState } from 'react';
import type { PickedFile } from '../../../shared/ipc/contract.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { ViewerFrame } from '../viewer-frame/ViewerFrame.tsx';

export interface QrPictureProps {
  readonly isDisabled: boolean;
  readonly onDigits: (digits: string) => void;
}

/** Reads a fingerprint from a picture of a QR code. The picture is decoded in the viewer frame; only digits come out. */
export function QrPicture({ isDisabled, onDigits }: QrPictureProps) {
  const text = useText();
  const bridge = useBridge();
  const [picture, setPicture] = useState<PickedFile | null>(null);
  const [error, setError] = useState<unknown>(null);
  const pick = async () => {
    setError(null);
    try {
      const { files } = await ask(bridge, 'file:pick', { purpose: 'picture', multiple: false });
      if (files[0] !== undefined) setPicture(files[0]);
    } catch (caught) {
      setError(caught);
    }
  };
  const handle = picture?.handle;
  useEffect(() => {
    if (handle === undefined) return;
    return () => void bridge.invoke('file:close', { handle });
  }, [bridge, handle]);
  const read = useCallback(
    (offset: number, length: number) =>
      handle === undefined
        ? Promise.reject(new Error('closed'))
        : ask(bridge, 'file:read', { handle, offset, length }).then(({ bytes }) => bytes),
    [bridge, handle],
  );
  return (
    <div className="stack">
      <p className="soft">{text('compare.picture.note')}</p>
      <div>
        <Button kind="primary" isDisabled={isDisabled} onPress={pick}>
          {text('compare.picture')}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {picture !== null && (
        <ViewerFrame
          key={picture.handle}
          kind="qr"
          size={picture.size}
          read={read}
          title={text('compare.picture.frame')}
          onQr={onDigits}
        />
      )}
    </div>
  );
}
