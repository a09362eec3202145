/** An expected failure over a border is a value; a bug is a throw. */
export type Result<Value, Code extends string> = { ok: true; value: Value } | { ok: false; code: Code };
