// S02 — flags a report that never says 第一责任人; leaves alone one that says it in any chapter, or leaves the chapter out (S01).

import { bodyText } from '../structure.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const SAID = /第一责任人|主要负责人[^。；]{0,10}(?:履行|履职)/u;

export const S02: Rule = {
  id: 'S02',
  title: '没有写第一责任人履职情况',
  group: 'S',
  severity: 'warning',
  basis:
    '《法治政府建设与责任落实督察工作规定》：年度报告应当包括党政主要负责人履行推进法治建设第一责任人职责的有关情况。',
  example: {
    flags: '三、负责人履职情况\n镇主要领导带头学法。',
    leavesAlone: '镇党委书记认真履行推进法治建设第一责任人职责。',
  },
  *check(report, { template }) {
    // An empty or missing chapter of its own is S01's and S03's matter.
    const own = report.sections.find((section) => section.id === 'leadership');
    if (template?.sections.some((section) => section.id === 'leadership') && (!own || bodyText(own) === ''))
      return;
    const { lines } = viewOf(report);
    if (lines.every((line) => line.field !== null || line.text === '')) return;
    if (lines.some((line) => SAID.test(line.text))) return;
    yield {
      section: own ? own.id : null,
      line: null,
      start: 0,
      end: 0,
      message: '全文没有写到“第一责任人”。请写明党政主要负责人履行推进法治建设第一责任人职责的情况。',
      suggestions: [],
    };
  },
};
