import { useEffect, useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { Licences } from './licences.ts';

/** Daftar's own licence, and the texts of every package that is built in. They are English and stay left to right. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [found, setFound] = useState<Licences | 'failed' | null>(null);
  useEffect(() => {
    import('./licences.ts').then(
      ({ LICENCES }) => setFound(LICENCES),
      () => setFound('failed'),
    );
  }, []);
  return (
    <Dialog title={text('settings.licences')} isOpen onClose={onClose} size="wide">
      <p>{text('settings.licences.own')}</p>
      <p>{text('settings.licences.source')}</p>
      <p>{text('settings.licences.electron')}</p>
      {found === null && <ProgressBar label={text('settings.licences.loading')} value={null} />}
      {found === 'failed' && <Notice tone="bad">{text('settings.licences.failed')}</Notice>}
      {found !== null && found !== 'failed' && <LicenceList licences={found} />}
    </Dialog>
  );
}

function LicenceList({ licences }: { readonly licences: Licences }) {
  return (
    <div className="stack" dir="ltr" lang="en">
      <Disclosure title="Daftar" summary="GPL-3.0-or-later" level={3}>
        <LicenceText text={licences.own} />
      </Disclosure>
      {licences.packages.map(({ name, version, licence, source, texts }) => (
        <Disclosure key={`${name} ${version}`} title={`${name} ${version}`} summary={licence} level={3}>
          {source !== '' && <p className="soft">{source}</p>}
          {texts.map((index) => (
            <LicenceText key={index} text={licences.texts[index] ?? ''} />
          ))}
        </Disclosure>
      ))}
    </div>
  );
}

function LicenceText({ text }: { readonly text: string }) {
  return <pre className="licence-text">{text}</pre>;
}
