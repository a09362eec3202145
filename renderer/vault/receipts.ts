/** Receipts: the signed answer that a bundle arrived, taken in by the one who sent it and made by the one who received it. */
import { type Card, randomBytes, toHex, wipe } from '../../crypto/index.ts';
import type { Receipt } from '../../shared/bag/bundle.ts';
import { VaultError } from '../../shared/errors.ts';
import type { VaultAnswers, VaultRequest } from '../../shared/vault/contract.ts';
import type { InboxOutcome } from '../../shared/vault/views.ts';
import { append } from './custody.ts';
import { markAnswered, receiptFor, senderCard } from './inbox.ts';
import { type Job, plannedBag, writeSealed } from './outgoing.ts';
import { readOwnCard } from './own-card.ts';
import { disclosure } from './recipient-kinds.ts';
import { report } from './report-kinds.ts';
import type { VaultSession } from './session.ts';

/**
 * Writes a receipt on the disclosure that it answers. `verified` only when it is signed by somebody to whom that bundle went; such a one is not
 * overwritten by another that is not.
 */
export async function takeReceipt(
  session: VaultSession,
  receipt: Receipt,
  signer: Card | undefined,
): Promise<InboxOutcome> {
  const outcome = await session.records.write(async (writer): Promise<InboxOutcome> => {
    const line = session.records
      .lines(disclosure)
      .find(({ summary }) => summary.bundleId === receipt.bundleId && summary.sha256 === receipt.bundleSha256);
    if (line === undefined || signer === undefined) return { outcome: 'receipt-unknown' };
    const value = await session.records.get(disclosure, line.id);
    const at = value.fingerprints.indexOf(signer.fingerprint);
    const verified = at >= 0;
    if (verified || line.summary.receipt?.verified !== true) {
      const { receivedAt, outcome, note = '' } = receipt;
      writer.put(disclosure, line.id, value, {
        ...line.summary,
        // A key to which the bundle went stands for the name to which it went, whatever its holder says now.
        receipt: { from: line.summary.recipients[at] ?? signer.fields.name, receivedAt, outcome, note, verified },
      });
      const step = {
        action: 'receipt-got',
        recipients: [line.summary.recipients[at] ?? signer.fields.name],
        ...(verified ? {} : { detail: 'receipt-unverified' as const }),
      } as const;
      for (const { id } of line.summary.reports) {
        if (session.records.line(report, id) !== undefined) await append(session, id, step, writer);
      }
    }
    return { outcome: 'receipt', disclosure: line.id };
  });
  if (outcome.outcome === 'receipt') session.changed('disclosures');
  return outcome;
}

/**
 * Makes the receipt for a received bundle, signed, sealed to its sender's card, and writes it to the handle `save`, which it commits or aborts.
 * Throws `not-found` for an unsigned bundle, `invalid` while the own card has no name.
 */
export async function answer(
  session: VaultSession,
  { id, note, save }: VaultRequest<'inbox:answer'>,
  job: Job,
): Promise<VaultAnswers['inbox:answer']> {
  try {
    const recipient = await senderCard(session, id);
    const signer = await readOwnCard(session);
    if (signer === undefined) throw new VaultError('invalid');
    const plan = plannedBag({
      content: { kind: 'receipt', receipt: receiptFor(session, id, note) },
      bundleId: toHex(randomBytes(16)),
      now: Date.now(),
      senderCard: signer.canonical,
    });
    const { size, sha256, fileKey } = await writeSealed(session, plan, { recipients: [recipient], signer }, save, job);
    wipe(fileKey);
    await session.host.call('save:commit', { handle: save });
    await markAnswered(session, id);
    return { size, sha256 };
  } catch (error) {
    await session.host.call('save:abort', { handle: save }).catch(() => undefined);
    throw error;
  }
}
