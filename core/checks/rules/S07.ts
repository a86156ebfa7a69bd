// S07 — flags 恳请县政府给予专项资金支持, 妥否，请批示; leaves alone 重大事项请示报告制度, 依法办理审批事项, “请你来协商”, 报请批准.

import { masked } from '../masks.ts';
import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const S07: Rule = {
  id: 'S07',
  title: '报告里夹带请示事项',
  group: 'S',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第十五条（四）：不得在报告等非请示性公文中夹带请示事项。',
  example: {
    flags: '恳请县政府给予专项资金支持。',
    leavesAlone: '严格执行重大事项请示报告制度，依法办理审批事项。',
  },
  check: findPattern(
    /妥否|(?<![报提申呈])请(?:予)?(?:批示|批准|批复|审批)(?![、，]?(?:件|事项|制度))|恳请(?:县|市|区|上级|贵|领导)[^。；]{0,20}(?:支持|解决|拨付|批准|安排)|请(?:县|市|区|上级)(?:政府|委|财政|有关|相关|党)[^。；]{0,12}(?:拨付|解决|划拨|增加编制)|(?<![报提申呈邀聘])请(?:县|市|区|上级)[^，。；]{0,8}(?:予以|给予)(?:批准|批复|支持|解决|倾斜)/gu,
    {
      needs: '请妥',
      message: (found) => `“${found}”是请示的内容，不能写在报告里。请删去，需要上级解决的另行请示。`,
      text: (text) => masked(text, 'title', 'quotes'),
    },
  ),
};
