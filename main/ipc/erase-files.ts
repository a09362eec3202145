/** The two files of the erase secret in the profile, by their letter in the contract (docs/format.md, section 3). */
export const ERASE_FILES = { a: 'state-a', b: 'state-b' } as const;
