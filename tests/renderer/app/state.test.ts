import { expect, test } from 'vitest';
import { type AppEvent, type AppState, nextState } from '../../../renderer/app/state.ts';

const EVENTS: readonly AppEvent[] = [
  { type: 'status', status: { state: 'none' } },
  { type: 'status', status: { state: 'locked' } },
  { type: 'failed' },
  { type: 'opened' },
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

test('only an opened vault becomes open: not a damaged, starting or locking one', () => {
  const closed: readonly AppState[] = [
    { name: 'starting' },
    { name: 'cannot-start' },
    { name: 'damaged', code: 'altered' },
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
