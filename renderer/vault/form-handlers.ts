import type { Handlers } from './dispatch.ts';
import {
  deleteForm,
  formsOfReports,
  listForms,
  noteFormMade,
  openForm,
  prepareForm,
  restoreForm,
  saveForm,
} from './forms.ts';

/** Handlers of forms. */
export const formHandlers = {
  'forms:prepare': ({ session }, choice) => prepareForm(session, choice),
  'forms:list': ({ session }, { of }) => ({ forms: listForms(session, of) }),
  'forms:of-reports': async ({ session }, { reports }) => ({ forms: await formsOfReports(session, reports) }),
  'forms:open': ({ session }, { id }) => openForm(session, id),
  'forms:save': ({ session }, { id, choice }) => saveForm(session, id, choice),
  'forms:made': async ({ session }, { id }) => ({ madeAt: await noteFormMade(session, id) }),
  'forms:delete': async ({ session }, { id }) => {
    await deleteForm(session, id);
    return {};
  },
  'forms:restore': async ({ session }, { id }) => {
    await restoreForm(session, id);
    return {};
  },
} satisfies Partial<Handlers>;
