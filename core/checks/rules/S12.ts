// S12 — flags 立法体系尚不完善, 向镇人大常委会报告; leaves alone 基层立法联系点, 县人大常委会视察我镇, 参与立法征求意见.

import { masked } from '../masks.ts';
import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const S12: Rule = {
  id: 'S12',
  title: '写了本级没有的权限',
  group: 'S',
  severity: 'info',
  basis: '乡镇没有立法权，也不设人大常委会（设人大主席团）；这类话多半抄自上级文稿。',
  example: {
    flags: '本镇立法体系尚不完善。',
    leavesAlone: '发挥基层立法联系点作用，县人大常委会来镇视察。',
  },
  check: findPattern(
    /[我全]?[镇乡](?:的)?立法(?:体系|工作|计划)|立法体系尚不完善|(?:镇|乡)人大常委会(?<![城乡].人大常委会)|制定(?:地方性法规|政府规章)(?<=[镇乡][^。；，]{0,6}制定.{4,5})/gu,
    {
      needs: '立常规',
      message: (found) => `“${found}”不是乡镇一级的权限或机构，请核对。`,
      text: (text) => masked(text, 'title'),
    },
  ),
};
