import type { CodesOf } from '../../report/lists/list.ts';
import type { SOURCE_LISTS } from '../../report/lists/source.ts';

/** English labels of the lists of who says it, how they know it, and how far it is checked. */
export const SOURCE_LABELS_EN: Readonly<Record<CodesOf<typeof SOURCE_LISTS>, string>> = {
  // source-connection
  self: 'The person harmed',
  eyewitness: 'Eyewitness',
  'perpetrator-side': 'Perpetrator',
  'relative-of-victim': 'Family of the person harmed',
  'chosen-family-of-victim': 'Chosen family of the person harmed',
  'colleague-of-victim': 'Colleague of the person harmed',
  'co-member-of-victim': 'Member of the same group',
  'relative-of-perpetrator': 'Family of the perpetrator',
  'colleague-of-perpetrator': 'Colleague of the perpetrator',
  'reporter-source': 'Journalist or news outlet',
  'second-hand': 'Passed on by somebody else',
  'lawyer-source': 'Lawyer',
  'medical-source': 'Medical person',
  'finance-source': 'Bank or financial service',
  'ngo-source': 'Organisation',
  'rights-ngo-source': 'Human rights organisation',
  'official-source': 'Authority, court or state media',
  'social-post': 'Post by an unverified account',
  'technical-source': 'Technical record or test',
  'anonymous-source': 'Unknown to the author',
  'source-unknown': 'Not recorded',

  // basis
  'own-perception': 'Saw or heard it directly',
  'self-declared': 'The person said so about themselves',
  document: 'A paper or file says so',
  metadata: 'Technical data inside a file',
  'state-said': 'The state said so',
  'third-person-said': 'Somebody else said so',
  pattern: 'Fits what happened before',
  'same-identifier': 'Same number, plate, account or voice',
  inference: 'Concluded by the author',
  guess: 'Guess',

  // knowing
  lived: 'Lived through it',
  saw: 'Saw it',
  heard: 'Heard it',
  'told-by': 'Was told by somebody who was there',
  'told-by-chain': 'Heard it through several people',
  read: 'Read or watched it',
  inferred: 'Concluded it',

  // reliability
  'very-reliable': 'Very reliable',
  'rather-reliable': 'Rather reliable',
  unsure: 'Hard to say',
  'rather-unreliable': 'Rather unreliable',
  'very-unreliable': 'Very unreliable',
  'reliability-unknown': 'Not judged',

  // anonymity
  'anon-none': 'May be named',
  'anon-public': 'Not named in public',
  'anon-from-state': 'Not named to any state',
  'anon-except-ngo': 'Named only to the organisation',
  'anon-total': 'Named to nobody',

  // collection-method
  'first-hand': 'Lived through by the author',
  'interview-in-person': 'Told face to face',
  'interview-call': 'Told on a call',
  'written-to-author': 'Written to the author',
  'chat-told': 'Told in a chat',
  'after-questioning-recall': 'Remembered right after questioning',
  'read-in-media': 'Read or seen in the media',
  'copied-from-paper': 'Copied from a paper',

  // verification
  'confirmed-violation': 'Confirmed: a right was violated',
  'confirmed-similar': 'Confirmed: comes close to a violation',
  'confirmed-not': 'Confirmed: not a violation',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  'not-assessed': 'Not checked yet',

  // claim-status
  stated: 'Said by one source',
  supported: 'Backed by a second source',
  disputed: 'Another source says otherwise',
  withdrawn: 'Taken back by the source',
  'shown-false': 'Shown to be false',

  // official-position
  'no-position': 'Has said nothing',
  'state-describes': 'The state has told what happened',
  'state-denies': 'The state denies it',
  'state-admits-not-fault': 'The state admits it, but not that it is responsible',
  'state-other-account': 'The state tells it differently',
  'state-accepts': 'The state accepts responsibility',
  'nonstate-describes': 'The other side has told what happened',
  'nonstate-denies': 'The other side denies it',
  'nonstate-admits-not-fault': 'The other side admits it, but not that it is responsible',
  'nonstate-other-account': 'The other side tells it differently',
  'nonstate-accepts': 'The other side accepts responsibility',
  'position-unknown': 'Not known what was said',
};
