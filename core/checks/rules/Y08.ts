// Y08 — flags 二十届四中全会 (2025-10) in a report dated February 2025, and 党的十九大精神 as the newest meeting of a report on 2023;
// leaves alone 党的十九大以来, and 二十届四中全会 in a report of January 2026.

import { meetingsIn } from '../meetings.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, viewOf } from '../view.ts';

const SINCE = /^(?:召开)?以来|^报告|^召开前/u;
const STUDIED = /^[^。；]{0,12}(?:精神|部署|要求|决定|决策)/u;

export const Y08: Rule = {
  id: 'Y08',
  title: '会议与年度不符',
  group: 'Y',
  severity: 'warning',
  basis: '公文引用的会议应当是成文时已经召开、并且是最近的。',
  example: {
    flags: '成文日期：2025-02-10\n年度：2024\n深入学习贯彻党的二十大和二十届四中全会精神。',
    leavesAlone:
      '成文日期：2026-01-20\n年度：2025\n深入学习贯彻党的二十大和二十届四中全会精神；党的十九大以来成效明显。',
  },
  *check(report, { tables, today }) {
    const { meetings, asOf } = tables.meetings;
    const written = report.issueDate ?? today;
    const studied: { line: CheckLine; start: number; end: number; congress: number }[] = [];
    let newest = 0;
    for (const line of viewOf(report).lines) {
      if (line.section === null || !(line.characters.has('届') || line.characters.has('大'))) continue;
      for (const { congress, session, start, end } of meetingsIn(line.text)) {
        newest = Math.max(newest, congress);
        const known = meetings.find(
          (meeting) => meeting.congress === congress && meeting.session === session,
        );
        const held = meetings.filter((meeting) => meeting.congress === congress);
        if (!known && held.length > 0 && held.every((meeting) => meeting.session < session)) {
          yield toFinding(line, {
            start,
            end,
            message: `数据表（截至${asOf}）里没有这次会议，请核对届次。`,
          });
        }
        if (known && known.closed > written) {
          yield toFinding(line, {
            start,
            end,
            message: `${known.name}到${known.closed}才闭幕，晚于成文日期${written}，请核对。`,
          });
        }
        if (!SINCE.test(line.text.slice(end)) && STUDIED.test(line.text.slice(end))) {
          studied.push({ line, start, end, congress });
        }
      }
    }
    const held = meetings.filter(({ closed, session }) => session === 0 && closed < `${report.year}-01-01`);
    const latest = held.reduce((best, { congress }) => Math.max(best, congress), 0);
    const first = studied[0];
    if (first && newest < latest) {
      const name = held.find(({ congress }) => congress === latest)?.name ?? '';
      yield toFinding(first.line, {
        start: first.start,
        end: first.end,
        message: `${report.year}年度的报告只写到这里，没有提到${name}，请核对是不是沿用时没有改。`,
      });
    }
  },
};
