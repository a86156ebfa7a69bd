// T06 — flags 坚定“四个自信”、增强“四个意识”, 增强“两个维护”; leaves alone 增强“四个意识”、坚定“四个自信”、做到“两个维护”.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const T06: Rule = {
  id: 'T06',
  title: '“四个意识”“四个自信”“两个维护”的顺序和搭配',
  group: 'T',
  severity: 'error',
  basis: '规范表述：增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
  example: {
    flags: '坚定“四个自信”、增强“四个意识”。',
    leavesAlone: '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
  },
  check: findPattern(
    /“四个自信”[^。]{0,20}“四个意识”|“两个维护”[^。]{0,20}(?:“四个意识”|“四个自信”)|(?:坚定|做到)“四个意识”|(?:增强|做到)“四个自信”|(?:坚定|增强)“两个维护”/gu,
    {
      needs: '四两',
      message: () => '规范表述是：增强“四个意识”、坚定“四个自信”、做到“两个维护”，请核对顺序和动词。',
      fix: (found) =>
        found === '增强“两个维护”' || found === '坚定“两个维护”'
          ? '做到“两个维护”'
          : /^.{2}“四个意识”$/u.test(found)
            ? '增强“四个意识”'
            : /^.{2}“四个自信”$/u.test(found)
              ? '坚定“四个自信”'
              : null,
    },
  ),
};
