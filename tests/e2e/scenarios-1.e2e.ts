/**
 * A blogger abroad whom calls and then a court at home follow, a raid on a call, a list of "traitors", and a plate: typed into the screens
 * and read back. They name two situations that are sealed in a notebook of their own (scenarios-sealed.e2e.ts).
 */
import { S04 } from '../scenarios/s04.ts';
import { S05 } from '../scenarios/s05.ts';
import { S06 } from '../scenarios/s06.ts';
import { S07 } from '../scenarios/s07.ts';
import { S08 } from '../scenarios/s08.ts';
import { S12 } from '../scenarios/s12.ts';
import { asEntered, type Scenario, View } from '../scenarios/scenario.ts';
import { entersAndReads } from './typist/situations.ts';

/** No more of a situation than its links to the others need: what its reports are called, their acts, and the links; and what these say. */
function linked(scenario: Scenario): Scenario {
  const reports = scenario.reports.map(({ key, report: { schema, title, acts, links } }) => ({
    key,
    way: 'editor' as const,
    report: { schema, title, acts: acts?.map(({ key, act, parent }) => ({ key, act, parent })), links },
  }));
  const some: Scenario = { ...scenario, persons: {}, groups: {}, cases: {}, files: {}, reports, facts: [] };
  const view = new View(asEntered([some]));
  return { ...some, facts: scenario.facts.filter(({ under, holds }) => under === 'Links' && holds(view)) };
}

entersAndReads([S07, S08, S05, S06, linked(S04), linked(S12)]);
