import type { Place, Treatment } from '../../../../shared/redaction/apply.ts';
import { foldToCompare } from '../../../../shared/redaction/fold.ts';
import type { PersonAppearance } from '../../../../shared/vault/redaction.ts';
import { useText } from '../../../text/text.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type PeopleDecisions, treatAll, treatPlace } from './decisions.ts';
import { InContext } from './InContext.tsx';
import { Few, useCalled } from './PeopleStep.tsx';
import { useWhere, type WhereWords } from './where.ts';

export interface FoundFormsProps extends WhereWords {
  readonly person: PersonAppearance;
  readonly people: readonly PersonAppearance[];
  /** Of this person. */
  readonly places: readonly Place[];
  readonly decisions: PeopleDecisions;
  readonly onChange: (decisions: PeopleDecisions) => void;
}

/** One form of a name, or another trace, with all places where it was found. */
interface Form {
  readonly key: string;
  readonly found: string;
  readonly places: readonly Place[];
  readonly undecided: number;
}

const isTreatment = (value: string | null): value is Treatment =>
  value === 'replace' || value === 'keep' || value === 'cut';

/** All forms found of one person; those that wait for a decision come first, opened. */
export function FoundForms({ person, people, places, ...rest }: FoundFormsProps) {
  const text = useText();
  const name = useCalled()(person.called);
  const forms = formsOf(places);
  return (
    <section className="found-person stack stack-tight">
      <h4>
        {person.identity === 'not-mentioned'
          ? text('found.person.gone', { name })
          : text('found.person', { name, shown: person.shownAs })}
      </h4>
      <Few items={forms} keyOf={({ key }) => key}>
        {(form) => <OneForm form={form} person={person} people={people} {...rest} />}
      </Few>
    </section>
  );
}

function formsOf(places: readonly Place[]): Form[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = foldToCompare(place.found);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  // What has been decided stays where it is: the order is by what the program was sure of, not by the answers.
  const doubt = (form: Form) => Number(form.places.some(isDoubtful));
  return [...groups]
    .map(([key, all]): Form => {
      const undecided = all.filter((place) => place.does === null).length;
      return { key, found: all[0]?.found ?? key, places: all, undecided };
    })
    .sort((a, b) => doubt(b) - doubt(a));
}

const isDoubtful = (place: Place) => place.certainty === 'possible' || place.sharedWith !== null;

function OneForm(props: { readonly form: Form } & Omit<FoundFormsProps, 'places'>) {
  const { form, person, people, decisions, onChange, titles } = props;
  const text = useText();
  const called = useCalled();
  const where = useWhere(titles);
  const [first] = form.places;
  if (first === undefined) return null;
  const does = form.places.every((place) => place.does === first.does) ? first.does : null;
  const sharedWith = form.places.find((place) => place.sharedWith !== null)?.sharedWith ?? null;
  const shared = people.find(({ id }) => id === sharedWith);
  const becomes = replacement(first, person);
  const plain = text('found.do.replace.each');
  const options = [
    { id: 'replace', label: becomes === undefined ? plain : text('found.do.replace', { becomes }) },
    { id: 'keep', label: text('found.do.keep') },
    { id: 'cut', label: text('found.do.cut') },
  ];
  const isWaiting = form.undecided > 0;
  const several = form.places.length > 1;
  return (
    <div className="found-form" {...(isWaiting ? { 'data-undecided': '' } : {})}>
      <div className="stack stack-tight">
        <p className="row">
          <strong>
            <bdi>{form.found}</bdi>
          </strong>
          <span className="soft small">{text('found.places', { count: form.places.length })}</span>
          {isWaiting && <Badge tone="warn">{text('found.open', { count: form.undecided })}</Badge>}
        </p>
        <p className="soft small">{text(`found.by.${first.by}`)}</p>
        {sharedWith !== null && (
          <p className="small">
            {text(shared?.group === true ? 'found.carried' : 'found.shared', {
              name: shared === undefined ? text('found.somebody') : called(shared.called),
            })}
          </p>
        )}
        {!several && (
          <>
            <InContext
              before={first.before}
              found={first.found}
              after={first.after}
              does={first.does}
              becomes={first.becomes}
            />
            <p className="soft small">{where(first)}</p>
          </>
        )}
        {several && (
          <Disclosure level={4} title={text('found.each')} defaultExpanded={isWaiting && form.places.length <= 6}>
            <Few items={form.places} keyOf={({ key }) => key}>
              {(place) => (
                <div className="found-place">
                  <div>
                    <InContext
                      before={place.before}
                      found={place.found}
                      after={place.after}
                      does={place.does}
                      becomes={place.becomes}
                    />
                    <p className="soft small">{where(place)}</p>
                  </div>
                  <Select
                    label={text('found.here')}
                    size="short"
                    options={[{ ...options[0], id: 'replace', label: plain }, ...options.slice(1)]}
                    value={place.does}
                    onChange={(value) => {
                      if (isTreatment(value)) onChange(treatPlace(decisions, place, value));
                    }}
                  />
                </div>
              )}
            </Few>
          </Disclosure>
        )}
      </div>
      <RadioGroup
        label={text('found.all', { found: form.found })}
        {...(several ? { description: text('found.all.hint', { count: form.places.length }) } : {})}
        options={options}
        value={does}
        onChange={(value) => {
          if (isTreatment(value)) onChange(treatAll(decisions, person.id, form.found, value));
        }}
      />
    </div>
  );
}

/** What stands there when it is replaced, where that is known: a sentence that goes, or a word that stays, does not tell. */
function replacement(place: Place, person: PersonAppearance): string | undefined {
  if (place.does === 'replace' || place.does === null) return place.becomes;
  return person.shownAs === '' ? undefined : person.shownAs;
}
