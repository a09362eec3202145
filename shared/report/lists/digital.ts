import { closed } from './list.ts';

/** The lists of attacks on devices and accounts. */
export const DIGITAL_LISTS = {
  asset: closed(
    'mail',
    'social-account',
    'messenger-account',
    'phone-device',
    'computer',
    'site',
    'server',
    'cloud-drive',
    'bank-app',
    'sim-card',
  ),
  'digital-effect': closed(
    'locked-out',
    'data-copied',
    'location-known',
    'site-down',
    'content-gone',
    'contacts-exposed',
    'money-lost',
    'name-used',
    'no-effect-seen',
    'effect-unknown',
  ),
} as const;
