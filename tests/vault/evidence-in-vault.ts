import { randomBytes } from 'node:crypto';
import { readEvidenceStream } from '../../renderer/vault/evidence.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import type { Machine } from './vault-in-node.ts';

/** Takes random bytes in as evidence of a report. */
export async function addEvidence(vault: Vault, machine: Machine, report: string, size: number) {
  const bytes = new Uint8Array(randomBytes(size));
  const source = incomingSource(machine, { from: 'drop', file: new File([bytes], 'evidence.bin') });
  const call = { signal: new AbortController().signal, progress: () => undefined };
  const { id } = await takeInEvidence(vault.session, report, source, call);
  return { id, bytes };
}

export async function evidenceBytes(vault: Vault, id: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readEvidenceStream(vault.session, id)) pieces.push(piece.slice());
  return new Uint8Array(Buffer.concat(pieces));
}
