import { describe, expect, it } from 'vitest';
import { PASSES } from '../../../core/intake/clean/clean.ts';
import type { SourceBlock, SourceFormat } from '../../../core/intake/types.ts';

function block(text: string): SourceBlock {
  return { type: 'paragraph', text, styleLevel: null, numbering: null, align: null, role: 'body' };
}

/** Texts of the blocks a pass leaves, and what it dropped. */
async function run(
  id: string,
  lines: readonly string[],
  format: SourceFormat = 'text',
): Promise<{ lines: string[]; dropped: string[]; count: number }> {
  const pass = PASSES.find((candidate) => candidate.id === id);
  if (!pass) throw new Error(`no pass ${id}`);
  const outcome = await pass.apply(lines.map(block), format);
  return {
    lines: outcome.blocks.map((out) => (out.type === 'paragraph' ? out.text : '')),
    dropped: outcome.dropped.map(({ text }) => text),
    count: outcome.changes.length,
  };
}

const PROSE =
  '全镇围绕年度目标抓好任务分工，逐项建立清单，按月调度进展，全年召开专题会议4次，办理群众诉求128件，各项工作有序推进。';

describe('all passes', () => {
  it('have unique ids and Chinese titles; only half-width punctuation waits to be asked', () => {
    expect(new Set(PASSES.map(({ id }) => id)).size).toBe(PASSES.length);
    for (const { title } of PASSES) expect(title).toMatch(/\p{Script=Han}/u);
    expect(PASSES.filter(({ byDefault }) => !byDefault).map(({ id }) => id)).toEqual(['punctuation']);
  });
});

describe('pinyin', () => {
  const machine = ['鎮(zhèn)開展法治宣傳，報(bào)送情況(kuàng)，設(shè)立窗口，會(huì)議4次', '的(de)確定'];

  it('goes when a machine put it in, tone mark or not', async () => {
    const { lines, dropped } = await run('pinyin', machine);
    expect(lines).toEqual(['鎮開展法治宣傳，報送情況，設立窗口，會議4次', '的確定']);
    expect(dropped).toEqual(['(zhèn)(bào)(kuàng)(shè)(huì)', '(de)']);
  });

  it('goes in decomposed letters too', async () => {
    expect(
      (
        await run(
          'pinyin',
          machine.map((text) => text.normalize('NFD')),
        )
      ).lines[0],
    ).not.toContain('(');
  });

  it.each([
    '娱乐场所(KTV)',
    '智能(AI)平台',
    '掌上(app)办理',
    '2023年(2023)',
    '崀(làng)山',
    '试点(GDP)',
    '平台(app)',
    '村（zhèn）',
  ])('leaves %s alone', async (text) => {
    expect((await run('pinyin', [text])).lines).toEqual([text]);
  });

  it('leaves the author’s brackets alone beside a machine’s', async () => {
    const { lines } = await run('pinyin', [...machine, '场所(KTV)、软件(app)、年份(2023)']);
    expect(lines.at(-1)).toBe('场所(KTV)、软件(app)、年份(2023)');
  });
});

describe('traditional characters', () => {
  it('are simplified when the text as a whole is traditional, by the word and not by the letter', async () => {
    const { lines } = await run('simplify', [
      '從以下幾方面著手，推動法治鎮建設。著名景區、乾隆年間、幹部瞭解關係，覆蓋於潛鎮。',
    ]);
    expect(lines).toEqual([
      '从以下几方面着手，推动法治镇建设。著名景区、乾隆年间、干部了解关系，覆盖於潜镇。',
    ]);
  });

  it('stay in a simplified text', async () => {
    const text = `於潛镇${PROSE}${PROSE}`;
    expect(await run('simplify', [text])).toEqual({ lines: [text], dropped: [], count: 0 });
  });
});

describe('characters', () => {
  it('radicals and compatibility forms become the characters they look like', async () => {
    expect(
      (await run('compatibility', ['下⼀步⼯作，⻓⾜进步，⻋辆', '\uf9d1', '（１２）ＸＸ件'])).lines,
    ).toEqual(['下一步工作，长足进步，车辆', '六', '（１２）ＸＸ件']);
  });

  it('invisible ones go, odd spaces become spaces', async () => {
    expect((await run('invisible', ['法\u200b治\ufeff政\u00ad府\u00a0建设\u3000好'])).lines).toEqual([
      '法治政府 建设\u3000好',
    ]);
  });
});

describe('furniture', () => {
  it.each([
    '扫一扫在手机打开当前页',
    '打印本页  关闭窗口',
    '【打印】【关闭】',
    '发布日期：2025-01-15 浏览量：120',
    '来源：青石镇人民政府',
    '您当前的位置：首页 > 政务公开 > 法治政府',
    '首页>信息公开>法定主动公开内容>青石镇',
    '滇ICP备12345678号',
    '云公网安备 53010202000123号',
    '主办单位：云岭县人民政府办公室',
    '网站标识码：5301020001',
    '上一篇：没有了',
    '用户登录',
    '字体：[大 中 小]',
    '分享到：',
    '责任编辑：张三',
    '索 引 号：015123456/2025-00012',
    '- [ 发布机构 ] 云岭县桐花乡人民政府',
    '• 日期：2025-01-15 10:00',
    '- 效力状态：有效',
    'Copyright © 2025 云岭县人民政府 版权所有',
  ])('%s is the page’s', async (line) => {
    const { lines, dropped } = await run('furniture', [line, PROSE, line]);
    expect(lines).toEqual([PROSE]);
    expect(dropped).toEqual([line, line]);
  });

  it('a label’s value on the line below goes with it, the first line of a title does not', async () => {
    const labels = ['发布时间：', '2025-01-15', '来源：', '青石镇人民政府'];
    expect(await run('furniture', [...labels, PROSE])).toMatchObject({ lines: [PROSE], dropped: labels });
    const title = ['青石镇人民政府', '关于2024年度法治政府建设情况的报告'];
    expect((await run('furniture', ['来源：', ...title, PROSE])).lines).toEqual([...title, PROSE]);
  });

  it.each([
    '打印机耗材管理',
    '分享法治故事',
    '编辑发放普法读本',
    '审核机制更加健全',
    '登录平台办理事项',
    '推行“扫一扫”办事，在大厅张贴二维码，全年线上办件三千余件，群众满意。',
    '（一）推进政务公开',
    '政务公开',
    '案件来源：群众举报12件、日常巡查30件，全部按期办结，没有一件超时，没有一件引起复议。',
  ])('%s in the text is the report’s', async (line) => {
    expect((await run('furniture', [PROSE, line, PROSE])).lines).toEqual([PROSE, line, PROSE]);
  });
});

describe('advertisements', () => {
  it.each(['皇冠体育投注平台', '澳门银河官方网站入口', '图片', 'img', '[图片]'])(
    '%s goes from the top',
    async (line) => {
      expect((await run('spam', [line, PROSE])).lines).toEqual([PROSE]);
    },
  );

  it.each(['开元镇2024年法治政府建设年度报告', '乐鱼村'])('%s is a place', async (line) => {
    expect((await run('spam', [line, PROSE])).lines).toEqual([line, PROSE]);
  });

  it('words of the trade inside the text stay: a report tells of what was closed down', async () => {
    const line = '打击网络博彩';
    expect((await run('spam', [PROSE, line, PROSE])).lines).toEqual([PROSE, line, PROSE]);
  });
});

describe('page numbers', () => {
  it.each(['— 3 —', '- 12 -', '第 3 页 共 9 页', '第3页', '3/9', '－5－'])('%s goes', async (line) => {
    expect((await run('page-numbers', [PROSE, line])).lines).toEqual([PROSE]);
  });

  it('bare numbers go only if they count pages', async () => {
    expect((await run('page-numbers', [PROSE, '1', PROSE, '2', PROSE, '3'])).lines).toEqual([
      PROSE,
      PROSE,
      PROSE,
    ]);
    expect((await run('page-numbers', ['办结', '38', '受理', '40'])).lines).toEqual([
      '办结',
      '38',
      '受理',
      '40',
    ]);
  });
});

describe('broken paragraphs', () => {
  const half =
    '全镇围绕年度目标抓好任务分工，逐项建立清单，按月调度进展，形成了党委领导、政府负责、部门协同、村';

  it('are joined without a space where a sentence goes on', async () => {
    const { lines, count } = await run('broken-lines', [
      half,
      '居参与的工作格局，群众满意度稳步提升。',
      PROSE,
    ]);
    expect(lines).toEqual([`${half}居参与的工作格局，群众满意度稳步提升。`, PROSE]);
    expect(count).toBe(1);
  });

  it.each([
    '二、存在的问题',
    '（一）规范执法',
    '1.规范执法',
    '云岭县青石镇人民政府',
    '2025年1月17日',
    '一是抓好普法，全年宣讲三十六场，群众反映良好。',
    '附件：1.统计表',
    '存在的问题',
  ])('what begins with %s is no rest of a sentence', async (line) => {
    expect((await run('broken-lines', [half, line])).lines).toEqual([half, line]);
  });

  it('in a Word file only what cannot begin a paragraph is joined', async () => {
    const rest = '居参与的工作格局，群众满意度稳步提升。';
    expect((await run('broken-lines', [half, rest], 'docx')).lines).toEqual([half, rest]);
    expect((await run('broken-lines', [half, `，${rest}`], 'docx')).lines).toEqual([`${half}，${rest}`]);
  });

  it('a heading as long as the regulation’s items is not swallowed by the paragraph after it', async () => {
    const heading =
      '（三）上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况和主要工作';
    expect((await run('broken-lines', [heading, PROSE])).lines).toEqual([heading, PROSE]);
  });

  it('a short heading is not swallowed by the paragraph after it', async () => {
    expect((await run('broken-lines', ['主要做法', PROSE])).lines).toEqual(['主要做法', PROSE]);
  });
});

describe('marks', () => {
  it('Markdown signs go; a list’s dash only in Markdown', async () => {
    expect((await run('markdown', ['## 主要做法', '**加强领导**，压实责任', '- 第一条'])).lines).toEqual([
      '主要做法',
      '加强领导，压实责任',
      '- 第一条',
    ]);
    expect((await run('markdown', ['- 第一条'], 'markdown')).lines).toEqual(['第一条']);
  });

  it('spaces around digits go where the whole text has them', async () => {
    const spaced = ['共受理 36 万件，占 26% ，增长 7 个点', '排查 117 处，整改 2.9 万条'];
    expect((await run('spaces', spaced)).lines).toEqual([
      '共受理36万件，占26%，增长7个点',
      '排查117处，整改2.9万条',
    ]);
    expect((await run('spaces', ['共受理 36 万件'])).lines).toEqual(['共受理 36 万件']);
  });

  it('half-width punctuation is put right when asked, digits and Latin left alone', async () => {
    expect(
      (await run('punctuation', ['镇党委,政府:抓落实;(试行)好吗?', '12:30,3.5,app(KTV)'])).lines,
    ).toEqual(['镇党委，政府：抓落实；（试行）好吗？', '12:30,3.5,app(KTV)']);
  });
});
