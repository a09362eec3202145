import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly isIndeterminate?: boolean;
  readonly children: ReactNode;
}

/** Yes or no, with its words beside it. */
export function Checkbox({ children, isDisabled = false, isIndeterminate = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isDisabled={isDisabled} isIndeterminate={isIndeterminate} className="checkbox">
      <span aria-hidden="true" className="checkbox-box" />
      <span className="checkbox-label">{children}</span>
    </AriaCheckbox>
  );
}
