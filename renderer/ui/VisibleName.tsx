import { nameParts } from '../../shared/text/visible-name.ts';
import { OwnText } from './OwnText.tsx';

/** A file name or a person's name from outside, with every character that hides or moves text shown as a sign. */
export function VisibleName({ name }: { readonly name: string }) {
  let offset = 0;
  return (
    <bdi className="visible-name">
      {nameParts(name).map((part) => {
        offset += part.text.length;
        return part.hidden ? (
          <code key={offset} className="hidden-character">
            {part.text}
          </code>
        ) : (
          <span key={offset}>
            <OwnText>{part.text}</OwnText>
          </span>
        );
      })}
    </bdi>
  );
}
