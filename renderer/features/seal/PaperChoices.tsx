import { FORMS } from '../../../shared/forms/forms.ts';
import type { HexId } from '../../../shared/ids.ts';
import { formWords } from '../../../shared/text/form-words.ts';
import type { FormAlong, FormAnswers } from '../../../shared/vault/forms.ts';
import { useCodes } from '../../text/codes.ts';
import { LOCALES } from '../../text/locales.ts';
import { useFormat, useLocaleInfo, useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { filledForm } from '../forms/filled.ts';

export interface PaperChoicesProps {
  /** Papers that were begun and tell of any of the reports. */
  readonly offered: FormAnswers['forms:of-reports']['forms'];
  readonly chosen: readonly HexId[];
  readonly onChosen: (chosen: readonly HexId[]) => void;
  /** Those that were chosen, as they are now. */
  readonly along: readonly FormAlong[];
}

/** Filled forms that can go along, each with what has to be known of it. */
export function PaperChoices({ offered, chosen, onChosen, along }: PaperChoicesProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  if (offered.length === 0) return null;
  return (
    <fieldset className="card choices choices-rows">
      <legend className="choices-title">{text('papers.title')}</legend>
      <p className="soft small">{text('papers.note')}</p>
      {offered.map(({ id, form, language, about, changedAt }) => {
        const paper = along.find((one) => one.id === id);
        return (
          <div key={id}>
            <Checkbox
              isSelected={chosen.includes(id)}
              onChange={(goes) => onChosen(goes ? [...chosen, id] : chosen.filter((one) => one !== id))}
            >
              {label(form)}{' '}
              <span className="soft small">
                <Facts>
                  {about}
                  {LOCALES.find(({ tag }) => tag === language)?.name ?? language}
                  {format.dateTime(changedAt)}
                </Facts>
              </span>
            </Checkbox>
            {paper !== undefined && <PaperNotes paper={paper} />}
          </div>
        );
      })}
    </fieldset>
  );
}

function PaperNotes({ paper }: { readonly paper: FormAlong }) {
  const text = useText();
  const { label } = useCodes();
  const { tag } = useLocaleInfo();
  const { form } = filledForm(paper, paper.prepared);
  const words = formWords(tag);
  const grave = form.warnings.filter((warning) => warning.grave);
  return (
    <>
      <p className="soft small">{text('papers.purpose', { purpose: label(FORMS[paper.form].purpose) })}</p>
      {paper.beyond > 0 && <p className="small">{text('papers.beyond', { count: paper.beyond })}</p>}
      {form.missing.length > 0 && (
        <p className="small">{text('forms.paper.missing', { missing: form.missing.length })}</p>
      )}
      {grave.map(({ word }) => (
        <p key={word} className="small">
          {words[word]}
        </p>
      ))}
    </>
  );
}
