import { useText } from '../../text/text.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';

type Answer = 'yes' | 'no' | 'unknown';
const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];

/** Yes, no, or "I do not know": three answers. None of them is chosen before somebody chose, and each can be taken back. */
export function YesNo(props: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: Answer | undefined;
  readonly onChange: (value: Answer | undefined) => void;
}) {
  const text = useText();
  return (
    <RadioGroup
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      options={[...ANSWERS, 'none' as const].map((id) => ({ id, label: text(`writing.answer.${id}`) }))}
      value={props.value ?? 'none'}
      onChange={(value) => props.onChange(ANSWERS.find((known) => known === value))}
    />
  );
}
