// S08 — flags 特此请示。 at the end of a report; leaves alone 专此报告。, 特此报告。, 应当否定.

import { masked } from '../masks.ts';
import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const S08: Rule = {
  id: 'S08',
  title: '结束语与文种不符',
  group: 'S',
  severity: 'error',
  basis: '报告的结束语用“专此报告”“特此报告”；“特此请示”“特此通知”属于别的文种。',
  example: {
    flags: '特此请示。',
    leavesAlone: '特此报告。',
  },
  check: findPattern(/特此(?:请示|通知|函告|批复|公告)|以上请示|(?<!应|恰|得|适|相)当否(?=[，,]|请)/gu, {
    needs: '特请否',
    message: (found) => `“${found}”不是报告的结束语，请改用“专此报告”。`,
    fix: (found) => (found.startsWith('特此') ? '专此报告' : null),
    text: (text) => masked(text, 'title', 'quotes'),
  }),
};
