import { VaultError } from '../../shared/errors.ts';
import type { Argon2Answer, Argon2Request, FromWorker } from '../../shared/vault/messages.ts';

interface Waiting {
  readonly port: (port: MessagePort) => void;
  readonly failed: () => void;
}

/** Argon2id derivations, each in a fresh worker that the page starts and ends. */
export class Derivations {
  readonly #send: (message: FromWorker) => void;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(send: (message: FromWorker) => void) {
    this.#send = send;
  }

  /** 32 bytes. The request's passphrase is transferred and gone. Throws VaultError `internal`, also when memory was not to be had. */
  async derive(request: Argon2Request): Promise<Uint8Array> {
    const id = this.#next++;
    try {
      const answer = await new Promise<Argon2Answer>((resolve) => {
        const failed = () => resolve({ ok: false, code: 'internal' });
        this.#waiting.set(id, {
          failed,
          port: (port) => {
            port.onmessage = ({ data }: MessageEvent<Argon2Answer>) => resolve(data);
            port.onmessageerror = failed;
            port.postMessage(request, [request.passphrase.buffer]);
          },
        });
        this.#send({ type: 'argon2', id });
      });
      if (!answer.ok) throw new VaultError('internal');
      return answer.value;
    } finally {
      this.#waiting.delete(id);
      this.#send({ type: 'argon2-done', id });
    }
  }

  /** The page has started the worker of derivation `id`. */
  port(id: number, port: MessagePort): void {
    this.#waiting.get(id)?.port(port);
  }

  /** That worker broke. */
  failed(id: number): void {
    this.#waiting.get(id)?.failed();
  }
}
