// What happens to texts: lines and signs that mean something to the readers, moved, doubled, repeated without end.

import { type Mutator, mutated } from './mutate-bytes.ts';
import type { Random } from './random.ts';

const TOKENS = [
  ...[
    '一、',
    '二、',
    '十一、',
    '（一）',
    '（二）',
    '(三)',
    '1.',
    '2．',
    '３、',
    '（1）',
    '①',
    '一是',
    '二是',
    '第一，',
    '第一章',
    '首先，',
  ],
  ...[
    '2024年',
    '2025年1月8日',
    '二〇二五年一月',
    '2025-01-08',
    'XX',
    '××',
    '××件',
    '____',
    '＿＿',
    '12件',
    '3.5%',
    '1,234',
  ],
  ...[
    '。',
    '；',
    '：',
    '，',
    '、',
    '“',
    '”',
    '《',
    '》',
    '〔2025〕3号',
    '（',
    '）',
    '—',
    '…',
    '·',
    '|',
    '| --- |',
    '* ',
    '# ',
    '## ',
    '> ',
    '- ',
  ],
  ...[
    '特此报告。',
    '青石镇人民政府',
    '（盖章）',
    '附件：',
    '抄送：',
    '发文字号：',
    '主送机关：',
    '签发人：',
    '索引号',
    '打印本页',
    '上一篇：',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '　',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\0',
    '\ufffd',
    '\ud800',
    '\udc00',
    '👍',
    '𠮷',
    'é',
    'ｌ',
  ],
  ...['fǎ', '(fǎ)', '法(fa)治(zhi)', '資', '計畫'],
] as const;

function token(random: Random): string {
  return random.pick([TOKENS[0], ...TOKENS]);
}

const inserted: Mutator<string> = (input, random) => {
  const at = random.below(input.length + 1);
  return input.slice(0, at) + token(random) + input.slice(at);
};

const replaced: Mutator<string> = (input, random, other) => {
  const [from, to] = random.range(input.length);
  const [start, end] = random.range(other.length);
  return (
    input.slice(0, from) + (random.chance(0.5) ? token(random) : other.slice(start, end)) + input.slice(to)
  );
};

const cut: Mutator<string> = (input, random) => {
  const [from, to] = random.range(input.length);
  return input.slice(0, from) + input.slice(to);
};

const linesShuffled: Mutator<string> = (input, random) => {
  const lines = input.split('\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  lines.splice(
    random.below(lines.length + 1),
    random.chance(0.3) ? 1 : 0,
    line,
    ...(random.chance(0.3) ? [line] : []),
  );
  return lines.join('\n');
};

/** A short piece of the text, or a sign, up to 20 000 characters of it. */
const pumped: Mutator<string> = (input, random) => {
  const at = random.below(input.length + 1);
  const piece = random.chance(0.5) ? token(random) : input.slice(at, at + 1 + random.below(12));
  if (piece === '') return input;
  const size = random.chance(0.1) ? 20_000 : 1_000;
  return input.slice(0, at) + piece.repeat(Math.ceil(random.below(size) / piece.length)) + input.slice(at);
};

export const TEXT_MUTATORS: readonly [Mutator<string>, ...Mutator<string>[]] = [
  inserted,
  replaced,
  cut,
  linesShuffled,
  pumped,
];

export function mutatedText(input: string, random: Random, other: string): string {
  return mutated(input, TEXT_MUTATORS, random, other);
}
