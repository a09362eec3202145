import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { CustodyChain } from '../../shared/vault/custody.ts';
import { append, verify } from './custody.ts';
import type { Handlers } from './dispatch.ts';
import { evidence, report } from './report-kinds.ts';
import type { VaultSession } from './session.ts';

/** Handlers of custody lines. */
export const custodyHandlers = {
  'custody:list': ({ session }, { of }) => chain(session, of),
  'custody:add': async ({ session }, { of, action, note }) => {
    const { records } = session;
    if (records.line(evidence, of) === undefined && records.line(report, of) === undefined)
      throw new VaultError('not-found');
    await append(session, of, { action, note: note.trim() });
    return chain(session, of);
  },
} satisfies Partial<Handlers>;

async function chain(session: VaultSession, of: HexId): Promise<CustodyChain> {
  const { lines, state } = await verify(session, of);
  return {
    lines: lines.map(({ previous: _, ...line }) => line),
    brokenAt: state.whole ? null : state.brokenAt,
  };
}
