// E09 — flags 扫一扫在手机打开当前页, 浏览次数：; leaves alone 扫码关注“法治青石”公众号.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E09: Rule = {
  id: 'E09',
  title: '网页框架文字',
  group: 'E',
  severity: 'warning',
  basis: '从网页复制来的导航、页脚不是报告的内容。',
  example: {
    flags: '扫一扫在手机打开当前页',
    leavesAlone: '扫码关注“法治青石”公众号，平台浏览量达5000人次。',
  },
  check: findPattern(
    /扫一扫在手机[\u4e00-\u9fff]{0,6}|打印本页|关闭窗口|浏览(?:量|次数)[:：]|字体大小|当前位置[:：]|分享到[:：]|信息来源[:：]|发布(?:时间|日期)\s*[:：]|索\s*引\s*号[:：]?|网站地图|用户登录|ICP备/gu,
    {
      needs: '扫印窗览体位享源布引图登备',
      message: (found) => `“${found}”像是网页上的文字，请删去。`,
      where: (line) => line.section !== 'unmapped',
    },
  ),
};
