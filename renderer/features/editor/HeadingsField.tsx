import { CODE_LISTS, isCodeOf, proposedTnrHeading } from '../../../shared/report/codes.ts';
import type { ReportAct } from '../../../shared/report/schema.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckList } from '../fields/CheckList.tsx';

export interface HeadingsFieldProps {
  readonly acts: readonly ReportAct[];
  readonly headings: readonly string[];
  readonly onChange: (headings: string[]) => void;
}

/** The headings that the acts propose, once each, in the order of the acts. */
export function proposedHeadings(acts: readonly ReportAct[]): string[] {
  const proposed = acts.flatMap(({ act, parent }) => {
    const listed = isCodeOf('act', act) ? act : parent;
    const heading = listed !== undefined && isCodeOf('act', listed) ? proposedTnrHeading(listed) : undefined;
    return heading === undefined ? [] : [heading];
  });
  return [...new Set(proposed)];
}

/** Headings of repression across borders: proposed from the acts, stored only when the author confirms. */
export function HeadingsField({ acts, headings, onChange }: HeadingsFieldProps) {
  const text = useText();
  const { label } = useCodes();
  const open = proposedHeadings(acts).filter((heading) => !headings.includes(heading));
  return (
    <>
      <CheckList
        label={text('editor.tnr')}
        hint={text('editor.tnr.hint')}
        options={CODE_LISTS['tnr-heading'].codes.map((code) => ({ id: code, label: label(code) }))}
        values={headings}
        onChange={(values) => onChange([...values])}
        nameOf={label}
      />
      {open.length > 0 && !headings.includes('not-tnr') && (
        <div className="row" role="status">
          <span>{text('editor.tnr.proposed')}</span>
          {open.map((heading) => (
            <Button key={heading} size="small" onPress={() => onChange([...headings, heading])}>
              {text('editor.tnr.confirm', { heading: label(heading) })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
