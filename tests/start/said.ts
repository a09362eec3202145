import type { VaultErrorCode } from '../../shared/errors.ts';
import type { VaultMethod } from '../../shared/vault/contract.ts';
import type { Progress } from '../../shared/vault/views.ts';

/** What a vault says to one method: an answer, a refusal by its code, or how far it is and then nothing more. */
export type Said = { readonly answers: unknown } | { readonly refuses: VaultErrorCode } | { readonly isAt: Progress };

/** What it says to each; about everything else it is silent. */
export type Says = Readonly<Partial<Record<VaultMethod, Said>>>;
