// T01 — flags 我镇 in the report of a 乡; leaves alone 各乡镇, 乡村振兴, 乡贤, 镇村两级, 下乡.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const KINDS = ['镇', '乡', '街道', '苏木'] as const;
const SELF = /(?:我|全|本)(镇(?![村区江静定守压])|乡(?![村镇愁音贤亲])|街道|苏木)/gu;

// 乡党委书记 in the report of a 镇: an office named without a place is the report's own.
const OFFICE =
  /(?<=^|[，。；：、“（\s]|[由将被经向对与和])(镇|乡|街道|苏木)(?:党委|党工委|人民?政府|政府|人大|纪委|调解委员会|综治中心|[镇乡]长|长(?=[、，带主亲履牵任专定]))/gu;

/** A text that tells how the township was renamed speaks of both. */
const RENAMED = /撤[乡镇]|更名|改制为|建镇|设镇|撤并|前身/u;

/** What kind of township the report is of, by its signature, else its title; null when it does not say. */
function kindOf(issuer: string, title: string): string | null {
  const inIssuer = /(镇|乡|街道|苏木)(?:人民政府|委员会|办事处|$)/u.exec(issuer)?.[1];
  return (
    inIssuer ??
    /[\u4e00-\u9fff]{1,8}?(镇|乡(?!镇)|街道|苏木)(?=\d|关于|人民政府|法治|办事处|（)/u.exec(title)?.[1] ??
    null
  );
}

export const T01: Rule = {
  id: 'T01',
  title: '自称与建制不符',
  group: 'T',
  severity: 'error',
  basis: '乡的报告写“我镇”，多半抄自别处。',
  example: {
    flags: '署名：云岭县桐花乡人民政府\n我镇坚持依法行政。',
    leavesAlone: '署名：云岭县桐花乡人民政府\n我乡推进乡村振兴，服务各乡镇。',
  },
  check: perLine(function* (line, { issuer, title }): Generator<Match> {
    const kind = kindOf(issuer, title);
    if (line.section === null || !kind || !KINDS.some((known) => known === kind)) return;
    for (const match of matchesOf(line.text, SELF)) {
      const used = match[1] ?? '';
      if (used === kind || RENAMED.test(line.text)) continue;
      const right = match[0].slice(0, 1) + kind;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: `本单位是${kind}，这里写的是“${match[0]}”，请核对是不是抄自别处。`,
        fixes: [{ label: `改为“${right}”`, replacement: right }],
      };
    }
    for (const { 0: found, 1: used = '', index: start } of matchesOf(line.text, OFFICE)) {
      if (used === kind || RENAMED.test(line.text) || /[镇乡]两级|县[、（]?[镇乡]/u.test(line.text)) continue;
      yield {
        start,
        end: start + found.length,
        message: `本单位是${kind}，这里写的是“${found}”，请核对是不是抄自别处。`,
      };
    }
  }, '我全本镇乡街苏'),
};
