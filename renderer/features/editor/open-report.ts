import { createContext, useContext } from 'react';
import type { HexId } from '../../../shared/ids.ts';

/** Goes to another report; null where there is no way there, for example over a record that is shown in a dialog. */
export const OpenReportContext = createContext<((id: HexId) => void) | null>(null);

export function useOpenReport(): ((id: HexId) => void) | null {
  return useContext(OpenReportContext);
}
