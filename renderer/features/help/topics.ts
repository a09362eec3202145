import { type Block, heading, lead, list, steps, warning, words } from './blocks.ts';

/** In the order in which they are listed. The title of a topic is the message `help.<topic>`. */
export const TOPICS = [
  'protects',
  'border',
  'away',
  'forced',
  'locking',
  'forgotten',
  'deleting',
  'export',
  'fingerprint',
  'ask',
] as const;
export type HelpTopic = (typeof TOPICS)[number];

export interface Topic {
  readonly blocks: readonly Block[];
  /** Topics that one may need next. */
  readonly see: readonly HelpTopic[];
}

/** What help says: which sentences, in which order and shape. */
export const HELP: Readonly<Record<HelpTopic, Topic>> = {
  protects: {
    blocks: [
      lead('help.protects.lead'),
      heading('help.protects.not'),
      list(
        'help.not.spyware',
        'help.not.keylogger',
        'help.not.camera',
        'help.not.ssd',
        'help.not.recipient',
        'help.not.noticed',
        'help.not.coercion',
        'help.not.linux',
        'help.not.rollback',
        'help.promise.9.limit',
      ),
      heading('help.protects.does'),
      list(
        'help.promise.1',
        'help.promise.2',
        'help.promise.3',
        'help.promise.4',
        'help.promise.5',
        'help.promise.5.limit',
        'help.promise.6',
        'help.promise.7',
        'help.promise.7.limit',
        'help.promise.8',
        'help.promise.9',
        'help.promise.10',
        'help.promise.11',
        'help.promise.12',
        'help.promise.12.limit',
      ),
    ],
    see: ['border', 'deleting', 'ask'],
  },
  border: {
    blocks: [
      lead('help.border.lead'),
      heading('help.border.before'),
      steps(
        'help.border.before.1',
        'help.border.before.2',
        'help.border.before.3',
        'help.border.before.4',
        'help.border.before.5',
        'help.border.before.6',
        'help.border.before.7',
      ),
      heading('help.border.traces'),
      words('help.border.traces.lead'),
      list(
        'help.border.traces.1',
        'help.border.traces.2',
        'help.border.traces.3',
        'help.border.traces.4',
        'help.border.traces.5',
        'help.border.traces.6',
        'help.border.traces.7',
      ),
      heading('help.border.way'),
      steps('help.border.way.1', 'help.border.way.2', 'help.border.way.3'),
      heading('help.border.erase'),
      words('help.border.erase.what'),
      words('help.border.erase.limit'),
      warning('help.border.erase.when'),
    ],
    see: ['forced', 'away', 'deleting'],
  },
  away: {
    blocks: [
      lead('help.away.lead'),
      heading('help.away.first'),
      steps('help.away.first.1', 'help.away.first.2', 'help.away.first.3', 'help.away.first.4'),
      heading('help.away.have'),
      list('help.away.have.closed', 'help.away.have.sleep', 'help.away.have.open'),
      heading('help.away.notice'),
      list('help.away.notice.yes', 'help.away.notice.rollback', 'help.away.notice.copy', 'help.away.notice.computer'),
      heading('help.away.then'),
      steps(
        'help.away.then.1',
        'help.away.then.2',
        'help.away.then.3',
        'help.away.then.4',
        'help.away.then.5',
        'help.away.then.6',
        'help.away.then.7',
      ),
    ],
    see: ['ask', 'forced', 'fingerprint'],
  },
  forced: {
    blocks: [
      lead('help.forced.lead'),
      heading('help.forced.facts'),
      list('help.forced.facts.1', 'help.forced.facts.2', 'help.forced.facts.3', 'help.forced.facts.4'),
      heading('help.forced.before'),
      list('help.forced.before.1', 'help.forced.before.2', 'help.forced.before.3'),
      warning('help.forced.erase'),
      heading('help.forced.after'),
      steps('help.forced.after.1', 'help.forced.after.2', 'help.forced.after.3'),
    ],
    see: ['away', 'border', 'ask'],
  },
  locking: {
    blocks: [
      lead('help.locking.lead'),
      heading('help.locking.when'),
      list(
        'help.locking.when.press',
        'help.locking.when.close',
        'help.locking.when.sleep',
        'help.locking.when.idle',
        'help.locking.when.away',
        'help.locking.when.screen',
      ),
      heading('help.locking.linux'),
      words('help.locking.linux.body'),
      heading('help.locking.does'),
      list(
        'help.locking.does.draft',
        'help.locking.does.forget',
        'help.locking.does.clipboard',
        'help.locking.does.setting',
      ),
      warning('help.locking.limit'),
    ],
    see: ['forgotten', 'border'],
  },
  forgotten: {
    blocks: [
      lead('help.forgotten.lead'),
      steps('help.forgotten.steps.1', 'help.forgotten.steps.2', 'help.forgotten.steps.3'),
      words('help.forgotten.after'),
      heading('help.forgotten.without'),
      list('help.forgotten.without.1', 'help.forgotten.without.2', 'help.forgotten.without.3'),
      heading('help.forgotten.seen'),
      words('help.forgotten.seen.1'),
      words('help.forgotten.seen.2'),
    ],
    see: ['away', 'ask'],
  },
  deleting: {
    blocks: [
      lead('help.deleting.lead'),
      words('help.deleting.when'),
      heading('help.deleting.not'),
      list(
        'help.deleting.not.copy',
        'help.deleting.not.ssd',
        'help.deleting.not.recipient',
        'help.deleting.not.backup',
        'help.deleting.not.original',
        'help.deleting.not.export',
      ),
      words('help.deleting.sent'),
    ],
    see: ['border', 'export'],
  },
  export: {
    blocks: [
      lead('help.export.lead'),
      heading('help.export.left'),
      list(
        'help.export.left.1',
        'help.export.left.2',
        'help.export.left.3',
        'help.export.left.4',
        'help.export.left.5',
      ),
      heading('help.export.better'),
      steps('help.export.better.1', 'help.export.better.2', 'help.export.better.3'),
    ],
    see: ['deleting', 'protects'],
  },
  fingerprint: {
    blocks: [
      lead('help.fingerprint.lead'),
      steps(
        'help.fingerprint.steps.1',
        'help.fingerprint.steps.2',
        'help.fingerprint.steps.3',
        'help.fingerprint.steps.4',
        'help.fingerprint.steps.5',
      ),
      heading('help.fingerprint.means'),
      list('help.fingerprint.means.1', 'help.fingerprint.means.2', 'help.fingerprint.means.3'),
    ],
    see: ['protects', 'away'],
  },
  ask: {
    blocks: [
      lead('help.ask.lead'),
      list('help.ask.who.1', 'help.ask.who.2', 'help.ask.who.3', 'help.ask.who.4', 'help.ask.who.5'),
      words('help.ask.none'),
      heading('help.ask.how'),
      list('help.ask.how.1', 'help.ask.how.2', 'help.ask.how.3', 'help.ask.how.4'),
    ],
    see: ['away', 'protects'],
  },
};
