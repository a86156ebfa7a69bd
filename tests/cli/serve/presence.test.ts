import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPresence } from '../../../cli/serve/presence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits for a first page for ever', () => {
  const gone = vi.fn();
  watchPresence(60_000, gone);
  vi.advanceTimersByTime(10_000_000);
  expect(gone).not.toHaveBeenCalled();
});

it('tells once when the last page has been gone for the time of grace', () => {
  const gone = vi.fn();
  const presence = watchPresence(60_000, gone);
  const leaveFirst = presence.enter();
  const leaveSecond = presence.enter();
  leaveFirst();
  leaveFirst();
  vi.advanceTimersByTime(100_000);
  expect(gone).not.toHaveBeenCalled();
  leaveSecond();
  vi.advanceTimersByTime(59_999);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledOnce();
});

it('takes a reload for what it is', () => {
  const gone = vi.fn();
  const presence = watchPresence(60_000, gone);
  presence.enter()();
  vi.advanceTimersByTime(2_000);
  presence.enter();
  vi.advanceTimersByTime(100_000);
  expect(gone).not.toHaveBeenCalled();
});
