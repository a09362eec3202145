import { type ReactNode, useState } from 'react';
import { IDENTITY, type Identity, moreOpen, needsReason } from '../../../../shared/redaction/decide.ts';
import { visibleName } from '../../../../shared/text/visible-name.ts';
import type { PeoplePreview, PersonAppearance, SaidBefore } from '../../../../shared/vault/redaction.ts';
import type { MessageKey } from '../../../text/catalogue.ts';
import { useCodes } from '../../../text/codes.ts';
import { useFormat, useText } from '../../../text/text.tsx';
import { whenText } from '../../../text/when.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { VisibleName } from '../../../ui/VisibleName.tsx';
import { lacksReason, type PeopleDecisions, sayIdentity } from './decisions.ts';

export interface PeopleStepProps {
  /** As the decisions stand. */
  readonly preview: PeoplePreview;
  readonly decisions: PeopleDecisions;
  readonly onChange: (decisions: PeopleDecisions) => void;
}

/** A place is shown as it is, or as its author said. */
const PLACE_FORMS = {
  named: 'people.step.place.exact',
  alias: 'people.step.place.instead',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Cards that are drawn at once; more come by a button. */
const AT_ONCE = 40;

const isIdentity = (value: string): value is Identity => IDENTITY.some((one) => one === value);

const idOf = ({ id }: PersonAppearance) => id;

/** How each person appears in what goes out, why, and what the user says instead. */
export function PeopleStep({ preview, decisions, onChange }: PeopleStepProps) {
  const text = useText();
  // By what they agreed to, not by what was chosen: a card stays where it is while somebody chooses on it.
  const isOpen = (person: PersonAppearance) => person.proposed === 'named';
  const held = preview.people.filter((person) => !isOpen(person));
  const open = preview.people.filter(isOpen);
  const card = (person: PersonAppearance) => <PersonCard person={person} decisions={decisions} onChange={onChange} />;
  if (preview.people.length === 0) return <p>{text('people.step.none')}</p>;
  return (
    <div className="stack">
      <p>{text('people.step.intro')}</p>
      {held.length > 0 && (
        <section className="stack" aria-label={text('people.step.held')}>
          <h4>{text('people.step.held')}</h4>
          <Few items={held} keyOf={idOf}>
            {card}
          </Few>
        </section>
      )}
      {open.length > 0 && (
        <Disclosure
          level={4}
          title={text('people.step.open')}
          summary={text('people.step.open.summary', { count: open.length })}
          defaultExpanded={held.length === 0 && open.length <= 8}
        >
          <Few items={open} keyOf={idOf}>
            {card}
          </Few>
        </Disclosure>
      )}
    </div>
  );
}

/** The first of many, the rest by a button. */
export function Few<Item>(props: {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}) {
  const text = useText();
  const [shown, setShown] = useState(AT_ONCE);
  const more = props.items.length - shown;
  return (
    <>
      <ul className="plain-rows">
        {props.items.slice(0, shown).map((item) => (
          <li key={props.keyOf(item)} className="plain-row">
            {props.children(item)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
            {text('people.step.more', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What a person is called on the screen; never empty. */
export function useCalled(): (called: string) => string {
  const text = useText();
  return (called) => (called.trim() === '' ? text('people.step.nameless') : visibleName(called));
}

function PersonCard({
  person,
  decisions,
  onChange,
}: { readonly person: PersonAppearance } & Omit<PeopleStepProps, 'preview'>) {
  const text = useText();
  const format = useFormat();
  const name = useCalled()(person.called);
  const said = decisions.identities.find((one) => one.person === person.id);
  const chosen = said?.identity ?? person.proposed;
  const isMore = moreOpen(chosen, person.proposed) && needsReason(person.reason);
  const forms = person.place ? (['named', 'alias'] as const) : IDENTITY;
  const options = forms.map((identity) => {
    const note =
      identity === person.proposed
        ? text('people.step.proposed')
        : moreOpen(identity, person.proposed) && needsReason(person.reason)
          ? text('people.step.needsReason')
          : undefined;
    return {
      id: identity,
      label: text(person.place ? PLACE_FORMS[identity === 'named' ? 'named' : 'alias'] : `identity.${identity}`),
      ...(note === undefined ? {} : { description: note }),
    };
  });
  return (
    <div className="person-appearance">
      <div className="stack stack-tight">
        <p className="row">
          <strong>
            <VisibleName name={name} />
          </strong>
          {!person.linked && <Badge tone="warn">{text('people.step.met')}</Badge>}
        </p>
        <dl className="facts small">
          <dt>{text('people.step.shown')}</dt>
          <dd>
            <SeenAs person={person} name={name} />
          </dd>
          <dt>{text('people.step.why')}</dt>
          <dd>
            {text(`decision.${person.reason}`)} {!person.linked && text('people.step.met.note')}
          </dd>
          {!person.place && (
            <>
              <dt>{text('people.step.behind')}</dt>
              <dd>
                <Behind said={person.said} />
              </dd>
            </>
          )}
        </dl>
        {person.untold.length > 0 && (
          <p className="small">
            {text('people.step.untold', {
              kinds: format.list(person.untold.map((kind) => text(`sensitive.${kind}`))),
            })}
          </p>
        )}
      </div>
      {!person.fixed && (
        <div className="stack stack-tight">
          <Select
            label={text('people.step.choice', { name })}
            options={options}
            value={chosen}
            onChange={(value) => {
              if (value !== null && isIdentity(value)) onChange(sayIdentity(decisions, person, value));
            }}
          />
          {isMore && (
            <ReasonField
              label={text('people.step.reason', { name })}
              reason={said?.reason ?? ''}
              missing={lacksReason(decisions, person)}
              onReason={(reason) => onChange(sayIdentity(decisions, person, chosen, reason))}
            />
          )}
        </div>
      )}
    </div>
  );
}

function SeenAs({ person, name }: { readonly person: PersonAppearance; readonly name: string }) {
  const text = useText();
  if (person.identity === 'not-mentioned') return text('people.step.nothing');
  return <bdi>{person.identity === 'named' ? name : person.shownAs}</bdi>;
}

/** The line of permissions behind it: what was answered, when, how. */
function Behind({ said }: { readonly said: SaidBefore | null }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  if (said === null) return <span className="soft">{text('people.step.behind.none')}</span>;
  const { status, on, method, identityForm, until, withdrawnOn, withdrawnHow } = said;
  const isBack = status === 'consent-withdrawn' || withdrawnOn !== undefined;
  const facts = [
    label(status),
    on === undefined ? '' : whenText(on, text, format, label),
    method === undefined ? '' : label(method),
    identityForm === undefined ? '' : label(identityForm),
    until === undefined ? '' : text('people.step.until', { on: format.partialDate(until) }),
    withdrawnOn === undefined ? '' : text('people.step.takenBack', { on: format.partialDate(withdrawnOn) }),
    isBack && withdrawnHow !== undefined ? label(withdrawnHow) : '',
  ];
  return format.facts(facts);
}

/** The reason is told when the field is left, or after a pause: each telling asks the vault. */
function ReasonField(props: {
  readonly label: string;
  readonly reason: string;
  readonly missing: boolean;
  readonly onReason: (reason: string) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(props.reason);
  const [timer, setTimer] = useState<number | null>(null);
  const tell = (reason: string) => {
    if (timer !== null) window.clearTimeout(timer);
    setTimer(null);
    if (reason !== props.reason) props.onReason(reason);
  };
  return (
    <TextField
      label={props.label}
      description={text('people.step.reason.hint')}
      error={props.missing && typed.trim() === '' ? text('people.step.reason.missing') : undefined}
      value={typed}
      maxLength={2000}
      onChange={(reason) => {
        setTyped(reason);
        if (timer !== null) window.clearTimeout(timer);
        setTimer(window.setTimeout(() => props.onReason(reason), 300));
      }}
      onBlur={() => tell(typed)}
    />
  );
}
