import { useState } from 'react';
import type { OwnCard } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';

/** Languages that are offered; others that a card already names stay. */
const LANGUAGES = ['az', 'tr', 'ru', 'fa', 'en', 'ar', 'de', 'fr', 'ka', 'uk', 'kk', 'uz', 'zh'];
const YEARS = [1, 2, 5] as const;
const NO_END = 'none';

/** What stands on one's own card. */
export function OwnCardForm({
  card,
  onWritten,
}: {
  readonly card: OwnCard;
  readonly onWritten: (card: OwnCard) => void;
}) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [name, setName] = useState(card.name);
  const [organisation, setOrganisation] = useState(card.organisation);
  const [contact, setContact] = useState(card.contact);
  const [languages, setLanguages] = useState(card.languages);
  const [validUntil, setValidUntil] = useState(card.validUntil);
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const write = async () => {
    setTried(true);
    setError(null);
    if (name.trim() === '') return;
    try {
      const fields = { name: name.trim(), organisation: organisation.trim(), contact: contact.trim() };
      onWritten(await client.call('card:write', { ...fields, languages: [...languages], validUntil }));
      toasts.show({ message: text(card.name === '' ? 'own.made' : 'own.saved'), tone: 'good' });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <section className="stack form-column">
      <TextField
        label={text('own.name')}
        description={text('own.name.note')}
        error={tried && name.trim() === '' ? text('own.needsName') : undefined}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <TextField label={text('own.organisation')} value={organisation} onChange={setOrganisation} maxLength={200} />
      <TextField
        label={text('own.contact')}
        description={text('own.contact.note')}
        value={contact}
        onChange={setContact}
        maxLength={200}
      />
      <LanguageChoice languages={languages} onChange={setLanguages} />
      <ValidUntil card={card} value={validUntil} onChange={setValidUntil} />
      <ErrorNotice error={error} />
      <div>
        <Button kind="primary" onPress={write}>
          {text('own.save')}
        </Button>
      </div>
    </section>
  );
}

function LanguageChoice(props: {
  readonly languages: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}) {
  const text = useText();
  const format = useFormat();
  const offered = [...LANGUAGES, ...props.languages.filter((tag) => !LANGUAGES.includes(tag))];
  return (
    <fieldset className="choices">
      <legend className="field-label">{text('own.languages')}</legend>
      {offered.map((tag) => (
        <Checkbox
          key={tag}
          isSelected={props.languages.includes(tag)}
          onChange={(selected) =>
            props.onChange(selected ? [...props.languages, tag] : props.languages.filter((each) => each !== tag))
          }
        >
          {format.language(tag)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function ValidUntil(props: {
  readonly card: OwnCard;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}) {
  const text = useText();
  const format = useFormat();
  const years = YEARS.map((count) => {
    const date = inYears(count);
    return { id: date, label: text('own.valid.years', { years: count, date: format.partialDate(date) }) };
  });
  const current = props.card.validUntil;
  const options = [
    ...(current === null || years.some(({ id }) => id === current)
      ? []
      : [{ id: current, label: text('own.valid.current', { date: format.partialDate(current) }) }]),
    ...years,
    { id: NO_END, label: text('own.valid.none') },
  ];
  return (
    <Select
      label={text('own.validUntil')}
      options={options}
      value={props.value ?? NO_END}
      onChange={(value) => props.onChange(value === NO_END ? null : value)}
    />
  );
}

function inYears(count: number): string {
  const date = new Date();
  date.setFullYear(date.getFullYear() + count);
  return date.toISOString().slice(0, 10);
}
