import { useState } from 'react';
import { localeFor, OFFERED } from '../../text/locales.ts';
import { useLocaleInfo, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PaperView } from '../forms/PaperView.tsx';
import { Leaving, type LeavingWay } from './Leaving.tsx';
import { sharePaper } from './papers.ts';

export interface ShareCardProps {
  readonly groups: readonly string[];
  readonly number: number;
  readonly of: number;
  /** It was printed or saved. */
  readonly isOut: boolean;
  readonly onLeft: () => void;
}

/** One piece on its way to a person: in their language, with a name on it or none, printed or saved. */
export function ShareCard({ groups, number, of, isOut, onLeft }: ShareCardProps) {
  const text = useText();
  const { tag } = useLocaleInfo();
  const [language, setLanguage] = useState<string>(tag);
  const [name, setName] = useState('');
  const [way, setWay] = useState<LeavingWay | null>(null);
  const paper = sharePaper(groups, language, name);
  const title = text('shares.card', { number, of });
  return (
    // A group and no landmark: the sheet in it is one.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have the look of a form
    <div className="card stack" role="group" aria-label={title}>
      <div className="row">
        <h3>{title}</h3>
        {isOut && <Badge tone="good">{text('shares.card.out')}</Badge>}
      </div>
      <Select
        label={text('shares.card.language')}
        value={localeFor(language).tag}
        onChange={(chosen) => {
          if (chosen !== null) setLanguage(chosen);
        }}
        options={OFFERED.map((locale) => ({ id: locale.tag, label: locale.name }))}
      />
      <TextField
        label={text('shares.card.name')}
        description={text('shares.card.name.note')}
        value={name}
        onChange={setName}
        maxLength={80}
      />
      <Disclosure title={text('shares.card.look')} level={4}>
        <PaperView paper={paper} label={title} />
      </Disclosure>
      <div className="row">
        <Button onPress={() => setWay('print')}>{text('forms.print')}</Button>
        <Button onPress={() => setWay('pdf')}>{text('forms.save.pdf')}</Button>
      </div>
      {way !== null && (
        <Leaving
          title={text(`shares.clear.${way}`)}
          paper={paper}
          way={way}
          onLeft={onLeft}
          onClose={() => setWay(null)}
        >
          <p>{text('shares.clear.body')}</p>
        </Leaving>
      )}
    </div>
  );
}
