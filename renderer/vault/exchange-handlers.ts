import { utf8Text } from '../../crypto/index.ts';
import { disclosuresWith, listDisclosures, openDisclosure, peopleOfDisclosure } from './disclosures.ts';
import type { Handlers } from './dispatch.ts';
import { incomingSource } from './evidence-source.ts';
import {
  deleteReceived,
  exportBag,
  exportReceivedForm,
  listReceived,
  openBundleFile,
  readReceivedEvidence,
  readReceivedForm,
  senderCard,
  viewReceived,
} from './inbox.ts';
import { showOwnCard, writeOwnCard } from './own-card.ts';
import { answer } from './receipts.ts';
import { addCard, compareFingerprint, listRecipients, openRecipient, removeRecipient } from './recipients.ts';
import { previewSeal, seal } from './seal.ts';
import type { VaultSession } from './session.ts';

/** A card that came in changes who is known, and so how received bundles show. */
async function add(session: VaultSession, card: string, keepSeparate: boolean) {
  const outcome = await addCard(session, card, keepSeparate);
  session.changed('recipients');
  return outcome;
}

/** Handlers of everything that goes to others and comes from them. */
export const exchangeHandlers = {
  'recipients:list': ({ session }) => ({ recipients: listRecipients(session) }),
  'recipients:open': ({ session }, { id }) => openRecipient(session, id),
  'recipients:add': ({ session }, { card, keepSeparate }) => add(session, card, keepSeparate),
  'recipients:compare': async ({ session }, request) => {
    const result = await compareFingerprint(session, request);
    session.changed('recipients');
    return result;
  },
  'recipients:remove': async ({ session }, { id }) => {
    await removeRecipient(session, id);
    session.changed('recipients');
    return {};
  },
  'card:own': ({ session }) => showOwnCard(session),
  'card:write': ({ session }, fields) => writeOwnCard(session, fields),
  'seal:preview': ({ session }, selection, { signal }) => previewSeal(session, selection, signal),
  'seal:start': ({ session }, request, call) => seal(session, request, call),
  'disclosures:list': ({ session }) => ({ disclosures: listDisclosures(session) }),
  'disclosures:of-person': async ({ session }, { person }) => ({ disclosures: await disclosuresWith(session, person) }),
  'disclosures:people': async ({ session }, { id }) => ({ people: await peopleOfDisclosure(session, id) }),
  'disclosures:open': ({ session }, { id }) => openDisclosure(session, id),
  'inbox:open': ({ session }, { file }, call) => openBundleFile(session, incomingSource(session.host, file), call),
  'inbox:list': ({ session }) => ({ received: listReceived(session) }),
  'inbox:view': ({ session }, { id }) => viewReceived(session, id),
  'inbox:evidence-read': async ({ session }, { id, index, offset, length }) => ({
    bytes: await readReceivedEvidence(session, id, index, offset, length),
  }),
  'inbox:form-read': async ({ session }, { id, ...request }) => ({
    bytes: await readReceivedForm(session, id, request),
  }),
  'inbox:form-export': async ({ session }, request, call) => ({
    size: await exportReceivedForm(session, request, call),
  }),
  'inbox:export': async ({ session }, { id, save }, call) => ({ size: await exportBag(session, id, save, call) }),
  'inbox:answer': ({ session }, request, call) => answer(session, request, call),
  'inbox:add-sender': async ({ session }, { id }) =>
    add(session, utf8Text((await senderCard(session, id)).canonical), false),
  'inbox:delete': async ({ session }, { id }) => {
    await deleteReceived(session, id);
    return {};
  },
} satisfies Partial<Handlers>;
