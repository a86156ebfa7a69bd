// S05 — flags the half-width colon of 县委、县政府: ; leaves alone 县委、县政府： and 现将工作情况报告如下：.

import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

/** Elsewhere a sentence may end like this. */
const ENDS_ODDLY = /[:;；]$/u;
const ADDRESSEE =
  /^(?:中共)?[\u4e00-\u9fff、，, ]{2,40}(?:委员会|人民政府|县委|市委|区委|旗委|政府|办公室)[:;；。]$/u;

export const S05: Rule = {
  id: 'S05',
  title: '主送机关的写法',
  group: 'S',
  severity: 'warning',
  basis: 'GB/T 9704—2012 第7.3.2条：主送机关居左顶格，最后一个机关名称后标全角冒号。',
  example: {
    flags: '主送：县委、县政府:',
    leavesAlone: '主送：县委、县政府',
  },
  *check(report) {
    let read = 0;
    for (const line of viewOf(report).lines) {
      const isField = line.field === '@recipient';
      if (!isField && (line.section === null || line.level !== 0 || line.inTable)) continue;
      if (!isField && line.text !== '') read += 1;
      if (read > 2) break;
      const text = line.text.trim();
      if (!ADDRESSEE.test(text) || !(isField || ENDS_ODDLY.test(text))) continue;
      const end = line.text.trimEnd().length;
      yield toFinding(line, {
        start: end - 1,
        end,
        message: '主送机关后面用全角冒号“：”。',
        fixes: [
          isField
            ? { label: '删去（冒号由软件加）', replacement: '' }
            : { label: '改为“：”', replacement: '：' },
        ],
      });
    }
    if (report.recipient.trim() === '') {
      yield {
        severity: 'info',
        section: null,
        line: null,
        start: 0,
        end: 0,
        message: '没有填主送机关。报送的文稿要写，如“县委、县政府”；网站公开稿可以不写。',
        suggestions: [],
      };
    }
  },
};
