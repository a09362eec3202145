import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { VersionItem } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { VersionDialog } from './VersionDialog.tsx';

export interface VersionsSectionProps {
  readonly reportId: HexId;
  readonly versions: readonly VersionItem[];
  /** The text as it stands in the form. */
  readonly current: Report;
}

/** All versions, the newest first; each can be read and compared with what is in the form. */
export function VersionsSection({ reportId, versions, current }: VersionsSectionProps) {
  const text = useText();
  const format = useFormat();
  const [shown, setShown] = useState<number | null>(null);
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  return (
    <>
      <ul className="plain-rows">
        {newestFirst.map((item) => (
          <li key={item.version} className="plain-row row row-between">
            <span>
              {text('version.name', { version: item.version })}
              <bdi className="soft">
                <OwnText>{item.title}</OwnText>
              </bdi>
            </span>
            <span className="row">
              <span className="soft small">{format.dateTime(item.savedAt)}</span>
              <Button size="small" onPress={() => setShown(item.version)}>
                {text('version.view')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <VersionDialog reportId={reportId} version={shown} current={current} onClose={() => setShown(null)} />
      )}
    </>
  );
}
