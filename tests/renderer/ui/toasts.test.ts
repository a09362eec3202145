import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToastList } from '../../../renderer/ui/toasts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a toast goes by itself and tells so once', () => {
  const list = new ToastList();
  const onGone = vi.fn();
  const id = list.show({ message: 'x', seconds: 10, onGone });
  vi.advanceTimersByTime(9_999);
  expect(list.snapshot()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(list.snapshot()).toHaveLength(0);
  list.dismiss(id);
  expect(onGone).toHaveBeenCalledTimes(1);
});

test('its action takes it away without onGone, so that what was undone is not finished', () => {
  const list = new ToastList();
  const onGone = vi.fn();
  const onAction = vi.fn();
  const id = list.show({ message: 'x', onGone, action: { label: 'undo', onAction } });
  list.act(id);
  list.act(id);
  vi.advanceTimersByTime(60_000);
  expect(onAction).toHaveBeenCalledTimes(1);
  expect(onGone).not.toHaveBeenCalled();
});

test('the clock stands still while somebody is on it', () => {
  const list = new ToastList();
  list.show({ message: 'x', seconds: 10 });
  vi.advanceTimersByTime(6_000);
  list.pause();
  vi.advanceTimersByTime(60_000);
  expect(list.snapshot()).toHaveLength(1);
  list.resume();
  vi.advanceTimersByTime(3_999);
  expect(list.snapshot()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(list.snapshot()).toHaveLength(0);
});

test('messages that only tell something do not pile up; failures and offers to undo stay', () => {
  const list = new ToastList();
  list.show({ message: 'failed', tone: 'bad' });
  list.show({ message: 'deleted', action: { label: 'undo', onAction: vi.fn() } });
  for (const message of ['1', '2', '3', '4', '5']) list.show({ message });
  expect(list.snapshot().map(({ message }) => message)).toEqual(['failed', 'deleted', '3', '4', '5']);
});
