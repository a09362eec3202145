import { useState } from 'react';
import { CODE_LISTS, type CodeListName, isOwnTerm } from '../../../shared/report/codes.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { CheckList } from './CheckList.tsx';
import { OwnTermField } from './OwnTermField.tsx';

export interface OpenCodeFieldProps {
  readonly list: CodeListName;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | undefined;
  /** `parent` is undefined for a listed code. */
  readonly onChange: (code: string | undefined, parent: string | undefined) => void;
  /** Whether the part has a place for the listed code that an own term belongs to, and that code. */
  readonly hasParent: boolean;
  readonly parent?: string | undefined;
}

/**
 * A code of a list, or a term of one's own where the list is open. Where the part names the listed code that the term belongs to, the term
 * counts only together with it.
 */
export function OpenCodeField({ list, label, hint, value, onChange, hasParent, parent }: OpenCodeFieldProps) {
  const text = useText();
  const { label: labelOf } = useCodes();
  const [own, setOwn] = useState(false);
  const [waiting, setWaiting] = useState<string | null>(null);
  const term = value !== undefined && isOwnTerm(value) ? value : waiting;
  return (
    <div className="field">
      <CodeSelect
        list={list}
        label={label}
        value={value}
        onChange={(code) => {
          setWaiting(null);
          onChange(code, code === value ? parent : undefined);
        }}
        {...(hint === undefined ? {} : { description: hint })}
      />
      {CODE_LISTS[list].open && !own && (
        <div>
          <Button
            kind="quiet"
            size="small"
            aria-label={text('ownTerm.openNamed', { field: label })}
            onPress={() => setOwn(true)}
          >
            {text('ownTerm.open')}
          </Button>
        </div>
      )}
      {own && (
        <OwnTermField
          onAdd={(added) => {
            setOwn(false);
            if (hasParent) setWaiting(added);
            else onChange(added, undefined);
          }}
        />
      )}
      {term !== null && hasParent && (
        <CodeSelect
          list={list}
          label={text('ownTerm.parent', { term: labelOf(term) })}
          value={waiting === null ? parent : undefined}
          onChange={(code) => {
            if (code === undefined || isOwnTerm(code)) return;
            onChange(term, code);
            setWaiting(null);
          }}
        />
      )}
    </div>
  );
}

export interface CodesFieldProps {
  readonly list: CodeListName;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Several codes of a list; own terms too where it is open. */
export function CodesField({ list, label, hint, values, onChange }: CodesFieldProps) {
  const text = useText();
  const codes = useCodes();
  // Counts and filters go by the list: the broader code stands beside the term.
  const [added, setAdded] = useState<string | null>(null);
  const options = CODE_LISTS[list].codes.map((code) => ({ id: code, label: codes.label(code) }));
  return (
    <CheckList label={label} hint={hint} options={options} values={values} onChange={onChange} nameOf={codes.label}>
      {CODE_LISTS[list].open && (
        <OwnTermField
          onAdd={(term) => {
            if (!values.includes(term)) onChange([...values, term]);
            setAdded(term);
          }}
        />
      )}
      {added !== null && values.includes(added) && (
        <CodeSelect
          list={list}
          label={text('ownTerm.parent', { term: codes.label(added) })}
          value={undefined}
          onChange={(code) => {
            if (code === undefined || isOwnTerm(code)) return;
            if (!values.includes(code)) onChange([...values, code]);
            setAdded(null);
          }}
        />
      )}
    </CheckList>
  );
}
