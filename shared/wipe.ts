/**
 * What a request to erase everything carries, so that no stray value is one. It is not what the user types: that word is in their
 * language, and the page compares it.
 */
export const WIPE_CONFIRMED = 'erase everything on this computer';
