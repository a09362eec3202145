import { createContext, useContext } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';
import type { Option } from '../../ui/Select.tsx';
import type { PartKind } from './field.ts';

/** What the fields of one form can point at. */
export interface Parts {
  /** Parts of the same report, by their keys. */
  readonly options: (to: PartKind) => readonly Option[];
  /** What a key stands for; undefined when that part is not there any more. */
  readonly nameOf: (key: string) => string | undefined;
  /** When an act was: its own date, else that of the report. */
  readonly whenOf: (act: string) => FuzzyDate | undefined;
  /** Adds a person to the report and answers the key; null where there is no report. */
  readonly addPerson: ((name: string) => string) | null;
  /** The key of the person who wrote the report, where the author said which it is. */
  readonly author: string | undefined;
  /** Null where nothing is written. */
  readonly setAuthor: ((key: string | undefined) => void) | null;
  /** Names of records that are known already, by id; null for one that is deleted. */
  readonly recordNames: Readonly<Record<string, string | null>>;
  /** The report or record that is being written. */
  readonly id: HexId | null;
}

const NO_PARTS: Parts = {
  options: () => [],
  nameOf: () => undefined,
  whenOf: () => undefined,
  addPerson: null,
  author: undefined,
  setAuthor: null,
  recordNames: {},
  id: null,
};

export const PartsContext = createContext<Parts>(NO_PARTS);

export function useParts(): Parts {
  return useContext(PartsContext);
}
