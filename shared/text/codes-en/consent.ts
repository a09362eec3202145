import type { CONSENT_LISTS } from '../../report/lists/consent.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** English labels of the lists of consent and what may be shown to whom. */
export const CONSENT_LABELS_EN: Readonly<Record<CodesOf<typeof CONSENT_LISTS>, string>> = {
  // consent-purpose
  'keep-only': 'Keep it here only',
  'share-ngo': 'A trusted organisation may read it',
  'legal-advice': 'A lawyer may read and use it',
  'protection-grant': 'Application for a grant or relocation',
  'un-letter-named': 'UN letter to the government, with the name',
  'un-letter-unnamed': 'UN letter to the government, without the name',
  'un-public-named': 'Name in public UN reports',
  'un-disappearance': 'UN case of a disappearance',
  'un-arbitrary-detention': 'UN case of arbitrary detention',
  'interpol-ccf': 'Request about INTERPOL files',
  'police-host-state': 'Report to the police where the person lives',
  'court-evidence': 'Evidence in court',
  'public-report': 'Public report by an organisation',
  'media-use': 'Journalists may use it',
  'urgent-action-public': 'Public urgent action',
  'research-statistics': 'Counted in statistics, without names',
  'contact-again': 'May be contacted again',

  // consent-status
  'consent-given': 'Agreed',
  'consent-refused': 'Refused',
  'consent-not-asked': 'Not asked yet',
  'consent-cannot-ask': 'Cannot be asked',
  'consent-partial': 'Agreed in part',
  'consent-withdrawn': 'Taken back',
  'consent-expired': 'No longer valid',

  // consent-capacity
  'adult-self': 'Adult, decides alone',
  'adult-in-custody': 'Adult in custody',
  'minor-with-guardian': 'Child, with a guardian',
  'minor-own-view': 'Child, asked for their own view',
  'missing-family-speaks': 'Missing, the family speaks',
  'missing-no-family': 'Missing, no family to ask',
  'dead-next-of-kin': 'Dead, the closest relative speaks',
  incapacitated: 'Not able to decide',
  'representative-with-power': 'Representative with a power of attorney',
  'not-needed-official': 'Not needed: an official on duty',

  // identity-form
  'full-name': 'Full name',
  initials: 'Initials',
  'alias-name': 'Made-up name',
  'role-only': 'Only the role',
  'not-mentioned': 'Not mentioned at all',

  // consent-method
  'spoken-in-person': 'Said in person',
  'spoken-call': 'Said on a call',
  'message-consent': 'Written in a message',
  'signed-paper': 'Signed on paper',
  'recorded-consent': 'Recorded as sound or film',
  'through-lawyer': 'Through a lawyer',
  'through-family': 'Through the family',

  // sensitivity
  open: 'May be public',
  shared: 'For trusted readers',
  secret: 'Ask again each time',
  never: 'Never leaves this notebook',
};
