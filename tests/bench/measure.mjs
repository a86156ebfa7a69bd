// Times in one run: the subjects take turns, so that whatever else the machine does meets all of them alike.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds of each subject's `work(await prepare())`, preparing left out: the median of `rounds` after `warmUps` that do not count. */
export async function takeTurns(subjects, { rounds = 11, warmUps = 3 } = {}) {
  const times = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const { name, work, prepare } of subjects) {
      const given = await prepare?.();
      const from = performance.now();
      await work(given);
      if (round >= 0) times.get(name).push(performance.now() - from);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function ms(time) {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}

export function ratio(time, ours) {
  const value = time / ours;
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)}×`;
}

/** Visible characters of `truth` that `got` does not hold, counted one by one. */
export function charactersLost(truth, got) {
  const left = new Map();
  for (const char of got.replace(/\s/gu, '')) left.set(char, (left.get(char) ?? 0) + 1);
  let lost = 0;
  for (const char of truth.replace(/\s/gu, '')) {
    const there = left.get(char) ?? 0;
    if (there === 0) lost++;
    else left.set(char, there - 1);
  }
  return lost;
}
