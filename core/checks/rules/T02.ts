// T02 — a report of 青石镇 whose unit has entered its places: flags 平口镇 in 平口镇党委高度重视; leaves alone 我镇与白水镇结对, 各镇, places the unit has entered.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type About, type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

/** A township that acts: its name opens a clause and a body of its own, or what a report says of its own unit, follows. */
const ACTS =
  /(?<=^[ \u3000]*|[，。；：]\s*)([\u4e00-\u9fff]{2,3}(?:镇|乡|街道|苏木))(?=(?:党委|党工委|人民政府|政府|办事处|纪委|人大主席团|党政办|司法所|综合执法队)|坚持以|始终坚持|认真贯彻|深入贯彻|高度重视)/gu;
const GENERIC =
  /^(?:通过|依托|配合|协助|提请|报请|经|在|由|向|对|从|给|把|让|按|将|当|到|为|和|及|与|用|以|做好|抓好|加强|支持|推动|组织|邀请|会同|联系|指导|督促|落实|围绕|根据|针对|结合|充分|积极|认真|切实|主动|定期|随后|目前|同时|其中)|[我本全各该某两乡城集重县市省区村邻周]|中心|建制|示范|特色|其他|相关|部分|多个|全体|周边|有关|所有|一些/u;
const TOGETHER = /结对|联合|协作|对口|相邻|毗邻|接壤|邻近|跨|联调|共建|交流|考察|参观|学习|兄弟|互查|交叉/u;
const TOWNSHIP = /[\u4e00-\u9fff]{2,8}(?:镇|乡|街道|苏木)(?=人民政府|委员会|办事处|关于|\d|$)/gu;

function ownNames({ issuer, title, unit }: About): readonly string[] {
  const named = [...matchesOf(issuer, TOWNSHIP), ...matchesOf(title, TOWNSHIP)].map((match) => match[0]);
  return [...named, ...(unit?.places ?? [])];
}

export const T02: Rule = {
  id: 'T02',
  title: '外地地名',
  group: 'T',
  severity: 'warning',
  basis: '照抄外地文稿留下的地名，多次被媒体点名。',
  example: {
    flags: '地名：白水镇\n平口镇党委高度重视法治政府建设工作。',
    leavesAlone: '地名：白水镇\n青石镇党委高度重视法治政府建设工作，与白水镇党委结对共建，各镇党委互相学习。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    if (line.section === null || line.section === 'unmapped' || line.inTable) return;
    // Without the unit's own list every neighbour would be foreign.
    if (!about.unit || about.unit.places.length === 0) return;
    const own = ownNames(about);
    for (const match of matchesOf(line.text, ACTS)) {
      const name = match[1] ?? '';
      const start = match.index;
      if (GENERIC.test(name.replace(/(?:镇|乡|街道|苏木)$/u, ''))) continue;
      if (own.some((place) => place.endsWith(name) || name.endsWith(place))) continue;
      const sentence = sentenceAt(line.text, start);
      if (TOGETHER.test(line.text.slice(sentence.start, sentence.end))) continue;
      yield {
        start,
        end: start + name.length,
        message: `“${name}”不是本单位，请核对是不是抄自外地的文稿；确有其事的，可以把它加进本单位的地名表。`,
      };
    }
  }, '镇乡街苏'),
};
