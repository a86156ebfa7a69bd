// Web furniture: what the page says around the report. Lines are taken only where their form leaves no doubt, the doubtful ones
// only before the text begins or after it ends.

import { listedNumber, organLine, parseDateLine } from '../elements/lines.ts';
import type { SourceBlock, SourceParagraph } from '../types.ts';
import { isListing, LISTED, listings } from './listing.ts';
import { dropLines, type Pass } from './pass.ts';

/** No line of furniture is longer, in characters. */
const LONGEST = 160;

type Pattern = { readonly reason: string; readonly line: RegExp };

/** Never a line of a report, wherever they stand. */
const ANYWHERE: readonly Pattern[] = [
  {
    reason: '网页：备案号',
    line: /^(?:备案[:：]?\s*)?[\p{Script=Han}]{0,3}(?:ICP备|公网安备|ICP证)|ICP备\s*\d{4,}|公安(?:部|机关)?备案号|网站标识码\s*[:：]?|公网安备\s*\d/iu,
  },
  {
    reason: '网页：发布信息',
    line: LISTED,
  },
  {
    reason: '网页：按钮',
    line: /^[\s[【〖（(|｜]*(?:打印(?:本页|此页|该页|页面|文章)?|关闭(?:本页|窗口|此页|页面)?|(?:打印(?:本页|此页)?[\]】〗\s|｜]*[[【〖]?关闭(?:本页|窗口|此页)?)|返回(?:顶部|首页|上一页|列表)?|收藏(?:本页|此页)?|分享|分享(?:到|[:：]).{0,40}|转发|点赞|大\s*中\s*小|\[?\s*大\s*\]?\s*\[?\s*中\s*\]?\s*\[?\s*小\s*\]?|回到顶部|无障碍(?:浏览|阅读)?|(?:网站)?(?:无障碍|适老版|长者模式|关怀版)|朗读|繁體版?|繁体版?|简体版?|English|登录|注册|用户登录|立即注册|立即登录|忘记密码[?？]?|还没有账号[?？]?|设为首页|加入收藏|搜索|请输入关键[字词].{0,10}|展开全文|阅读全文|查看更多|更多[>»]*|下载(?:附件|全文)?|复制链接|微信|微博|QQ空间)[\s\]】〗）)|｜]*$/iu,
  },
  {
    reason: '网页：扫码提示',
    line: /^[^，。]{0,12}(?:扫一扫|扫描(?:上方|下方)?二维码|微信扫码)[^。]{0,24}$|手机(?:版|端)?(?:打开|浏览|查看)(?:当前|本)页/u,
  },
  {
    reason: '网页：导航',
    line: /^(?:您?(?:当前|现在|目前|的)?所?在?的?位置(?:是)?\s*[:：]|当前位置|首页\s*(?:[>＞»/|｜-]|\u003e))|(?:[^。]{1,20}\s*[>＞»]\s*){2,}[^。]{0,60}$/u,
  },
  {
    reason: '网页：导航',
    line: /^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|新闻|文章|信息|阅读|推荐|文档|附件)|友情链接|网站地图|联系我们|关于我们|网站声明|隐私(?:政策|声明)|热点推荐|最新(?:文章|信息)|推荐阅读|猜你喜欢)(?:\s*[:：|｜>].*|\s*没有了.*)?$/u,
  },
  {
    reason: '网页：页脚',
    line: /版权所有|Copyright|©|技术支持\s*[:：]|^(?:主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|维护单位|运维单位|网站管理)\s*[:：]|网站支持\s*IPV?6|建议使用.{0,20}(?:分辨率|浏览器)|政府网站(?:找错|年报)|All\s+Rights\s+Reserved|您是第.{0,12}位访问者/iu,
  },
  {
    reason: '网页：页头',
    line: /(?:门户网站|政府网).{0,6}(?:www\.|https?:).{0,60}$|^(?:www\.|https?:\/\/)\S+$|欢迎您?[!！]?\s*(?:用户登录|登录|访问|来到)|网站无障碍|适老版|无障碍浏览|长者助手/u,
  },
];

/** Doubtful ones: only before the text begins or after it ends. */
const AT_THE_ENDS: readonly Pattern[] = [
  {
    reason: '网页：页脚',
    line: /^(?:(?:办公|单位|联系)?地址|(?:联系|办公|咨询|值班|服务|监督|投诉)?电话|邮政编码|邮编|传真|(?:电子)?邮箱|E-?mail|网站维护|运行维护)\s*[:：]/iu,
  },
  {
    reason: '网页：导航',
    line: /^(?:首页|信息公开|政务公开|政府信息公开|新闻中心|办事服务|政务服务|互动交流|政民互动|走进\p{Script=Han}{2,4}|专题专栏|法治政府(?:建设(?:年度报告|年报)?)?|重点(?:工作|领域信息公开)?|通知公告|工作动态|政策文件|政策解读|机构(?:职能|概况))(?:[\s|｜>·]+\p{Script=Han}{2,12})*$/u,
  },
  {
    reason: '网页：发布信息',
    line: /^(?:日期|时间)\s*[:：]\s*\d{4}|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:来源|浏览|字号|作者|阅读|点击).*)?$|(?:发布日期|发布时间|浏览量|浏览次数|阅读次数|点击数)\s*[:：]/u,
  },
];

/** A paragraph of the text itself: an ordinal or a sentence long enough. */
export function isProse(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length >= 50 && /[。；，,;]/u.test(trimmed);
}

/** Half-open range of blocks from the first to the last paragraph of prose; the whole if there is none. */
export function proseRange(blocks: readonly SourceBlock[]): readonly [number, number] {
  const prose = (block: SourceBlock): boolean =>
    block.type === 'table' ? !isListing(block) : isProse(block.text) && !furnitureReason(block, false);
  const first = blocks.findIndex(prose);
  return first < 0 ? [blocks.length, blocks.length] : [first, blocks.findLastIndex(prose) + 1];
}

/** Why a line is furniture, or null. `atAnEnd`: it stands before or after all prose. */
export function furnitureReason(paragraph: SourceParagraph, atAnEnd: boolean): string | null {
  const text = paragraph.text.replace(/^[-·•\s]+(?=[\p{Script=Han}[【])/u, '').trim();
  if (text.length > LONGEST) return null;
  // The document's number is its own, wherever the page shows it.
  if (listedNumber(text)) return null;
  // A sentence that happens to speak of 来源：or 版权所有 is the report's.
  if (/[。；]$/u.test(text) && text.length > 30) return null;
  const patterns = atAnEnd ? [...ANYWHERE, ...AT_THE_ENDS] : ANYWHERE;
  return patterns.find(({ line }) => line.test(text))?.reason ?? null;
}

/** The lines that hold the value of a label standing alone on the line before: 来源： / 青石镇人民政府. */
function valuesBelow(blocks: readonly SourceBlock[], end: number): ReadonlySet<number> {
  const line = (at: number): string => {
    const block = blocks[at];
    return block?.type === 'paragraph' ? block.text.trim() : '';
  };
  const values = new Set<number>();
  blocks.slice(0, end).forEach((block, i) => {
    if (block.type !== 'paragraph' || !/[:：]$/u.test(line(i)) || furnitureReason(block, true) === null)
      return;
    const value = line(i + 1);
    // An organ may also begin the title of the document: 青石镇人民政府 / 关于…的报告.
    const organ = organLine(value) && !/^(?:关于|20\d\d|二[〇○零])[^，,。]{4,}$/u.test(line(i + 2));
    if (parseDateLine(value) !== null || organ) values.add(i + 1);
  });
  return values;
}

export const furniture: Pass = {
  id: 'furniture',
  title: '移出网页的页头、页脚和按钮',
  byDefault: true,
  apply: (blocks) => {
    const [start] = proseRange(blocks);
    const listed = listings(blocks, start);
    const [first, end] = proseRange(listed.blocks);
    const values = valuesBelow(listed.blocks, first);
    const outcome = dropLines(listed.blocks, (paragraph, i) => {
      if (paragraph.role === 'header' || paragraph.role === 'footer') return null;
      // 2025-01-08 below the organ that signs is the document's date.
      const above = listed.blocks[i - 1];
      const signed = i >= end && above?.type === 'paragraph' && organLine(above.text);
      if (signed && parseDateLine(paragraph.text) !== null) return null;
      return values.has(i) ? '网页：发布信息' : furnitureReason(paragraph, i < first || i >= end);
    });
    return {
      blocks: outcome.blocks,
      changes: [...listed.changes, ...outcome.changes],
      dropped: [...listed.dropped, ...outcome.dropped],
    };
  },
};

/** Words of the trade that plants lines on hacked government sites. */
const ADVERT =
  /威廉希尔|博彩|彩票|娱乐城|体育(?:平台|投注|app|官网|在线)|皇冠(?:体育|官网|投注)|澳门(?:新葡京|银河|威尼斯|永利|金沙)|葡京|百家乐|老虎机|棋牌|开元|投注|赌场|真人(?:视讯|娱乐)|亚博|必威|万博|乐鱼|开云|华体会|米乐|九游|半岛体育|三升体育|bet365|365bet|betway|188bet|注册送|AG真人|六合|时时彩|电子游艺|手机版登录入口|官方网站入口/iu;

/** A line that speaks of a place or a report, or is a sentence: 开元镇2024年法治政府建设年度报告. */
const OWN = /法治|报告|政府|[镇乡村。；，]|街道/u;

export const spam: Pass = {
  id: 'spam',
  title: '移出广告行和“图片”占位',
  byDefault: true,
  apply: (blocks) => {
    const [first, end] = proseRange(blocks);
    return dropLines(blocks, ({ text }, i) => {
      const line = text.trim();
      if (/^[[【（(]?(?:图片|img|image|logo|banner|图标|点击查看大图)[\]】）)]?$/iu.test(line))
        return '图片占位';
      if (line.length <= 40 && ADVERT.test(line) && !OWN.test(line) && (i < first || i >= end)) {
        return '广告行，与报告无关';
      }
      return null;
    });
  },
};

const PAGE_NUMBER =
  /^\s*(?:[-—–－﹣─]+\s*[0-9０-９]{1,3}\s*[-—–－﹣─]+|第\s*[0-9一二三四五六七八九十]{1,3}\s*页(?:\s*[,，/／]?\s*[(（]?\s*共\s*[0-9一二三四五六七八九十]{1,3}\s*页\s*[)）]?)?|[0-9]{1,3}\s*[/／]\s*[0-9]{1,3}|Page\s*\d{1,3}(?:\s*of\s*\d{1,3})?)\s*$/iu;

/** Lines that are a bare number are pages only if they count 1, 2, 3 or 2, 3, 4; otherwise they may be a table's. */
function countsPages(values: readonly number[]): boolean {
  const [first] = values;
  return (
    first !== undefined && values.length > 1 && first <= 2 && values.every((value, i) => value === first + i)
  );
}

export const pageNumbers: Pass = {
  id: 'page-numbers',
  title: '移出页码',
  byDefault: true,
  apply: (blocks) => {
    const bare = (text: string): boolean => /^\s*\d{1,3}\s*$/u.test(text);
    const values = blocks.flatMap((block) =>
      block.type === 'paragraph' && bare(block.text) ? [Number(block.text)] : [],
    );
    const counted = countsPages(values);
    return dropLines(blocks, ({ text }) =>
      PAGE_NUMBER.test(text) || (counted && bare(text)) ? '页码' : null,
    );
  },
};
