// T08 — flags 学习总书记法治思想, 以新时代中国特色社会主义思想为指导; leaves alone 习近平新时代中国特色社会主义思想, 习近平总书记关于全面依法治国的重要论述.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const T08: Rule = {
  id: 'T08',
  title: '领袖思想的表述缺姓名或用简称',
  group: 'T',
  severity: 'error',
  basis: '规范表述：习近平法治思想、习近平新时代中国特色社会主义思想；不用简称。',
  example: {
    flags: '学习总书记法治思想。',
    leavesAlone: '学习习近平法治思想和习近平总书记关于全面依法治国的重要论述。',
  },
  check: findPattern(
    /(?<!习近平)(?:总书记(?:法治思想|新时代)|(?<!总书记)新时代中国特色社会主义思想)|(?<![学复练实研温补自])(?:习总书记|习主席(?!团))/gu,
    {
      needs: '总新习',
      message: (found) => `“${found}”不是规范表述，请写全称。`,
      fix: (found) =>
        found === '习总书记' || found === '习主席'
          ? found.replace('习', '习近平')
          : found.startsWith('新时代')
            ? `习近平${found}`
            : found.replace('总书记', '习近平'),
    },
  ),
};
