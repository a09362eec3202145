import { expect, test } from 'vitest';
import { type AppEvent, type AppState, nextState } from '../../../renderer/app/state.ts';
import type { StartQuestion } from '../../../shared/vault/store.ts';

const QUESTION: StartQuestion = { finding: 'main-gone', main: null, second: null, filesMissing: 0 };

/** All that happens by itself. That the user gives up what is there, by a typed word, is `emptied`. */
const EVENTS: readonly AppEvent[] = [
  { type: 'status', status: { state: 'none' } },
  { type: 'status', status: { state: 'locked' } },
  { type: 'status', status: { state: 'lost' } },
  { type: 'failed' },
  { type: 'opened' },
  { type: 'asked', question: QUESTION },
  { type: 'lock' },
  { type: 'ended' },
  { type: 'erase' },
];

function after(...events: readonly AppEvent[]): AppState {
  return events.reduce<AppState>(nextState, { name: 'starting' });
}

test('a new machine leads to making a vault, and that to the open one', () => {
  expect(after({ type: 'status', status: { state: 'none' } })).toEqual({ name: 'no-vault' });
  expect(after({ type: 'status', status: { state: 'none' } }, { type: 'opened' })).toEqual({ name: 'open' });
});

test('a damaged vault is never answered with making a new one, whatever happens next', () => {
  const damaged = after({ type: 'status', status: { state: 'damaged', code: 'truncated' } });
  expect(damaged).toEqual({ name: 'damaged', code: 'truncated' });
  for (const event of EVENTS) expect(nextState(damaged, event).name).not.toBe('no-vault');
  for (const event of EVENTS) expect(nextState({ name: 'cannot-start' }, event).name).not.toBe('no-vault');
});

test('neither is a lost one, nor one whose copies are asked about', () => {
  const lost = after({ type: 'status', status: { state: 'lost' } });
  expect(lost).toEqual({ name: 'lost' });
  const asked = after({ type: 'status', status: { state: 'locked' } }, { type: 'asked', question: QUESTION });
  expect(asked).toEqual({ name: 'asked', question: QUESTION });
  for (const event of EVENTS) {
    expect(nextState(lost, event).name).not.toBe('no-vault');
    expect(nextState(asked, event).name).not.toBe('no-vault');
  }
});

test('what was given up is looked at anew: only a vault that says there is none leads to making one', () => {
  const asked: AppState = { name: 'asked', question: QUESTION };
  for (const state of [{ name: 'lost' }, { name: 'damaged', code: 'altered' }, asked] as const) {
    const looking = nextState(state, { type: 'emptied' });
    expect(looking).toEqual({ name: 'starting' });
    expect(nextState(looking, { type: 'status', status: { state: 'lost' } })).toEqual({ name: 'lost' });
    expect(nextState(looking, { type: 'status', status: { state: 'none' } })).toEqual({ name: 'no-vault' });
  }
  for (const state of [{ name: 'open' }, { name: 'cannot-start' }, { name: 'locking' }, { name: 'ended' }] as const)
    expect(nextState(state, { type: 'emptied' })).toEqual(state);
});

test('a backup that was taken opens where nothing else does, and nowhere else', () => {
  for (const state of [{ name: 'lost' }, { name: 'damaged', code: 'altered' }, { name: 'no-vault' }] as const)
    expect(nextState(state, { type: 'restored' })).toEqual({ name: 'open' });
  for (const state of [{ name: 'starting' }, { name: 'cannot-start' }, { name: 'locking' }, { name: 'ended' }] as const)
    expect(nextState(state, { type: 'restored' })).toEqual(state);
});

test('a question comes after the passphrase and before the open vault; locking leads out of it', () => {
  const locked = after({ type: 'status', status: { state: 'locked', onlySecond: true } });
  expect(locked).toEqual({ name: 'locked', onlySecond: true });
  const asked = nextState(locked, { type: 'asked', question: QUESTION });
  expect(nextState(asked, { type: 'opened' })).toEqual({ name: 'open' });
  expect(nextState(asked, { type: 'lock' })).toEqual({ name: 'locking' });
  for (const state of [{ name: 'open' }, { name: 'lost' }, { name: 'no-vault' }] as const)
    expect(nextState(state, { type: 'asked', question: QUESTION })).toEqual(state);
});

test('only an opened vault becomes open: not a damaged, starting or locking one', () => {
  const closed: readonly AppState[] = [
    { name: 'starting' },
    { name: 'cannot-start' },
    { name: 'damaged', code: 'altered' },
    { name: 'lost' },
    { name: 'locking' },
    { name: 'ended' },
  ];
  for (const state of closed) expect(nextState(state, { type: 'opened' })).toEqual(state);
});

test('locking ends, and this page with it: nothing leads out of the end', () => {
  const open = after({ type: 'status', status: { state: 'locked' } }, { type: 'opened' });
  const locking = nextState(open, { type: 'lock' });
  expect(locking.name).toBe('locking');
  const ended = nextState(locking, { type: 'ended' });
  expect(ended.name).toBe('ended');
  for (const event of EVENTS) expect(nextState(ended, event)).toEqual(ended);
});

test('H20 erasing begins from anywhere, and nothing leads out of it', () => {
  const begun = after({ type: 'status', status: { state: 'locked' } }, { type: 'erase' });
  expect(begun).toEqual({ name: 'erasing' });
  expect(nextState({ name: 'damaged', code: 'altered' }, { type: 'erase' })).toEqual({ name: 'erasing' });
  for (const event of EVENTS) expect(nextState(begun, event)).toEqual({ name: 'erasing' });
});
