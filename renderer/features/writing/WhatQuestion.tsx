import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { orNone } from '../editor/entries.ts';

/** What happened, in the author's own words and order. */
export function WhatQuestion(props: {
  readonly report: Report;
  readonly onChange: (changed: Partial<Report>) => void;
}) {
  const text = useText();
  return (
    <>
      <TextArea
        label={text('editor.narrative')}
        labelHidden
        rows={10}
        grows
        value={props.report.narrative ?? ''}
        onChange={(narrative) => props.onChange({ narrative: orNone(narrative) })}
      />
      <TextField
        label={text('guided.what.title')}
        maxLength={REPORT_LIMITS.title}
        value={props.report.title ?? ''}
        onChange={(title) => props.onChange({ title: orNone(title) })}
      />
    </>
  );
}
