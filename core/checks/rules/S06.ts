// S06 — flags the signature 白水镇人民政府 under a title of 青石镇; leaves alone 青石镇 and 云岭县青石镇人民政府, or a joint signature.

import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const TOWNSHIP = /([\u4e00-\u9fff]{1,12}?(?:镇|乡|街道|苏木))(?!村|级|域)/u;

/** The township of a text without the names of the county and what is above it; null if there is none. */
function township(text: string): string | null {
  const found = TOWNSHIP.exec(text.replace(/中共|委员会|关于/gu, ' '))?.[1];
  return found ? found.replace(/^.*(?:省|市|县|区|旗|州)(?=[\u4e00-\u9fff]{2,})/u, '') : null;
}

export const S06: Rule = {
  id: 'S06',
  title: '署名与标题里的机关不一致',
  group: 'S',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第九条：印章与署名机关相符，标题由发文机关名称、事由和文种组成。',
  example: {
    flags: '标题：青石镇2025年度法治政府建设情况报告\n署名：白水镇人民政府',
    leavesAlone: '标题：青石镇2025年度法治政府建设情况报告\n署名：云岭县青石镇人民政府',
  },
  *check(report) {
    const inTitle = township(report.title);
    const line = viewOf(report).lines.find(({ field }) => field === '@issuer');
    if (!inTitle || !line) return;
    let start = 0;
    for (const issuer of line.text.split('\n')) {
      const signed = township(issuer);
      if (signed && !inTitle.endsWith(signed) && !signed.endsWith(inTitle)) {
        yield toFinding(line, {
          start,
          end: start + issuer.length,
          message: `标题写的是“${inTitle}”，署名是“${signed}”，请核对。`,
        });
      }
      start += issuer.length + 1;
    }
  },
};
