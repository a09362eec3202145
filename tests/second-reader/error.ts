/** The codes of docs/format.md section 1.2. */
export type Code =
  | 'wrong-passphrase'
  | 'not-for-this-key-or-damaged'
  | 'altered'
  | 'truncated'
  | 'too-new'
  | 'malformed';

/** Why a file was refused. `message` names the rule that was broken, never a value out of the file. */
export class Refusal extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** Throws a {@link Refusal}. */
export function refuse(code: Code, message: string): never {
  throw new Refusal(code, message);
}

/** Throws `malformed`, the commonest answer, unless the rule holds. */
export function must(holds: boolean, rule: string): asserts holds {
  if (!holds) refuse('malformed', rule);
}
