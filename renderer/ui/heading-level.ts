import { createContext, useContext } from 'react';

/** Level of the heading that something stands below: a question's own is 1, a part of the editor's 2. */
export const HeadingLevel = createContext(2);

/** The level of a heading that stands next below. */
export function useNextLevel(): number {
  return Math.min(6, useContext(HeadingLevel) + 1);
}
