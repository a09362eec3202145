import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { ClearExport } from '../export/ClearExport.tsx';
import type { Narrowed } from '../patterns/Narrowing.tsx';

/** bytes that a report's line is reckoned with when it is asked whether there is room on the disk */
const LINE_BYTES = 8192;

export interface ListExportProps {
  readonly narrowed: Narrowed;
  /** How many reports the list has. */
  readonly total: number;
  readonly onClose: () => void;
}

/** Writes the list as it is filtered to a file that anybody can read, after saying so. */
export function ListExport({ narrowed, total, onClose }: ListExportProps) {
  const text = useText();
  const [format, setFormat] = useState<'csv' | 'json'>('csv');
  return (
    <ClearExport
      isOpen
      onClose={onClose}
      title={text('listExport.title')}
      begin={{ purpose: 'evidence', size: total * LINE_BYTES, ending: format }}
      what={{ method: 'patterns:export', search: narrowed.search, filters: narrowed.filters, format }}
    >
      <p>{text('listExport.what', { count: total })}</p>
      <p>{text('listExport.not')}</p>
      <RadioGroup
        label={text('listExport.format')}
        value={format}
        onChange={(value) => setFormat(value === 'json' ? 'json' : 'csv')}
        options={[
          { id: 'csv', label: text('listExport.csv') },
          { id: 'json', label: text('listExport.json') },
        ]}
      />
      {format === 'csv' && <p>{text('listExport.spreadsheet')}</p>}
    </ClearExport>
  );
}
