import type { DIGITAL_LISTS } from '../../report/lists/digital.ts';
import type { CodesOf } from '../../report/lists/list.ts';

/** English labels of the lists of attacks on devices and accounts. */
export const DIGITAL_LABELS_EN: Readonly<Record<CodesOf<typeof DIGITAL_LISTS>, string>> = {
  // asset
  mail: 'E-mail account',
  'social-account': 'Social network account',
  'messenger-account': 'Messaging account',
  'phone-device': 'Phone',
  computer: 'Computer',
  site: 'Website',
  server: 'Server',
  'cloud-drive': 'Cloud storage',
  'bank-app': 'Banking app',
  'sim-card': 'SIM card or phone number',

  // digital-effect
  'locked-out': 'Locked out',
  'data-copied': 'Data copied',
  'location-known': 'Location became known',
  'site-down': 'Website down',
  'content-gone': 'Content gone',
  'contacts-exposed': 'Contacts became known',
  'money-lost': 'Money lost',
  'name-used': 'Somebody acted in the person’s name',
  'no-effect-seen': 'No effect seen',
  'effect-unknown': 'Effect not known',
};
