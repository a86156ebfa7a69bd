// What happens to JSON: values of other types, keys taken out, added, doubled; lists emptied, repeated, nested.

import type { Random } from './random.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const VALUES: readonly [Json, ...Json[]] = [
  null,
  ...[true, false, 0, -1, 1.5, 1e308, 2 ** 53, 1990, 2101],
  ...[
    '',
    ' ',
    'x',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'C:\\Windows',
    '2026-02-30',
    '2026-01-31',
    '\ud800',
    '\0',
    '<script>',
    '{{',
    '}}',
    '{{a|b|c}}',
    '{year}',
  ],
  ...['法'.repeat(3_000), '{{'.repeat(2_000)],
  [],
  {},
  [[[[]]]],
  { type: 'text', text: '' },
  { type: 'blank', id: 'b', label: '', unit: '', lastValue: null },
];

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'type',
  'id',
  'text',
  'content',
  'blocks',
  'rows',
  '',
] as const;

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Changes one place, somewhere in the value. */
export function mutatedJson(value: Json, random: Random): Json {
  if (isList(value) && value.length > 0 && random.chance(0.85)) {
    const at = random.below(value.length);
    const item = value[at] ?? null;
    switch (random.below(12)) {
      case 0:
        return value.filter((_, i) => i !== at);
      case 1:
        return [...value, item];
      case 2:
        return Array.from({ length: random.below(200) }, () => item);
      default:
        return value.map((other, i) => (i === at ? mutatedJson(other, random) : other));
    }
  }
  if (isObject(value) && random.chance(0.9)) {
    const keys = Object.keys(value);
    const key = keys[random.below(keys.length)];
    if (key !== undefined) {
      const entries = Object.entries(value);
      switch (random.below(12)) {
        case 0:
          return Object.fromEntries(entries.filter(([name]) => name !== key));
        case 1:
          return Object.fromEntries([...entries, [random.pick(KEYS), random.pick(VALUES)]]);
        default:
          return Object.fromEntries(
            entries.map(([name, inner]) => [name, name === key ? mutatedJson(inner, random) : inner]),
          );
      }
    }
  }
  if (typeof value === 'string' && random.chance(0.3)) {
    const [from, to] = random.range(value.length);
    return value.slice(0, from) + random.pick(['', '{{', '}}', '|', '\n', '。', value]) + value.slice(to);
  }
  return random.pick(VALUES);
}
