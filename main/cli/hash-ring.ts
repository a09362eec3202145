/** The memory that a thread that hashes shares with the thread that reads: a ring of slots, and a few counters. */

/** How many slots, and bytes in each. */
const SLOTS = 8;
const SLOT_SIZE = 1_048_576;

/** Places of the counters: slots filled, slots emptied, digests given; then for each slot its bytes, or what ends a file. */
const FILLED = 0;
const EMPTIED = 1;
const ANSWERED = 2;
const SIZES = 3;
const END = -1;
/** SHA-256 and, in the order of the machine, CRC-32. */
const ANSWER_SIZE = 32 + 4;

/** How long a thread waits for the other one, in milliseconds, before it takes it for dead. */
const PATIENCE = 120_000;

/** The shared memory itself, to be handed to the other thread. */
export type HashMemory = { readonly counters: SharedArrayBuffer; readonly bytes: SharedArrayBuffer };

/** New shared memory: 8 MiB of slots. */
export function newHashMemory(): HashMemory {
  return {
    counters: new SharedArrayBuffer(4 * (SIZES + SLOTS)),
    bytes: new SharedArrayBuffer(SLOTS * SLOT_SIZE + ANSWER_SIZE),
  };
}

/** The ring as both threads see it. Counters wrap around at 2^32, which their differences survive. */
class Ring {
  readonly counters: Int32Array;
  readonly #bytes: Buffer;

  constructor({ counters, bytes }: HashMemory) {
    this.counters = new Int32Array(counters);
    this.#bytes = Buffer.from(bytes);
  }

  slot(turn: number): Buffer {
    const index = (turn >>> 0) % SLOTS;
    return this.#bytes.subarray(index * SLOT_SIZE, (index + 1) * SLOT_SIZE);
  }

  sizeAt(turn: number): number {
    return SIZES + ((turn >>> 0) % SLOTS);
  }

  get sha256(): Uint8Array {
    return this.#bytes.subarray(SLOTS * SLOT_SIZE, SLOTS * SLOT_SIZE + 32);
  }

  get crc32(): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, SLOTS * SLOT_SIZE + 32, 1);
  }

  step(counter: number): void {
    Atomics.add(this.counters, counter, 1);
    Atomics.notify(this.counters, counter);
  }

  /** Waits until a counter is no longer `value`. Throws `Error` when the other thread does not move. */
  await(counter: number, value: number, patience: number): void {
    while (Atomics.load(this.counters, counter) === value) {
      if (Atomics.wait(this.counters, counter, value, patience) === 'timed-out')
        throw new Error('the other thread is dead');
    }
  }
}

/** What the other side found: the 32 bytes of the SHA-256, and the CRC-32 where it was asked for (else 0). */
export type Digested = { readonly sha256: Uint8Array; readonly crc32: number };

/** The side that has the bytes. One file at a time. */
export class HashSender {
  readonly #ring: Ring;
  #turn = 0;
  #size = 0;
  #answers = 0;

  constructor(memory: HashMemory) {
    this.#ring = new Ring(memory);
  }

  /**
   * Lends the shared memory to a file that begins now: the function gives room of 1 MiB for its piece `index`, at most six pieces before
   * its turn. Bytes that are read into it need not be copied for `update`, which then wants them in order, each piece from its start.
   */
  rooms(): (index: number) => Uint8Array {
    const start = this.#turn;
    return (index) => {
      const turn = (start + index) | 0;
      this.#waitForRoom(turn);
      return this.#ring.slot(turn);
    };
  }

  /** Takes bytes, which are copied unless they lie where `rooms` said; waits when the other side is far behind. */
  update(bytes: Uint8Array): void {
    const slot = this.#ring.slot(this.#turn);
    if (this.#size === 0 && bytes.buffer === slot.buffer && bytes.byteOffset === slot.byteOffset) {
      if (bytes.length > 0) this.#send(bytes.length);
      return;
    }
    for (let at = 0; at < bytes.length; ) {
      if (this.#size === 0) this.#waitForRoom(this.#turn);
      const part = bytes.subarray(at, at + SLOT_SIZE - this.#size);
      // Not `set`, which copies into shared memory word by word.
      this.#ring.slot(this.#turn).fill(part, this.#size, this.#size + part.length);
      this.#size += part.length;
      at += part.length;
      if (this.#size === SLOT_SIZE) this.#send(this.#size);
    }
  }

  /** Ends the file and waits for the other side. */
  digest(): Digested {
    if (this.#size > 0) this.#send(this.#size);
    this.#waitForRoom(this.#turn);
    this.#send(END);
    this.#ring.await(ANSWERED, this.#answers, PATIENCE);
    this.#answers = (this.#answers + 1) | 0;
    return { sha256: this.#ring.sha256.slice(), crc32: this.#ring.crc32[0] ?? 0 };
  }

  #waitForRoom(turn: number): void {
    const { counters } = this.#ring;
    for (;;) {
      const emptied = Atomics.load(counters, EMPTIED);
      if (((turn - emptied) | 0) < SLOTS) return;
      this.#ring.await(EMPTIED, emptied, PATIENCE);
    }
  }

  #send(size: number): void {
    Atomics.store(this.#ring.counters, this.#ring.sizeAt(this.#turn), size);
    this.#turn = (this.#turn + 1) | 0;
    this.#size = 0;
    this.#ring.step(FILLED);
  }
}

/** A hash under way on the other side. */
export type Digesting = { update(bytes: Uint8Array): void; digest(): Digested };

/** The side that hashes: gives every file's bytes to a hash of `begin`, and never returns. */
export function answerHashes(memory: HashMemory, begin: () => Digesting): never {
  const ring = new Ring(memory);
  let hash = begin();
  for (let turn = 0; ; turn = (turn + 1) | 0) {
    ring.await(FILLED, turn, Number.POSITIVE_INFINITY);
    const size = Atomics.load(ring.counters, ring.sizeAt(turn));
    if (size === END) {
      const { sha256, crc32 } = hash.digest();
      ring.sha256.set(sha256);
      ring.crc32[0] = crc32;
      hash = begin();
      ring.step(EMPTIED);
      ring.step(ANSWERED);
    } else {
      hash.update(ring.slot(turn).subarray(0, size));
      ring.step(EMPTIED);
    }
  }
}
