// U13 — flags ２０２４ in ２０２４年; leaves alone ①, 2024年, ％.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

const FULL =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｙｚ';

export const U13: Rule = {
  id: 'U13',
  title: '全角的数字和字母',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15835—2011：阿拉伯数字用半角。',
  example: {
    flags: '２０２５年共办理3件。',
    leavesAlone: '2025年共办理3件，满意率98％。',
  },
  check: findPattern(/[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*/gu, {
    needs: FULL,
    message: (found) => `“${found}”是全角字符，请改为半角。`,
    fix: (found) =>
      found.replace(/[０-９Ａ-Ｚａ-ｚ．，]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)),
  }),
};
