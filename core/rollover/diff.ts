// Differences between two sequences. Bounded: what is too long to compare piece by piece is shown as replaced.

export type Step<Item> =
  | { readonly kind: 'same'; readonly last: Item; readonly current: Item }
  | { readonly kind: 'removed'; readonly last: Item }
  | { readonly kind: 'added'; readonly current: Item };

/** Cells of the comparison table at most: one million take a few milliseconds. */
const CELLS = 1_000_000;

/** A longest common subsequence as steps in reading order; removals before additions. */
export function diff<Item>(
  last: readonly Item[],
  current: readonly Item[],
  equal: (a: Item, b: Item) => boolean,
): Step<Item>[] {
  let head = 0;
  const steps: Step<Item>[] = [];
  const at = (items: readonly Item[], index: number): Item[] => items.slice(index, index + 1);
  const same = (i: number, j: number): boolean =>
    at(last, i).some((a) => at(current, j).some((b) => equal(a, b)));
  while (head < last.length && head < current.length && same(head, head)) head += 1;
  let tail = 0;
  while (
    tail < last.length - head &&
    tail < current.length - head &&
    same(last.length - 1 - tail, current.length - 1 - tail)
  ) {
    tail += 1;
  }
  const pairs = (from: number, to: number, shift: number): void => {
    last.slice(from, to).forEach((a, i) => {
      for (const b of at(current, from + shift + i)) steps.push({ kind: 'same', last: a, current: b });
    });
  };
  pairs(0, head, 0);
  steps.push(
    ...middle(last.slice(head, last.length - tail), current.slice(head, current.length - tail), equal),
  );
  pairs(last.length - tail, last.length, current.length - last.length);
  return steps;
}

function middle<Item>(
  last: readonly Item[],
  current: readonly Item[],
  equal: (a: Item, b: Item) => boolean,
): Step<Item>[] {
  const replaced = (): Step<Item>[] => [
    ...last.map((item): Step<Item> => ({ kind: 'removed', last: item })),
    ...current.map((item): Step<Item> => ({ kind: 'added', current: item })),
  ];
  if (last.length === 0 || current.length === 0 || last.length * current.length > CELLS) return replaced();
  const width = current.length + 1;
  // longest[i * width + j]: length of the longest common subsequence of last[i…] and current[j…].
  const longest = new Uint32Array((last.length + 1) * width);
  const get = (i: number, j: number): number => longest[i * width + j] ?? 0;
  const matches = new Uint8Array(last.length * current.length);
  last.forEach((a, i) => {
    current.forEach((b, j) => {
      if (equal(a, b)) matches[i * current.length + j] = 1;
    });
  });
  for (let i = last.length - 1; i >= 0; i -= 1) {
    for (let j = current.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        matches[i * current.length + j] === 1
          ? get(i + 1, j + 1) + 1
          : Math.max(get(i + 1, j), get(i, j + 1));
    }
  }
  const steps: Step<Item>[] = [];
  let j = 0;
  const addUntil = (i: number): void => {
    while (j < current.length && get(i, j + 1) >= get(i, j) && matches[i * current.length + j] !== 1) {
      steps.push(...current.slice(j, j + 1).map((item): Step<Item> => ({ kind: 'added', current: item })));
      j += 1;
    }
  };
  last.forEach((a, i) => {
    if (get(i + 1, j) < get(i, j)) {
      addUntil(i);
      for (const b of current.slice(j, j + 1)) steps.push({ kind: 'same', last: a, current: b });
      j += 1;
    } else {
      steps.push({ kind: 'removed', last: a });
    }
  });
  steps.push(...current.slice(j).map((item): Step<Item> => ({ kind: 'added', current: item })));
  return steps;
}
