import type { CodesOf } from '../../report/lists/list.ts';
import type { STEP_LISTS } from '../../report/lists/step.ts';

/** English labels of the lists of steps taken and the papers they need. */
export const STEP_LABELS_EN: Readonly<Record<CodesOf<typeof STEP_LISTS>, string>> = {
  // intervention
  'money-help': 'Money',
  'legal-help': 'Legal help',
  'medical-help': 'Medical help',
  'publicity-victim': 'Publicity for the person',
  'publicity-event': 'Publicity for what happened',
  'quiet-contact': 'Quiet contact with officials or embassies',
  'asked-others': 'Asked others to help',
  'investigation-demand': 'Demanded an inquiry',
  appeal: 'Appeal or petition',
  'police-report': 'Reported to the police',
  'court-complaint': 'Complaint to a prosecutor or court',
  ombudsman: 'Ombudsman or rights commission',
  'search-inquiry': 'Asked police stations, hospitals, prisons',
  'un-submission': 'Turned to the United Nations',
  'ecthr-application': 'European Court of Human Rights',
  'ccf-request': 'Request about INTERPOL files',
  'platform-complaint': 'Reported to a platform',
  'device-check': 'Device checked by an expert',
  'account-secured': 'Account secured',
  'bank-complaint': 'Complaint to a bank or its supervisor',
  'grant-request': 'Asked for a grant or relocation',
  'moved-place': 'Moved to another home or town',
  'warned-persons': 'Warned the people concerned',
  'medical-exam': 'Medical examination',
  therapy: 'Psychological help',
  'consulate-host': 'Informed the country of refuge or the EU',
  'no-step': 'No step taken',

  // intervention-response
  'helped-response': 'Helped',
  promised: 'Promised to help',
  'denied-event': 'Denied that it happened',
  obstructed: 'Obstructed',
  'wants-more': 'Asked for more information',
  'token-answer': 'Answered without substance',
  'no-answer': 'No answer',
  'refused-to-register': 'Refused to register it',
  'answer-pending': 'Answer still awaited',

  // impact
  'strong-good': 'Helped a lot',
  'some-good': 'Helped somewhat',
  'little-good': 'Helped a little',
  'no-effect': 'No effect',
  'some-harm': 'Made it somewhat worse',
  'strong-harm': 'Made it much worse',
  'impact-unknown': 'Result not known',

  // intervention-status
  'acting-strong': 'In progress, with full effort',
  acting: 'In progress',
  'token-acting': 'In progress, for form’s sake only',
  stopped: 'Stopped',
  'planned-step': 'Planned',
  'not-acting': 'Nothing is being done',
  'closed-step': 'Finished',

  // priority
  'prio-urgent': 'Urgent',
  'prio-high': 'High',
  'prio-normal': 'Normal',
  'prio-low': 'Low',
  'prio-rejected': 'Decided against',

  // form
  'ohchr-sp': 'UN special procedures',
  'sr-defenders': 'UN expert on human rights defenders',
  wgeid: 'UN group on disappearances',
  wgad: 'UN group on arbitrary detention',
  'interpol-ccf-form': 'INTERPOL files commission',
  'emergency-grant': 'Emergency grant or relocation',
  'police-report-form': 'Police report where the person lives',
  'urgent-action': 'Urgent action',
  chronology: 'Chronology',
  'bundle-only': 'Sealed bundle only',

  // grant-need
  'physical-security': 'Safety of home or office',
  'digital-security': 'Safety of devices and accounts',
  communications: 'Phone, internet and other contact',
  'security-training': 'Security training',
  'secure-transport': 'Safe transport',
  'legal-support': 'Legal support',
  'medical-psychosocial': 'Medical or psychological care',
  'humanitarian-family': 'Living costs of the family',
  'urgent-relocation': 'Moving to a safe place at once',
  'monitoring-advocacy': 'Trial watching and public support',
  'other-need': 'Something else',
};
