// Writing through a Chinese input method, by a seeded hand: words with changing candidates, cancelled ones, fast typing, steps
// back and to other places. Beside it a plain model of what must stand there at the end.

import type { CDPSession, Locator, Page } from 'playwright';

const WORDS: readonly { readonly letters: string; readonly candidates: readonly string[] }[] = [
  { letters: 'fazhi', candidates: ['法制', '法治'] },
  { letters: 'zhengfu', candidates: ['正负', '政府'] },
  { letters: 'jianshe', candidates: ['建设'] },
  { letters: 'tiaojie', candidates: ['调节', '调结', '调解'] },
  { letters: 'xinjinzhan', candidates: ['新进站', '新进展'] },
  { letters: 'cun', candidates: ['存', '村'] },
  { letters: 'shu', candidates: ['𬬱', '術', '述'] },
  { letters: 'yifaxingzheng', candidates: ['依法行政'] },
];

/** The same numbers on every run, 0 ≤ n < `below`. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(list: readonly T[], random: (below: number) => number): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** The lines as they should read: characters, and the cursor in one of them. */
class Model {
  readonly lines: string[][];
  line = 0;
  at = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines.map((line) => [...line]);
  }

  get current(): string[] {
    const line = this.lines[this.line];
    if (!line) throw new Error('no such line');
    return line;
  }

  insert(text: string): void {
    const characters = [...text];
    this.current.splice(this.at, 0, ...characters);
    this.at += characters.length;
  }

  back(): void {
    this.at -= 1;
    this.current.splice(this.at, 1);
  }
}

/** Whether the cursor is before the first character of the line. */
function isAtStart(line: Locator): Promise<boolean> {
  return line.evaluate((element) => {
    const { anchorNode, anchorOffset, isCollapsed } = getSelection() ?? { isCollapsed: false };
    if (!isCollapsed || !anchorNode || !element.contains(anchorNode)) return false;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(anchorNode, anchorOffset ?? 0);
    return before.toString() === '';
  });
}

/**
 * Writes `count` compositions into the lines (each at least one line high, its first line clickable) and gives what every line
 * must read now. Without a `pause` (milliseconds between the events of a composition) they are sent without waiting for the page.
 */
export async function writeAtRandom(
  page: Page,
  cdp: CDPSession,
  lines: readonly Locator[],
  { seed, count, pause = 0 }: { readonly seed: number; readonly count: number; readonly pause?: number },
): Promise<string[]> {
  const random = seeded(seed);
  const model = new Model(await Promise.all(lines.map(async (line) => (await line.textContent()) ?? '')));
  const show = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const rest = async () => {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  };
  const goTo = async (line: number) => {
    const target = lines[line];
    if (!target) return;
    // A burst that is still being drawn scrolls the text under the mouse: like a clerk, look where the cursor is.
    do {
      await target.click({ position: { x: 90, y: 12 } });
      await page.keyboard.press('Home');
    } while (!(await isAtStart(target)));
    model.line = line;
    model.at = 0;
  };
  const compose = async () => {
    const { letters, candidates } = pick(WORDS, random);
    const sent: Promise<unknown>[] = [];
    const shown = [...letters].map((_, i) => letters.slice(0, i + 1)).concat(candidates);
    for (const text of shown) {
      sent.push(show(text));
      await rest();
    }
    if (random(5) === 0) {
      sent.push(show(''));
    } else {
      const text = candidates.at(-1) ?? letters;
      sent.push(cdp.send('Input.insertText', { text }));
      model.insert(text);
    }
    await Promise.all(sent);
    await rest();
  };
  await goTo(0);
  for (let composed = 0; composed < count; ) {
    switch (random(12)) {
      case 0:
        await goTo(random(lines.length));
        break;
      case 1: {
        const digits = String(random(9_000) + 1_000);
        await page.keyboard.type(digits);
        model.insert(digits);
        break;
      }
      case 2:
        if (model.at === 0) break;
        await page.keyboard.press('Backspace');
        model.back();
        break;
      case 3:
        if (model.at === 0) break;
        await page.keyboard.press('ArrowLeft');
        model.at -= 1;
        break;
      default:
        await compose();
        composed += 1;
    }
  }
  return model.lines.map((line) => line.join(''));
}

/** Events of the hand that writes. */
const WRITING = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'mousedown', 'mouseup', 'click'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
];

type Watched = { readonly events: number[]; readonly tasks: number[]; readonly before: number };

/** From now on the page keeps what its own trace says of slow events of writing and of long tasks. */
export async function watchLatency(page: Page): Promise<void> {
  await page.evaluate((names) => {
    const counts = (performance as unknown as { eventCounts: ReadonlyMap<string, number> }).eventCounts;
    const watched: Watched = {
      events: [],
      tasks: [],
      before: names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0),
    };
    Object.assign(globalThis, { watched });
    const watch = (into: number[], options: PerformanceObserverInit & { durationThreshold?: number }) =>
      new PerformanceObserver((list) => {
        for (const { name, duration, entryType } of list.getEntries()) {
          if (entryType === 'longtask' || names.includes(name)) into.push(duration);
        }
      }).observe(options);
    watch(watched.events, { type: 'event', durationThreshold: 16 });
    watch(watched.tasks, { type: 'longtask' });
  }, WRITING);
}

export type Latency = {
  /** Events of writing, and how many of them took 16 ms or more to the frame that shows them. */
  readonly events: number;
  readonly slow: number;
  /** Milliseconds from the event to the frame that shows it, at least 16: the browser does not tell of shorter ones. */
  readonly p95: number;
  readonly slowest: number;
  /** Milliseconds of the longest task of the page's main thread; 0 if none took 50. */
  readonly longestTask: number;
};

/** What was seen since `watchLatency`. */
export async function latency(page: Page): Promise<Latency> {
  const seen = await page.evaluate((names) => {
    const counts = (performance as unknown as { eventCounts: ReadonlyMap<string, number> }).eventCounts;
    const { events, tasks, before } = (globalThis as unknown as { watched: Watched }).watched;
    const all = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0) - before;
    return { events, tasks, all };
  }, WRITING);
  const slow = seen.events.sort((a, b) => b - a);
  return {
    events: seen.all,
    slow: slow.length,
    p95: slow[Math.floor(seen.all * 0.05)] ?? 16,
    slowest: slow[0] ?? 16,
    longestTask: Math.max(0, ...seen.tasks),
  };
}

/** The report of tests/e2e/files, one paragraph of it said anew by 150 groups: about 30 000 characters. */
export function longReport(text: string): string {
  const at = text.indexOf('一些村干部');
  const end = text.indexOf('\n', at);
  const paragraph = text.slice(at, end);
  const many = Array.from({ length: 150 }, (_, i) => `第${i + 1}组反映，${paragraph.slice(i % 90)}`);
  return `${text.slice(0, end)}\n${many.join('\n')}${text.slice(end)}`;
}
