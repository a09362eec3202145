import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary`: the one thing to do here. `danger`: destroys or exposes something. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly children: ReactNode;
}

/** A push button. */
export function Button({ kind = 'secondary', size = 'normal', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${kind}${size === 'small' ? ' button-small' : ''}`}>
      {children}
    </AriaButton>
  );
}
