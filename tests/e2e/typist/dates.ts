/** Dates and lengths of time, as exact as they were told. */
import type { Locator } from 'playwright-core';
import { type DateEnds, type DateForm, dateForm, firstLabel } from '../../../renderer/features/editor/fuzzy-form.ts';
import { asNumber, asText, isFilled, valueAt } from '../../../renderer/features/fields/field.ts';
import { UNIT_LABELS, UNITS, unitFor } from '../../../renderer/features/fields/small-words.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { monthNames } from '../../../shared/text/when.ts';
import type { Desk } from './desk.ts';
import { place } from './desk.ts';
import { typeChecks } from './fields.ts';
import { pickRecord } from './records-found.ts';
import { choose, dayFields, entry, fieldset, fill, open, press, search, tick } from './screen.ts';
import { label, text } from './words.ts';

/** A list of parts that is longer is found by typing. */
const MANY = 16;

/** Day, month and year, as many of them as `date` has. `isChosen`: the fields stand in that calendar already. */
export async function typeDay(
  scope: Locator,
  name: string,
  date: string,
  calendar = 'gregorian',
  isChosen = calendar === 'gregorian',
): Promise<void> {
  const field = dayFields(scope, name);
  if (!isChosen) await choose(field, text('date.calendar'), label(calendar), { chosen: label('gregorian') });
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) await fill(field, text('date.day'), String(Number(day)));
  if (month !== undefined) {
    const name = monthNames('en', calendar).alone[Number(month) - 1] ?? month;
    await choose(field, text('date.month'), name, { chosen: text('date.month') });
  }
  await fill(field, text('date.year'), year);
}

/**
 * Types what `done` does not have yet. `compact`: a date inside of a part, where most of it stands under a title of its own.
 */
export async function typeDate(
  desk: Desk,
  scope: Locator,
  when: FuzzyDate,
  done: FuzzyDate,
  compact: boolean,
): Promise<void> {
  const isNew = (name: keyof FuzzyDate) =>
    isFilled(when[name]) && JSON.stringify(when[name]) !== JSON.stringify(done[name]);
  if (when.precision !== undefined && isNew('precision'))
    await choose(scope, text('when.precision'), label(when.precision));
  // How the end is known decides what is asked for it.
  if (when.toPrecision !== undefined && isNew('toPrecision'))
    await choose(await open(scope, text('when.more')), text('when.toPrecision'), label(when.toPrecision));
  const form = dateForm(when);
  if (when.from !== undefined && isNew('from')) await typeDay(scope, text(firstLabel(when)), when.from, when.calendar);
  if (when.to !== undefined && isNew('to'))
    // Where there are two dates, the calendar is chosen at the first.
    await typeDay(
      scope,
      text(form.from === null ? 'when.date' : 'when.to'),
      when.to,
      when.calendar,
      when.from !== undefined,
    );
  const clock = scope.getByRole('textbox', { name: text('when.time'), exact: true });
  if (when.fromTime !== undefined && isNew('fromTime')) await clock.first().fill(when.fromTime);
  if (when.toTime !== undefined && isNew('toTime')) await clock.nth(clocksBefore(form)).fill(when.toTime);

  const apart = isNew('partOfDay') || isNew('zone') || isNew('asTold');
  const counted = isFilled(when.anchor) && JSON.stringify(when.anchor) !== JSON.stringify(done.anchor);
  const anchorInside = compact || when.precision !== 'relative';
  const more =
    (['offset', 'basis', 'or', 'doubted'] as const).some(isNew) || (compact && apart) || (counted && anchorInside);
  const inside = more ? await open(scope, text('when.more')) : scope;
  const near = compact ? inside : scope;
  if (when.partOfDay !== undefined && isNew('partOfDay'))
    await choose(near, text('when.partOfDay'), label(when.partOfDay));
  if (when.zone !== undefined && isNew('zone')) await search(near, text('when.zone'), when.zone.replaceAll('_', ' '));
  if (when.asTold !== undefined && isNew('asTold')) await fill(near, text('when.asTold'), when.asTold);
  if (when.offset !== undefined && isNew('offset')) await fill(inside, text('when.offset'), when.offset);
  if (when.basis !== undefined && isNew('basis')) await choose(inside, text('when.basis'), label(when.basis));
  if (when.doubted !== undefined && isNew('doubted'))
    await typeChecks(
      inside,
      text('when.doubted'),
      when.doubted
        .filter((part) => done.doubted?.includes(part) !== true)
        .map((part) => ({ label: label(part), own: undefined, which: 0 })),
    );
  if (when.or !== undefined && isNew('or'))
    for (const [index, one] of when.or.entries())
      if (done.or?.[index] === undefined) await typeOtherDay(inside, form, index + 1, one, when.calendar);
  if (counted && when.anchor !== undefined)
    await typeAnchor(
      desk,
      fieldset(anchorInside ? inside : scope, text('anchor.label')),
      when.anchor,
      done.anchor ?? {},
    );
}

/** Of the clock times in a form, the one of the last day comes after that of the first, where there is one. */
const clocksBefore = (form: DateForm) => (form.from !== null && form.time !== null ? 1 : 0);

async function typeOtherDay(
  scope: Locator,
  form: DateForm,
  number: number,
  { from, fromTime, to, toTime }: DateEnds,
  calendar: string | undefined,
): Promise<void> {
  await press(scope, text('when.or.add'));
  const box = entry(scope, text('when.or.entry', { number }));
  if (from !== undefined) await typeDay(box, text(form.to === null ? 'when.date' : 'when.from'), from, calendar, true);
  if (to !== undefined) await typeDay(box, text(form.from === null ? 'when.date' : 'when.to'), to, calendar, true);
  const clock = box.getByRole('textbox', { name: text('when.time'), exact: true });
  if (fromTime !== undefined) await clock.first().fill(fromTime);
  if (toTime !== undefined) await clock.nth(clocksBefore(form)).fill(toTime);
}

type Anchor = NonNullable<FuzzyDate['anchor']>;

async function typeAnchor(desk: Desk, scope: Locator, anchor: Anchor, done: Anchor): Promise<void> {
  const { act, report, amount, unit } = anchor;
  if (act !== undefined && act !== done.act) await choosePart(desk, scope, text('anchor.act'), act);
  if (report !== undefined && report !== done.report)
    await pickRecord(desk, scope, 'report', text('anchor.report'), report);
  if (amount !== undefined && amount !== done.amount) {
    await fill(scope, text('anchor.amount'), String(Math.abs(amount)));
    if (amount < 0)
      await choose(scope, text('anchor.direction'), text('anchor.direction.before'), {
        chosen: text('anchor.direction.after'),
      });
  }
  if (unit !== undefined && unit !== done.unit)
    await choose(scope, text('anchor.unit'), text('anchor.unitName', { unit }));
}

async function choosePart(desk: Desk, scope: Locator, name: string, act: string): Promise<void> {
  const acts = desk.parts('acts');
  const { label: option, which } = place(acts, act);
  if (acts.length > MANY) await search(scope, name, option, which);
  else await choose(scope, name, option, { which });
}

/** How long: the author's words, and the bounds in the unit that both are whole in. */
export async function typeDuration(scope: Locator, name: string, value: object): Promise<void> {
  const box = fieldset(scope, name);
  const told = asText(valueAt(value, 'asTold'));
  if (told !== '') await fill(box, text('duration.asTold'), told);
  const least = asNumber(valueAt(value, 'least'));
  const most = asNumber(valueAt(value, 'most'));
  const unit = unitFor(least, most);
  if (unit !== 'hours')
    await choose(box, text('duration.unit'), text(UNIT_LABELS[unit]), { chosen: text(UNIT_LABELS.hours) });
  if (least !== undefined) await fill(box, text('field.atLeast'), String(least / UNITS[unit]));
  if (most !== undefined) await fill(box, text('field.atMost'), String(most / UNITS[unit]));
  if (valueAt(value, 'about') === true) await tick(box, text('duration.about'));
}
