// Answers of the worker are copies. What an answer says again stays the same object, so that only what is new is drawn.

/** `after`, with each entry that was already in `before` as it was there; `before` itself if nothing differs. */
export function keepSame<Entry>(before: readonly Entry[] | null, after: readonly Entry[]): readonly Entry[] {
  if (before === null) return after;
  const known = new Map(before.map((entry) => [JSON.stringify(entry), entry]));
  const kept = after.map((entry) => known.get(JSON.stringify(entry)) ?? entry);
  return kept.length === before.length && kept.every((entry, i) => entry === before[i]) ? before : kept;
}
