import type { Purpose } from '../../../shared/redaction/decide.ts';
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts';
import { PURPOSE_CODES } from '../../../shared/vault/redaction.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';

export interface PurposeStepProps {
  readonly purpose: Purpose;
  readonly onPurpose: (purpose: Purpose) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Files of which the copy goes out and not the original. */
  readonly copies: number;
  readonly onLookAtFiles: () => void;
}

/** Third step: what they will use it for. What people agreed to hangs on it. */
export function PurposeStep(props: PurposeStepProps) {
  const text = useText();
  const format = useFormat();
  return (
    <div className="stack form-column">
      <p>{text('purpose.intro')}</p>
      <RadioGroup
        label={text('purpose.question')}
        options={PURPOSE_CODES.map((code) => ({
          id: code,
          label: text(`purpose.${code}`),
          description: text(`purpose.${code}.note`),
        }))}
        value={props.purpose}
        onChange={(value) => {
          const purpose = PURPOSE_CODES.find((code) => code === value);
          if (purpose !== undefined) props.onPurpose(purpose);
        }}
      />
      <div role="status">
        {props.copies > 0 && (
          <Notice action={<Button onPress={props.onLookAtFiles}>{text('purpose.copies.look')}</Button>}>
            {text('purpose.copies', { count: props.copies })}
          </Notice>
        )}
      </div>
      <Select
        label={text('purpose.language')}
        description={text('purpose.language.hint')}
        options={LANGUAGES.map((tag) => ({ id: tag, label: format.language(tag) }))}
        value={props.language}
        onChange={(value) => {
          const language = LANGUAGES.find((tag) => tag === value);
          if (language !== undefined) props.onLanguage(language);
        }}
      />
    </div>
  );
}
