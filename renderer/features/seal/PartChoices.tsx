import { PART_LISTS, type PartList, type ReportPart } from '../../../shared/report/parts.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';

const NAMES = {
  addenda: 'editor.addendum',
  where: 'editor.place',
  acts: 'act.item',
  sources: 'editor.source',
  claims: 'editor.claim',
  missing: 'editor.missing.item',
  identifiers: 'identifier.item',
  steps: 'editor.step',
  ties: 'tie.item',
} as const satisfies Readonly<Record<PartList, MessageKey>>;

/** Words of an entry that are enough to know it by. */
const WORDS_LENGTH = 60;

export interface PartChoicesProps {
  readonly parts: readonly ReportPart[];
  /** Keys of those that stay at home. */
  readonly omitted: readonly string[];
  readonly onPart: (key: string, goesOut: boolean) => void;
}

/** The entries of the lists that go out, each with a box of its own: one act or place can stay at home, and the others go. */
export function PartChoices({ parts, omitted, onPart }: PartChoicesProps) {
  const text = useText();
  const nameOf = usePartName();
  if (parts.length === 0) return null;
  const box = (part: ReportPart) => (
    <Checkbox key={part.key} isSelected={!omitted.includes(part.key)} onChange={(goes) => onPart(part.key, goes)}>
      <bdi>{nameOf(part)}</bdi>
    </Checkbox>
  );
  return (
    <Disclosure
      level={4}
      title={text('seal.what.parts')}
      summary={text('seal.what.parts.out', { count: parts.filter(({ key }) => omitted.includes(key)).length })}
    >
      {PART_LISTS.map((field) => {
        const entries = parts.filter((part) => part.field === field && part.within === null);
        if (entries.length === 0) return null;
        return (
          <fieldset key={field} className="choices choices-rows">
            <legend className="choices-title">{text(`seal.field.${field}`)}</legend>
            {entries.map((part) => (
              <div key={part.key} className="stack stack-tight">
                {box(part)}
                {/* What stays as a whole has no values to choose from. */}
                {!omitted.includes(part.key) && parts.some(({ within }) => within === part.key) && (
                  <div className="choices choices-rows choices-within">
                    {parts.filter(({ within }) => within === part.key).map(box)}
                  </div>
                )}
              </div>
            ))}
          </fieldset>
        );
      })}
    </Disclosure>
  );
}

/** What the author knows an entry by. */
function usePartName(): (part: ReportPart) => string {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  return ({ field, number, within, code, words, when }) => {
    const plain = [...words.replace(/\s+/g, ' ').trim()];
    const short = plain.length <= WORDS_LENGTH ? plain.join('') : `${plain.slice(0, WORDS_LENGTH - 1).join('')}…`;
    return format.facts([
      text(within === null ? NAMES[field] : 'claim.value.item', { number }),
      code === null ? '' : label(code),
      short,
      when === null ? '' : whenText(when, text, format, label),
    ]);
  };
}
