// T03 — a street office of a 区: flags 县委、县政府; leaves alone 省、市、县三级, 区党委, and 市委 in a county-level city.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const ABOVE = /(?:(?<=在|按照|贯彻落实|根据)[^，。；]{0,2})?([县区旗])委、([县区旗])政府/gu;

/** 县, 区, 市 or 旗 above the township, by the addressee, else by the signature; null when neither says. */
function superior(recipient: string, issuer: string): string | null {
  const own = /([县区旗市])(?:委|人民政府|政府)/u.exec(recipient)?.[1];
  return own ?? /([县区旗市])[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|苏木)/u.exec(issuer)?.[1] ?? null;
}

export const T03: Rule = {
  id: 'T03',
  title: '上级的称谓不符',
  group: 'T',
  severity: 'warning',
  basis: '区辖街道写“县委、县政府”，多半抄自别处。',
  example: {
    flags: '主送：区委、区政府\n在县委、县政府正确领导下开展工作。',
    leavesAlone: '主送：县委、县政府\n省、市、县三级联动，在县委、县政府正确领导下开展工作。',
  },
  check: perLine(function* (line, { recipient, issuer }): Generator<Match> {
    const above = superior(recipient, issuer);
    if (line.section === null || !above) return;
    for (const match of matchesOf(line.text, ABOVE)) {
      if (match[1] === above || match[1] !== match[2]) continue;
      const right = `${above}委、${above}政府`;
      const start = match.index + match[0].indexOf(`${match[1]}委`);
      yield {
        start,
        end: start + 6,
        message: `本单位的上级是${above}，这里写的是“${match[1]}委、${match[1]}政府”，请核对。`,
        fixes: [{ label: `改为“${right}”`, replacement: right }],
      };
    }
  }, '委'),
};
