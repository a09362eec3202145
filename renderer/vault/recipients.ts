/**
 * Recipients and what was done to be sure of them. A key is never replaced: a card of somebody known that brings another key is a hard
 * stop, and only kept beside the known one, unverified, when the user says so.
 */
import { type Card, fingerprintGroups, parseCard, utf8, utf8Text } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { fold } from '../../shared/text/folding.ts';
import type { VaultAnswers, VaultRequest } from '../../shared/vault/contract.ts';
import type { CardOutcome, RecipientItem, RecipientView, SenderView } from '../../shared/vault/views.ts';
import { disclosuresTo } from './disclosures.ts';
import { looksLike } from './look-alike.ts';
import { recipient } from './recipient-kinds.ts';
import type { Line } from './records.ts';
import type { VaultSession } from './session.ts';

type Summary = typeof recipient.summary._output;
type Value = typeof recipient.value._output;
type Names = Pick<Summary, 'name' | 'organisation' | 'contact'>;

/** All recipients by name. */
export function listRecipients(session: VaultSession): RecipientItem[] {
  return session.records
    .lines(recipient)
    .map(item)
    .sort((a, b) => a.name.localeCompare(b.name));
}

export async function openRecipient(session: VaultSession, id: HexId): Promise<RecipientView> {
  const line = lineOf(session, id);
  const { addedAt, log } = await session.records.get(recipient, id);
  const { fields } = await cardOfRecipient(session, id);
  return {
    ...item(line),
    contact: fields.contact ?? '',
    languages: fields.languages ?? [],
    created: fields.created,
    fingerprint: fingerprintGroups(line.summary.fingerprint),
    addedAt,
    log,
    disclosures: await disclosuresTo(session, line.summary.fingerprint),
  };
}

/** The card of a recipient, checked anew. Throws VaultError `not-found`, FormatError. */
export async function cardOfRecipient(session: VaultSession, id: HexId): Promise<Card> {
  return parseCard(utf8((await session.records.get(recipient, id)).card));
}

/** Takes a card in. Throws FormatError for a text that is no good card. */
export function addCard(session: VaultSession, text: string, keepSeparate: boolean): Promise<CardOutcome> {
  const card = parseCard(utf8(text));
  return session.records.write(async (writer): Promise<CardOutcome> => {
    const lines = session.records.lines(recipient);
    const same = lines.find(({ summary }) => summary.fingerprint === card.fingerprint);
    const known = namesake(lines, namesOf(card), same);
    const keyChanged = (line: Line<Summary>): CardOutcome => ({
      outcome: 'key-changed',
      known: item(line),
      name: card.fields.name,
      fingerprint: fingerprintGroups(card.fingerprint),
    });
    if (same !== undefined) {
      const value = await session.records.get(recipient, same.id);
      const held = parseCard(utf8(value.card));
      // The holder of the key has signed both; the later one holds, so an old card handed on by somebody changes nothing.
      if (utf8Text(card.canonical) === value.card || card.fields.created < held.fields.created) {
        return { outcome: 'already-there', id: same.id };
      }
      if (known !== undefined && !keepSeparate) return keyChanged(known);
      writer.put(recipient, same.id, logged({ ...value, card: utf8Text(card.canonical) }, 'card-updated'), {
        ...summaryOf(card),
        // What was compared was the key of the former name, not of the one that somebody else here has.
        compared: same.summary.compared && known === undefined,
      });
      return { outcome: 'updated', id: same.id };
    }
    if (known !== undefined && !keepSeparate) return keyChanged(known);
    const id = session.records.newId();
    const value = { card: utf8Text(card.canonical), addedAt: Date.now(), log: [] };
    writer.put(recipient, id, logged(value, known === undefined ? 'added' : 'kept-separate'), summaryOf(card));
    return { outcome: 'added', id };
  });
}

/** Compares digits that came over another channel with the recipient's own, and logs it either way. A mismatch takes a former match back. */
export function compareFingerprint(
  session: VaultSession,
  { id, digits, how, channel }: VaultRequest<'recipients:compare'>,
): Promise<VaultAnswers['recipients:compare']> {
  const typed = fold(digits).replace(/[^0-9]/g, '');
  return session.records.write(async (writer) => {
    const line = lineOf(session, id);
    const groups = fingerprintGroups(line.summary.fingerprint);
    const wrongGroups =
      typed.length === 35
        ? groups.flatMap((group, index) => (typed.slice(index * 5, index * 5 + 5) === group ? [] : [index]))
        : groups.map((_, index) => index);
    const match = wrongGroups.length === 0;
    const value = await session.records.get(recipient, id);
    writer.put(recipient, id, logged(value, match ? 'compared' : 'mismatch', how, channel), {
      ...line.summary,
      compared: match,
    });
    return { match, wrongGroups };
  });
}

export async function removeRecipient(session: VaultSession, id: HexId): Promise<void> {
  lineOf(session, id);
  await session.records.write((writer) => writer.trash(id));
}

/** Who signed, as this vault knows them. */
export function senderView(session: VaultSession, sender: (Names & { fingerprint: string }) | null): SenderView {
  if (sender === null) {
    return {
      state: 'unsigned',
      recipient: null,
      resembles: null,
      name: '',
      organisation: '',
      fingerprint: [],
      verification: 'unverified',
    };
  }
  const lines = session.records.lines(recipient);
  const known = lines.find(({ summary }) => summary.fingerprint === sender.fingerprint);
  const other = namesake(lines, sender, known);
  return {
    state: known === undefined ? 'new' : 'known',
    recipient: known?.id ?? null,
    resembles: other === undefined ? null : item(other),
    // Under a known key stands the known name: what the holder calls themselves in one bundle proves nothing.
    name: known?.summary.name ?? sender.name,
    organisation: known?.summary.organisation ?? sender.organisation,
    fingerprint: fingerprintGroups(sender.fingerprint),
    verification: known?.summary.compared === true ? 'compared' : 'unverified',
  };
}

/** Whether one organisation (or, without one, one person) stands behind all of these. */
export function isOneRecipient(cards: readonly Card[]): boolean {
  const [first, ...others] = cards.map(({ fields }) => fields.organisation ?? fields.name);
  return first !== undefined && others.every((body) => looksLike(first, body));
}

/** What a list and a comparison need of a card. */
export function namesOf({ fields }: Card): Names {
  return { name: fields.name, organisation: fields.organisation ?? '', contact: fields.contact ?? '' };
}

/** Somebody else here who may be taken for the bearer of `names`, unless the holder of that key, `own`, was like them before. */
function namesake(
  lines: readonly Line<Summary>[],
  names: Names,
  own: Line<Summary> | undefined,
): Line<Summary> | undefined {
  return lines.find(
    ({ id, summary }) =>
      id !== own?.id && isSamePerson(summary, names) && (own === undefined || !isSamePerson(summary, own.summary)),
  );
}

function isSamePerson(a: Names, b: Names): boolean {
  const same = (one: string, other: string) => one !== '' && other !== '' && looksLike(one, other);
  return same(a.contact, b.contact) || (same(a.name, b.name) && looksLike(a.organisation, b.organisation));
}

function summaryOf(card: Card): Summary {
  return {
    fingerprint: card.fingerprint,
    ...namesOf(card),
    validUntil: card.fields.validUntil ?? null,
    compared: false,
  };
}

function item({ id, summary }: Line<Summary>): RecipientItem {
  const today = new Date().toISOString().slice(0, 10);
  return {
    id,
    name: summary.name,
    organisation: summary.organisation,
    verification: summary.compared ? 'compared' : 'unverified',
    validUntil: summary.validUntil,
    expired: summary.validUntil !== null && summary.validUntil < today,
  };
}

function logged(
  value: Value,
  what: Value['log'][number]['what'],
  how: Value['log'][number]['how'] = null,
  channel: Value['log'][number]['channel'] = null,
): Value {
  return { ...value, log: [...value.log, { at: Date.now(), what, how, channel }] };
}

function lineOf(session: VaultSession, id: HexId): Line<Summary> {
  const line = session.records.line(recipient, id);
  if (line === undefined) throw new VaultError('not-found');
  return line;
}
