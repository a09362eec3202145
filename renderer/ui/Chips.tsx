import { useText } from '../text/text.tsx';
import { Button } from './Button.tsx';
import { OwnText } from './OwnText.tsx';

export interface ChipsProps {
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly onRemove: (id: string) => void;
  readonly isDisabled?: boolean;
}

/** Chosen words, each with a button that takes it away. */
export function Chips({ items, onRemove, isDisabled = false }: ChipsProps) {
  const text = useText();
  if (items.length === 0) return null;
  return (
    <ul className="chips">
      {items.map((item) => (
        <li key={item.id} className="chip">
          <bdi>
            <OwnText>{item.label}</OwnText>
          </bdi>
          <Button
            kind="quiet"
            size="small"
            isDisabled={isDisabled}
            aria-label={text('common.removeItem', { item: item.label })}
            onPress={() => onRemove(item.id)}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
