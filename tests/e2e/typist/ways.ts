/** The ways to begin a report. Each answers what it has put in, and leaves the editor open. */
import type { Locator, Page } from 'playwright-core';
import { CUED_QUESTIONS, type CuedQuestion } from '../../../renderer/features/writing/cued-questions.ts';
import { ACTS_BY_GROUP } from '../../../shared/report/acts.ts';
import type { Report, ReportAct, ReportPerson, ReportPlace, ReportStep } from '../../../shared/report/schema.ts';
import type { Way } from '../../scenarios/scenario.ts';
import { goTo } from '../steps.ts';
import { typeDate } from './dates.ts';
import { typeCode } from './fields.ts';
import type { Writing } from './report.ts';
import { choose, entry, fill, press, search, tick } from './screen.ts';
import { format, label, text } from './words.ts';

const exact = true;

export async function beginReport(writing: Writing, way: Way, report: Report): Promise<Report> {
  const { page } = writing.desk;
  await goTo(page, 'Reports');
  const done = await BEGIN[way](writing, report);
  await page.getByRole('heading', { name: text('editor.heading'), level: 1, exact }).waitFor();
  return done;
}

const BEGIN: Readonly<Record<Way, (writing: Writing, report: Report) => Promise<Report>>> = {
  editor: blank,
  quick: quickNote,
  guided,
  debrief,
};

async function blank({ desk }: Writing): Promise<Report> {
  await desk.page.keyboard.press('Control+n');
  return {};
}

async function quickNote({ desk }: Writing, { narrative = '' }: Report): Promise<Report> {
  const main = desk.page.getByRole('main');
  await press(main, text('writing.quick'));
  const dialog = desk.page.getByRole('dialog', { name: text('writing.quick'), exact });
  await fill(dialog, text('editor.narrative'), narrative);
  await press(dialog, text('writing.quick.more'));
  return { narrative };
}

async function choosesWay(page: Page, way: 'writing.way.guided' | 'writing.way.debrief'): Promise<void> {
  await press(page.getByRole('main'), text('writing.more'));
  await press(page.getByRole('dialog'), text(way));
}

/** Seven questions; what they do not ask is left for the editor. */
async function guided(writing: Writing, report: Report): Promise<Report> {
  const { page } = writing.desk;
  await choosesWay(page, 'writing.way.guided');
  const main = page.getByRole('main');
  const next = nextIn(main);
  await isAsked(main, text('guided.what'));
  const { title, narrative } = report;
  if (narrative !== undefined) await fill(main, text('editor.narrative'), narrative);
  if (title !== undefined) await fill(main, text('guided.what.title'), title);
  await next();
  await isAsked(main, text('guided.when'));
  const { anchor: _, ...when } = report.when ?? {};
  if (report.when !== undefined) await typeDate(writing.desk, main, when, {}, false);
  await next();
  await isAsked(main, text('guided.where'));
  const where = await places(main, report.where ?? []);
  await next();
  await isAsked(main, text('guided.who'));
  const people = await persons(main, report.people ?? []);
  await next();
  await isAsked(main, text('guided.evidence'));
  await next();
  await isAsked(main, text('guided.done'));
  const steps = await stepsTaken(main, report.steps ?? []);
  await next();
  await isAsked(main, text('guided.you'));
  const you = await howTheyAre(main, report);
  await next();
  return { title, narrative, where, people, steps, ...you, ...(report.when === undefined ? {} : { when }) };
}

/** The free account first, kept as it is; then the questions. */
async function debrief(writing: Writing, report: Report): Promise<Report> {
  const { page } = writing.desk;
  await choosesWay(page, 'writing.way.debrief');
  const main = page.getByRole('main');
  await isAsked(main, text('debrief.free'));
  const { narrative = '' } = report;
  await fill(main, text('debrief.free.label'), narrative);
  await press(main, text('debrief.freeze'));
  await press(page.getByRole('dialog'), text('debrief.freeze'));
  const act = report.acts?.[0]?.interrogation === undefined ? undefined : report.acts[0];
  const done: Report = { narrative, account: { how: 'after-questioning-recall', firstAccount: true } };
  const next = nextIn(main);
  for (const question of CUED_QUESTIONS) {
    await isAsked(main, text(`debrief.${question}`));
    Object.assign(done, await answer(writing, main, question, report, act, done));
    await next();
  }
  return done;
}

/** The answer to one of the cued questions, as far as the report has one. Answers what is new in the report by it. */
async function answer(
  { desk }: Writing,
  main: Locator,
  question: CuedQuestion,
  report: Report,
  act: ReportAct | undefined,
  done: Report,
): Promise<Report> {
  const told = act?.interrogation ?? {};
  const [before] = done.acts ?? [];
  const tells = (names: readonly (keyof typeof told)[], more: Partial<ReportAct> = {}): Report => {
    const said = Object.fromEntries(names.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])));
    if (act === undefined || (Object.keys(said).length === 0 && Object.keys(more).length === 0)) return {};
    return { acts: [{ act: act.act, ...before, ...more, interrogation: { ...before?.interrogation, ...said } }] };
  };
  const yesNo = async (name: string, value: string | undefined) => {
    if (value !== undefined)
      await radio(
        main,
        name,
        text(value === 'yes' ? 'writing.answer.yes' : value === 'no' ? 'writing.answer.no' : 'writing.answer.unknown'),
      );
  };
  switch (question) {
    case 'called':
      if (act === undefined || !Object.keys(ACTS_BY_GROUP['summons-and-questioning']).includes(act.act))
        throw new RangeError('the first act of a debrief is no questioning');
      await choose(main, text('debrief.called.act'), label(act.act));
      if (told.form !== undefined)
        await typeCode(main, text('debrief.called.form'), 'questioning-form', told.form, undefined);
      if (told.howCalled !== undefined)
        await typeCode(main, text('debrief.called.channel'), 'channel', told.howCalled, undefined);
      if (told.howCalledNote !== undefined) await fill(main, text('debrief.called.note'), told.howCalledNote);
      return tells(['form', 'howCalled', 'howCalledNote'], { act: act.act });
    case 'when': {
      if (told.began !== undefined) await typeDate(desk, main, told.began, {}, false);
      const asTold = act?.duration?.asTold;
      if (asTold !== undefined) await fill(main, text('debrief.when.length'), asTold);
      return {
        ...tells(['began'], asTold === undefined ? {} : { duration: { asTold } }),
        ...(told.began === undefined ? {} : { when: told.began }),
      };
    }
    case 'where':
      return { where: await places(main, report.where ?? []) };
    case 'present':
      return { people: await persons(main, report.people ?? []) };
    case 'topics':
      for (const [index, topic] of (told.topics ?? []).entries()) {
        await press(main, text('debrief.topic.add'));
        const at = entry(main, text('debrief.topic', { number: String(index + 1) }));
        if (topic.asked !== undefined) await fill(at, text('debrief.topic.asked'), topic.asked);
        if (topic.words !== undefined)
          await radio(at, text('debrief.topic.words'), text(`debrief.topic.${topic.words}`));
        if (topic.answer !== undefined) await fill(at, text('debrief.topic.answer'), topic.answer);
      }
      return told.topics === undefined
        ? {}
        : {
            acts: [
              {
                act: act?.act ?? '',
                ...before,
                interrogation: { ...before?.interrogation, topics: told.topics.map(({ about: _, ...topic }) => topic) },
              },
            ],
          };
    case 'shown':
    case 'proposal':
    case 'threats':
    case 'conditions':
    case 'after': {
      const said = told[question];
      if (said !== undefined) await fill(main, text(`debrief.${question}`), said);
      return tells([question]);
    }
    case 'taken':
      await yesNo(text('debrief.taken.phone'), told.phoneTaken);
      if (told.taken !== undefined) await fill(main, text('debrief.taken.note'), told.taken);
      return tells(['phoneTaken', 'taken']);
    case 'signed':
      for (const code of told.signed ?? []) await tick(main, label(code));
      if (told.signedNote !== undefined) await fill(main, text('debrief.signed.note'), told.signedNote);
      await yesNo(text('debrief.signed.silence'), told.toldToKeepSilent);
      return tells(['signed', 'signedNote', 'toldToKeepSilent']);
    case 'recorded':
      await yesNo(text('debrief.recorded'), told.recorded);
      return tells(['recorded']);
    case 'warn':
      return { steps: await stepsTaken(main, report.steps ?? []) };
    case 'care':
      return howTheyAre(main, report);
  }
}

const isAsked = (main: Locator, question: string) =>
  main.getByRole('heading', { name: question, level: 1, exact }).waitFor();
const nextIn = (main: Locator) => () =>
  main
    .locator('.question-foot')
    .getByRole('button', { name: /^(Next|Skip|Finish)$/ })
    .click();
const radio = (scope: Locator, name: string, option: string) =>
  scope.getByRole('radiogroup', { name, exact }).getByText(option, { exact }).click();

async function places(main: Locator, all: readonly ReportPlace[]): Promise<ReportPlace[]> {
  const done: ReportPlace[] = [];
  for (const [index, { name, country, kind }] of all.entries()) {
    await press(main, text(index === 0 ? 'editor.place.add' : 'guided.where.another'));
    const at = entry(main, text('editor.place', { number: index + 1 }));
    if (name !== undefined) await fill(at, text('place.name'), name);
    if (country !== undefined) await search(at, text('place.country'), format.country(country));
    if (kind !== undefined) await typeCode(at, text('place.kind'), 'place-type', kind, undefined);
    done.push({ name, country, kind });
  }
  return done;
}

async function persons(main: Locator, all: readonly ReportPerson[]): Promise<ReportPerson[]> {
  const done: ReportPerson[] = [];
  for (const [index, { name, unidentified, role, description }] of all.entries()) {
    await press(main, text('editor.person.add'));
    const at = entry(main, text('editor.person', { number: index + 1 }));
    if (name !== undefined) await fill(at, text('person.name'), name);
    if (unidentified === true) await tick(at, text('person.unidentified'));
    if (role !== undefined) await typeCode(at, text('person.role'), 'role', role, undefined);
    if (description !== undefined) await fill(at, text('person.description'), description);
    done.push({ name, unidentified, role, description });
  }
  return done;
}

async function stepsTaken(main: Locator, all: readonly ReportStep[]): Promise<ReportStep[]> {
  const done: ReportStep[] = [];
  for (const [index, { kind, whyNot, to, response, what }] of all.entries()) {
    await press(main, text('editor.step.add'));
    const at = entry(main, text('editor.step', { number: index + 1 }));
    if (kind !== undefined) await typeCode(at, text('step.kind'), 'intervention', kind, undefined);
    if (what !== undefined) await fill(at, text('step.what'), what);
    if (kind === 'no-step') {
      if (whyNot !== undefined) await fill(at, text('guided.done.whyNot'), whyNot);
      done.push({ kind, what, whyNot });
      continue;
    }
    if (to !== undefined) await fill(at, text('step.to'), to);
    if (response !== undefined) await typeCode(at, text('step.response'), 'intervention-response', response, undefined);
    done.push({ kind, what, to, response });
  }
  return done;
}

async function howTheyAre(main: Locator, { care, stillAtRisk, urgency }: Report): Promise<Report> {
  if (care !== undefined) await fill(main, text('guided.you.care'), care);
  if (stillAtRisk !== undefined) await fill(main, text('guided.you.risk'), stillAtRisk);
  if (urgency !== undefined) await typeCode(main, text('editor.urgency'), 'urgency', urgency, undefined);
  return { care, stillAtRisk, urgency };
}
