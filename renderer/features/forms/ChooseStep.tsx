import { FORM_CODES, type FormCode } from '../../../shared/forms/form.ts';
import { FORMS } from '../../../shared/forms/forms.ts';
import type { HexId } from '../../../shared/ids.ts';
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { FormChoice, FormItem } from '../../../shared/vault/forms.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { LOCALES } from '../../text/locales.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';

export interface ChooseStepProps {
  readonly form: FormCode | null;
  readonly language: Language;
  readonly reader: FormChoice['reader'] | null;
  readonly onForm: (form: FormCode) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onReader: (reader: FormChoice['reader']) => void;
  readonly begun: readonly FormItem[];
  readonly onOpen: (id: HexId) => void;
  readonly onDelete: (id: HexId) => void;
}

const isForm = (value: string): value is FormCode => FORM_CODES.some((one) => one === value);
const BODY = 'body';

/** First step: which paper, in which language its headings are, and who gets it. */
export function ChooseStep({ form, language, reader, begun, ...on }: ChooseStepProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const { data } = useQuery('recipients:list', {}, ['recipients']);
  const chosen = reader === null || 'body' in reader ? BODY : (reader.recipients[0] ?? BODY);
  const taken = form === null ? null : FORMS[form].languages;
  return (
    <>
      <Begun begun={begun} onOpen={on.onOpen} onDelete={on.onDelete} />
      <RadioGroup
        label={text('forms.which')}
        options={FORM_CODES.map((code) => ({ id: code, label: label(code), description: text(`forms.for.${code}`) }))}
        value={form}
        onChange={(value) => {
          if (isForm(value)) on.onForm(value);
        }}
      />
      <Select
        label={text('forms.language')}
        description={text('forms.language.hint')}
        options={LANGUAGES.map((id) => ({ id, label: LOCALES.find(({ tag }) => tag === id)?.name ?? id }))}
        value={language}
        onChange={(value) => {
          const known = LANGUAGES.find((one) => one === value);
          if (known !== undefined) on.onLanguage(known);
        }}
      />
      {form !== null && (
        <p className="soft" role="status">
          {taken === null
            ? text('forms.body.any')
            : text('forms.body.languages', { languages: format.list(taken.map(format.language)) })}
        </p>
      )}
      {form !== null && (data?.recipients.length ?? 0) > 0 && (
        <Select
          label={text('forms.reader')}
          description={text('forms.reader.hint')}
          options={[
            { id: BODY, label: text('forms.reader.body') },
            ...(data?.recipients ?? []).map(({ id, name, organisation }) => ({
              id,
              label: format.words([visibleName(name), visibleName(organisation)]),
            })),
          ]}
          value={chosen}
          onChange={(id) => on.onReader(id === null || id === BODY ? { body: form } : { recipients: [id] })}
        />
      )}
    </>
  );
}

function Begun({ begun, onOpen, onDelete }: Pick<ChooseStepProps, 'begun' | 'onOpen' | 'onDelete'>) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  if (begun.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-label={text('forms.begun')}>
      <h4>{text('forms.begun')}</h4>
      <ul className="plain-rows">
        {begun.map(({ id, form, language, changedAt, made }) => (
          <li key={id} className="plain-row row row-between">
            <span>
              <strong>{label(form)}</strong>{' '}
              <span className="soft small">
                <Facts>
                  {LOCALES.find(({ tag }) => tag === language)?.name ?? language}
                  {format.brief(changedAt)}
                  {text('forms.begun.made', { made })}
                </Facts>
              </span>
            </span>
            <span className="row">
              <Button size="small" onPress={() => onOpen(id)}>
                {text('forms.begun.open', { form: label(form) })}
              </Button>
              <Button size="small" kind="quiet" onPress={() => onDelete(id)}>
                {text('forms.begun.delete', { form: label(form) })}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
