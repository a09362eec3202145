import { Children, Fragment, type ReactNode } from 'react';
import { factSeparator } from '../../shared/text/languages.ts';
import { useLocaleInfo } from '../text/text.tsx';

/** Facts that follow each other in one line, each in a direction of its own, so that none of them moves the others. Empty ones are left out. */
export function Facts({ children }: { readonly children: ReactNode }) {
  const { tag } = useLocaleInfo();
  const facts = Children.toArray(children).filter((fact) => fact !== '');
  return facts.map((fact, place) => (
    // A line of facts is only read; a fact has no other identity than its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={place}>
      {place > 0 && factSeparator(tag)}
      <bdi>{fact}</bdi>
    </Fragment>
  ));
}
