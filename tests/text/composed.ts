import { REPORT_FIELDS } from '../../renderer/features/editor/report-lines.ts';
import { TOPICS } from '../../renderer/features/help/topics.ts';
import { SENDER_TONE } from '../../renderer/features/inbox/sender.ts';
import { CUED_QUESTIONS } from '../../renderer/features/writing/cued-questions.ts';
import { QUESTIONS } from '../../renderer/features/writing/questions.ts';
import { FORMAT_ERROR_CODES, MAIN_ERROR_CODES, VAULT_ERROR_CODES } from '../../shared/errors.ts';
import { PURPOSE_CODES } from '../../shared/vault/redaction.ts';
import { SECOND_TROUBLES } from '../../shared/vault/store.ts';

/** What the `*` of a key that is put together can be, where a wider guess would hide messages that nobody uses. */
export type Ends = readonly string[] | 'whatever the type allows';

const ERRORS = [...FORMAT_ERROR_CODES, ...VAULT_ERROR_CODES, ...MAIN_ERROR_CODES, 'internal'];
const TYPED = 'whatever the type allows';

/**
 * Keys that are put together, and why. `whatever the type allows`: the compiler knows the pieces and refuses one without a message; the
 * beginning is used for nothing else.
 */
export const COMPOSED: Readonly<Record<string, { readonly ends: Ends; readonly reason: string }>> = {
  'error.*': { ends: ERRORS, reason: 'every typed error has a sentence' },
  'evidence.*': {
    ends: ERRORS.map((code) => `error.${code}`),
    reason: 'an error in the words of an intake, where it has them',
  },
  'inbox.*': {
    ends: ERRORS.map((code) => `error.${code}`),
    reason: 'an error in the words of a bundle, where it has them',
  },
  'recipients.add.*': { ends: ERRORS, reason: 'an error in the words of a card, where it has them' },
  'trouble.*': { ends: [...ERRORS, 'other'], reason: 'what is wrong with a vault, by the code of the error' },
  'kit.try.*': { ends: ['opens', 'older', 'other', 'mistyped'], reason: 'what a kit that is tried opens' },
  'shares.clear.*': { ends: ['print', 'pdf'], reason: 'the ways in which a card leaves' },
  'shares.state.*': {
    ends: ['altered', 'too-new', 'other-vault', 'other-set', 'twice'],
    reason: 'what is wrong with a piece that was typed without a slip',
  },
  'editor.*': { ends: REPORT_FIELDS, reason: 'the fields of a report as they are listed' },
  'help.*': { ends: TOPICS, reason: 'the titles of the topics' },
  'sender.*': { ends: Object.keys(SENDER_TONE), reason: 'the sender of a bundle, by what was checked' },
  'sender.*.body': { ends: TYPED, reason: 'the sender of a bundle, by what was checked' },
  'writing.answer.*': { ends: TYPED, reason: 'yes, no, not known' },
  'writing.way.*': { ends: TYPED, reason: 'the ways to write' },
  'writing.way.*.hint': { ends: TYPED, reason: 'the ways to write' },
  'guided.*': { ends: QUESTIONS, reason: 'the questions, one a screen' },
  'guided.*.hint': { ends: QUESTIONS, reason: 'the questions, one a screen' },
  'debrief.*': { ends: CUED_QUESTIONS, reason: 'the questions after a free account' },
  'debrief.*.hint': { ends: CUED_QUESTIONS, reason: 'the questions after a free account' },
  'debrief.topic.*': { ends: ['own-words', 'reconstructed'], reason: 'whose words a question is remembered in' },
  'app.nav.*': { ends: TYPED, reason: 'the areas of the side navigation' },
  'when.*': { ends: TYPED, reason: 'the kinds of sentence that a fuzzy date makes' },
  'date.problem.*': { ends: TYPED, reason: 'what keeps typed parts from being a date' },
  'evidence.danger.*': { ends: TYPED, reason: 'what the vault found in a file; a later danger is shown by its code' },
  'custody.copy.what.*': { ends: TYPED, reason: 'what a copy is, by the kind of file' },
  'custody.detail.*': { ends: TYPED, reason: 'what a step was exactly' },
  'custody.found.name.*': { ends: TYPED, reason: 'plain names of what stands in a file' },
  'evidence.kind.*': { ends: TYPED, reason: 'the kinds of file that the viewer knows' },
  'sent.outcome.*': { ends: TYPED, reason: 'the outcome in a receipt; a later one is shown by its code' },
  'passphrase.hint.*': { ends: TYPED, reason: 'what the estimate says about a passphrase' },
  'passphrase.score.*': { ends: TYPED, reason: 'the five scores of the estimate' },
  'recipient.channel.*': { ends: TYPED, reason: 'how a fingerprint was compared' },
  'recipient.how.*': { ends: TYPED, reason: 'how a fingerprint was compared' },
  'recipient.log.*': { ends: TYPED, reason: 'what happened to a key' },
  'compare.how.*': { ends: TYPED, reason: 'how a fingerprint can be compared' },
  'due.of.*': { ends: TYPED, reason: 'what kind of thing is due' },
  'people.kind.*': { ends: TYPED, reason: 'people, groups and cases' },
  'people.unnamed.*': { ends: TYPED, reason: 'people, groups and cases' },
  'patterns.view.*': { ends: TYPED, reason: 'the ways to look across reports' },
  'records.empty.*.title': { ends: TYPED, reason: 'people and groups' },
  'records.kind.*': { ends: TYPED, reason: 'people and groups' },
  'records.new.*': { ends: TYPED, reason: 'people and groups' },
  'timeline.mark.*': { ends: TYPED, reason: 'the marks of a timeline' },
  'timeline.zoom.*': { ends: TYPED, reason: 'the scales of a timeline' },
  'reports.order.*': { ends: TYPED, reason: 'the orders of the list' },
  'purpose.*': { ends: PURPOSE_CODES, reason: 'what a bundle is for' },
  'purpose.*.note': { ends: PURPOSE_CODES, reason: 'what a bundle is for' },
  'identity.*': { ends: TYPED, reason: 'how a person appears' },
  'decision.*': { ends: TYPED, reason: 'why a person appears so' },
  'sensitive.*': { ends: TYPED, reason: 'what of a person stays though the name goes' },
  'found.by.*': { ends: TYPED, reason: 'how something was found' },
  'found.leftOut.*': { ends: TYPED, reason: 'what is left out' },
  'seal.field.*': { ends: TYPED, reason: 'the fields of a report that go out; a later one is shown by its name' },
  'forms.clear.*': { ends: TYPED, reason: 'the ways that a paper can leave' },
  'forms.file.*': { ends: TYPED, reason: 'why a form does not tell of a file' },
  'forms.for.*': { ends: TYPED, reason: 'the forms, for whom each is' },
  'forms.held.*': { ends: TYPED, reason: 'why an answer is held back' },
  'forms.need.*': { ends: TYPED, reason: 'how much an answer is needed' },
  'forms.save.*': { ends: TYPED, reason: 'the files that a paper can be saved as' },
  'forms.step.*': { ends: TYPED, reason: 'the steps to a paper' },
  'seal.step.*': { ends: TYPED, reason: 'the steps of sealing' },
  'settings.theme.*': { ends: TYPED, reason: 'the colours' },
  'viewer.end.*': { ends: TYPED, reason: 'why a file is not shown' },
  'viewer.label.*': { ends: TYPED, reason: 'the kinds of a mail’s parts' },
  'viewer.encoding.*': { ends: TYPED, reason: 'the encodings that can be chosen' },
  'store.asked.*.title': { ends: TYPED, reason: 'what an unlock may find about the two copies' },
  'store.asked.*.body': { ends: TYPED, reason: 'what an unlock may find about the two copies' },
  'store.report.second.*': { ends: TYPED, reason: 'why the second copy was made anew' },
  'store.trouble.*': { ends: SECOND_TROUBLES, reason: 'why there is no second copy of what is written' },
  'backup.item.*': { ends: ['closed', 'damaged', 'too-new'], reason: 'how a backup is that does not open' },
  'backup.lost.*': { ends: TYPED, reason: 'what is damaged in a backup' },
  'backup.lost.*.unnamed': { ends: TYPED, reason: 'what is damaged in a backup' },
  'backup.way.*': { ends: ['passphrase', 'code', 'shares'], reason: 'what opens a backup' },
  'wipe.gone.*': { ends: TYPED, reason: 'the numbered lines of a list' },
  'wipe.stays.*': { ends: TYPED, reason: 'the numbered lines of a list' },
};
