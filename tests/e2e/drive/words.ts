/** What is typed into one report: a word of its own in every field that takes text. */
import type { Report } from '../../../shared/report/schema.ts';
import type { Canaries } from './canaries.ts';

export function wordyReport(canary: Canaries): Report {
  return {
    title: canary.word('title'),
    narrative: `${canary.word('account, beginning')} ${'and then this happened, '.repeat(20)} ${canary.word('account, end')}`,
    when: { precision: 'exact-day', from: '2025-10-23', zone: 'Europe/Vilnius', asTold: canary.word('when, as told') },
    where: [{ name: canary.word('place'), country: 'LT', kind: 'street-square', precision: 'point' }],
    acts: [{ act: 'surveillance' }, { act: 'following' }],
    people: [
      { name: canary.word('person'), role: 'victim', description: canary.word('person, description') },
      {
        name: canary.word('second person'),
        unidentified: true,
        description: canary.word('second person, description'),
      },
    ],
    sources: [{ who: canary.word('source') }],
    steps: [{ to: canary.word('step, to whom'), what: canary.word('step, what') }],
    tags: [canary.word('tag'), canary.word('second tag')],
    urgency: 'life-now',
  };
}
