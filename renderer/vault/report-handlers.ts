import { disclosuresOf } from './disclosures.ts';
import type { Handlers } from './dispatch.ts';
import { exportList } from './list-export.ts';
import { listReports, reportFacets } from './report-list.ts';
import { openReport, openVersion } from './report-view.ts';
import {
  createReport,
  deleteReports,
  discardDraft,
  freezeReport,
  restoreReports,
  saveDraft,
  saveReport,
} from './reports.ts';

/** Handlers of the reports. */
export const reportHandlers = {
  'reports:list': ({ session }, request) => listReports(session, request),
  'reports:facets': ({ session }) => reportFacets(session),
  'reports:create': ({ session }) => ({ id: createReport(session) }),
  'reports:open': ({ session }, { id }) => openReport(session, id, disclosuresOf(session, id)),
  'reports:draft': ({ session }, { id, report }) => saveDraft(session, id, report),
  'reports:save': ({ session }, { id, report }) => saveReport(session, id, report),
  'reports:freeze': ({ session }, { id, report }) => freezeReport(session, id, report),
  'reports:discard-draft': async ({ session }, { id }) => {
    await discardDraft(session, id);
    return {};
  },
  'reports:version': ({ session }, { id, version }) => openVersion(session, id, version),
  'reports:delete': async ({ session }, { ids }) => {
    await deleteReports(session, ids);
    return {};
  },
  'reports:restore': async ({ session }, { ids }) => {
    await restoreReports(session, ids);
    return {};
  },
  'patterns:export': async (vault, request, call) => {
    // A list that lacks some of what fits must not leave as if it were whole.
    await vault.settled;
    return exportList(vault.session, request, call);
  },
} satisfies Partial<Handlers>;
