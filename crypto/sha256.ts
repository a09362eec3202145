import { checkBytes } from './bytes.ts';
import { type Digest, digest } from './keys.ts';
import { sha256Once, sha256Start } from './sodium.ts';

/** SHA-256 of whole bytes (docs/format.md section 1). */
export function sha256(data: Uint8Array): Digest {
  checkBytes(data, undefined, 'data');
  return digest(sha256Once(data));
}

/** SHA-256 over pieces. `digest` may be called once and ends it; later calls throw `Error`. */
export class Sha256 {
  #state: ReturnType<typeof sha256Start> | undefined = sha256Start();

  /** Takes the next piece and returns itself. The piece is not kept. */
  update(data: Uint8Array): this {
    checkBytes(data, undefined, 'data');
    this.#running().update(data);
    return this;
  }

  /** The 32 bytes of everything taken. */
  digest(): Digest {
    const state = this.#running();
    this.#state = undefined;
    return digest(state.digest());
  }

  #running(): ReturnType<typeof sha256Start> {
    if (this.#state === undefined) throw new Error('this SHA-256 has ended');
    return this.#state;
  }
}
