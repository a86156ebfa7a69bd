import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../core/report/schema.ts';
import { failure, success } from '../../../core/result.ts';
import { Autosave, type SaveState } from '../../../renderer/session/autosave.ts';
import { report } from '../../support/reports.ts';

type Saved = { readonly title: string; readonly answer: (ok: boolean) => void };

function harness() {
  const sent: Saved[] = [];
  const states: SaveState[] = [];
  let title = '';
  const autosave = new Autosave(
    (current: Report) =>
      new Promise((resolve) => {
        sent.push({
          title: current.title,
          answer: (ok) =>
            resolve(ok ? success({ savedAt: '2026-01-05T10:32:00.000Z' }) : failure('full', '磁盘已满。')),
        });
      }),
    () => report({ title }),
    (state) => states.push(state),
  );
  const type = (text: string) => {
    title = text;
    autosave.touch();
  };
  return { autosave, sent, states, type };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('autosave', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('saves 500 ms after the last input', async () => {
    const { sent, type } = harness();
    type('甲');
    await vi.advanceTimersByTimeAsync(400);
    type('甲乙');
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.map((one) => one.title)).toEqual(['甲乙']);
  });

  it('saves at least every second of uninterrupted typing', async () => {
    const { sent, type } = harness();
    for (let i = 1; i <= 10; i += 1) {
      type(String(i));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toHaveLength(1);
  });

  it('never runs two saves at once, and saves again what was typed during one', async () => {
    const { sent, states, type } = harness();
    type('甲');
    await vi.advanceTimersByTimeAsync(800);
    type('甲乙');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    sent[0]?.answer(true);
    await vi.advanceTimersByTimeAsync(800);
    expect(sent.map((one) => one.title)).toEqual(['甲', '甲乙']);
    sent[1]?.answer(true);
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-01-05T10:32:00.000Z' });
  });

  it('says why a save failed, keeps the text and tries again by itself', async () => {
    const { sent, states, type } = harness();
    type('甲');
    await vi.advanceTimersByTimeAsync(800);
    sent[0]?.answer(false);
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'failed', message: '磁盘已满。' });
    await vi.advanceTimersByTimeAsync(10_000);
    sent[1]?.answer(true);
    await settle();
    expect(sent[1]?.title).toBe('甲');
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('saves at once when asked, and does nothing when all is saved', async () => {
    const { autosave, sent, type } = harness();
    await autosave.flush();
    expect(sent).toHaveLength(0);
    type('甲');
    const done = autosave.flush();
    await settle();
    sent[0]?.answer(true);
    await done;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
  });
});
