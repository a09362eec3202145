import { makeCopy } from './copy/make.ts';
import type { Handlers } from './dispatch.ts';
import { evidenceFound, evidenceView, exportEvidence, noteViewing, readEvidence, removeEvidence } from './evidence.ts';
import { incomingSource } from './evidence-source.ts';
import { takeInEvidence } from './intake.ts';
import { reindex } from './reports.ts';

/** Handlers of evidence. */
export const evidenceHandlers = {
  'evidence:add': async ({ session }, { report, file }, call) => {
    const { id, record } = await takeInEvidence(session, report, incomingSource(session.host, file), call);
    await reindex(session, report);
    session.changed('reports');
    return evidenceView(id, record);
  },
  'evidence:read': async ({ session }, { id, offset, length, viewing }) => {
    const bytes = await readEvidence(session, id, offset, length);
    if (viewing) await noteViewing(session, id);
    return { bytes };
  },
  'evidence:found': async ({ session }, { id }) => ({ found: await evidenceFound(session, id) }),
  'evidence:copy': async ({ session }, request, call) => {
    const { id, record } = await makeCopy(session, request, call);
    await reindex(session, request.report);
    session.changed('reports');
    return evidenceView(id, record);
  },
  'evidence:remove': async ({ session }, { report, id }) => {
    await removeEvidence(session, report, id);
    await reindex(session, report);
    session.changed('reports');
    return {};
  },
  'evidence:export': async ({ session }, { id, save }, call) => ({
    size: await exportEvidence(session, id, save, call),
  }),
} satisfies Partial<Handlers>;
