import type { Handlers } from './dispatch.ts';
import {
  createEntity,
  deleteEntity,
  listEntities,
  materialOf,
  namesOf,
  openEntity,
  restoreEntity,
  saveEntity,
} from './entities.ts';

/** Handlers of people, groups and cases. */
export const entityHandlers = {
  'entities:list': ({ session }, request) => listEntities(session, request),
  'entities:names': ({ session }, { ids }) => ({ names: namesOf(session, ids) }),
  'entities:open': ({ session }, { id }) => openEntity(session, id),
  'entities:create': ({ session }, request) => createEntity(session, request),
  'entities:save': ({ session }, request) => saveEntity(session, request),
  'entities:delete': async (vault, { id }) => {
    // Which reports name it is known when each of them has been read.
    await vault.settled;
    return deleteEntity(vault.session, id);
  },
  'entities:restore': async ({ session }, { id }) => {
    await restoreEntity(session, id);
    return {};
  },
  'entities:material': ({ session }, request) => materialOf(session, request),
} satisfies Partial<Handlers>;
