import { expect, test } from 'vitest';
import { examine } from '../../../core/checks/check.ts';
import { CONTEXT, withText } from './tester.ts';

const RUNS = [
  ...'XxＸ×*＊_＿-－—…．.·?？○□ 　（()）【】《》“”〔〕{}<>#&0１2二〇年月日件次镇某待此的，。、；：等共其率由',
];
const PAIRS = [
  '（（',
  '一是',
  '（待',
  '《2',
  '其中1件、',
  '20',
  '1件，',
  '由1',
  '习近平法治思想',
  '第 ',
  '“一',
  '行政复议',
  '在县',
  '青石镇',
];

const LENGTH = 20_000;
/** Far above what it takes, also on a busy machine; what backtracks badly takes minutes. */
const LIMIT_MS = 10_000;

test.each([...RUNS, ...PAIRS])('a run of %s is searched in time that does not explode', (unit) => {
  const about = withText(unit.repeat(Math.ceil(LENGTH / unit.length)));
  const before = performance.now();
  examine(about, CONTEXT);
  expect(performance.now() - before).toBeLessThan(LIMIT_MS);
});
