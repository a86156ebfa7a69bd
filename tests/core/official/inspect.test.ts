import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../../core/official/export.ts';
import { type Inspected, inspectDocx } from '../../../core/official/inspect.ts';
import { type Profile, plan } from '../../../core/official/plan.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { han } from '../../support/prose.ts';
import { anyReport, paragraph, report } from '../../support/reports.ts';

const { fonts } = DEFAULT_SETTINGS;

const MADE = report({
  issuer: '云岭县青石镇人民政府',
  title: '云岭县青石镇人民政府关于2025年度法治政府建设情况的报告',
  recipient: '云岭县人民政府',
  documentNumber: '青石府〔2026〕5号',
  signatory: '王小明',
  letterhead: {
    mark: '',
    note: '此件公开发布',
    copies: '云岭县司法局',
    printer: '青石镇党政综合办公室',
    printedOn: null,
  },
  sections: [
    { id: 'opening', blocks: [paragraph('o', 0, `${han(400)}。`)] },
    {
      id: 'measures',
      blocks: [
        paragraph('1', 1, '主要举措'),
        paragraph('2', 2, '规范执法'),
        paragraph('3', 3, '办理案件'),
        paragraph('4', 4, '立案'),
        paragraph('5', 0, `${han(300)}。`),
        paragraph('6', 2, `普法宣传。${han(200)}。`),
        paragraph('7', 1, '存在不足'),
        paragraph('8', 0, `${han(250)}。`),
      ],
    },
  ],
});

function inspect(bytes: Uint8Array): readonly Inspected[] {
  const read = inspectDocx(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function written(profile: Profile): Promise<Uint8Array> {
  return exportDocx(MADE, { fonts, draft: false, profile });
}

/** The file with one part changed. */
function changed(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} has no ${from}`);
  return zipSync({ ...files, [part]: strToU8(after) });
}

const titles = (items: readonly Inspected[]): string[] => items.map(({ title }) => title);

describe('格式体检', () => {
  it('finds every requirement met in the 正式报送稿', async () => {
    const items = inspect(await written('submission'));
    expect(items.filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
    expect(items.length).toBeGreaterThan(30);
  });

  it.each<[Profile, readonly string[]]>([
    ['preprinted', ['发文机关标志字体', '发文机关标志颜色和位置', '红色分隔线']],
    ['plain', ['发文机关标志字体', '发文机关标志颜色和位置', '发文字号', '红色分隔线', '抄送机关字体字号']],
    ['web', ['发文机关标志字体', '成文日期的位置', '抄送机关字体字号']],
  ])('finds no deviation in the profile %s, and says what is not there', async (profile, absent) => {
    const items = inspect(await written(profile));
    expect(items.filter(({ verdict }) => verdict === 'deviation')).toEqual([]);
    const unknown = titles(items.filter(({ verdict }) => verdict === 'unknown'));
    for (const title of absent) expect(unknown).toContain(title);
    expect(unknown).not.toContain('正文字体字号');
  });

  it.each<Profile>(['submission', 'preprinted', 'web', 'plain'])(
    'finds no deviation in a joint document with attachments and wide tables, profile %s',
    async (profile) => {
      const cells = (r: number): ReturnType<typeof paragraph>[] =>
        Array.from({ length: 12 }, (_, c) => paragraph(`w${r}-${c}`, 0, `第${c}月份`));
      const wide = { type: 'table' as const, id: 'w', headerRows: 1, rows: [cells(0), cells(1)] };
      const made = {
        ...MADE,
        issuer: '中共青石镇委员会\n青石镇人民政府',
        attachments: [
          { id: 'a', title: '行政执法情况统计表', blocks: [wide] },
          { id: 'b', title: '普法活动一览表', blocks: [paragraph('b1', 1, '总体情况'), wide] },
        ],
      };
      const items = inspect(await exportDocx(made, { fonts, draft: false, profile }));
      expect(items.filter(({ verdict }) => verdict === 'deviation')).toEqual([]);
      const found = titles(items.filter(({ verdict }) => verdict === 'ok'));
      for (const title of ['纸张', '附件说明', '“附件”二字和序号的字体字号', '附件标题的位置'])
        expect(found).toContain(title);
    },
  );

  it("names a unit's habits as deviations", async () => {
    const format = { linePitch: 30, pageNumbers: 'centred', boldHeading2: true, boldHeading3: true } as const;
    const items = inspect(await exportDocx(MADE, { fonts, draft: false, profile: 'submission', format }));
    const wrong = titles(items.filter(({ verdict }) => verdict === 'deviation'));
    expect(wrong).toContain('每面行数');
    expect(wrong).toContain('页码位置');
    expect(wrong).toContain('二级标题字体字号');
  });

  it('takes no sentence for 主送机关 and no date in the text for 成文日期', async () => {
    const sections = [{ id: 'opening', blocks: [paragraph('o', 0, '现将有关情况报告如下：')] }];
    const made = report({ recipient: '', sections, issueDate: null });
    const items = inspect(await exportDocx(made, { fonts, draft: false }));
    for (const title of ['主送机关', '成文日期', '署名字体字号'])
      expect(items.find((entry) => entry.title === title)?.verdict, title).toBe('unknown');
  });

  it('finds no face, size or measure of any report we write to deviate', async () => {
    // Not what such a report says itself: its random text may skip a level of headings or be bold.
    const ofText = new Set(['结构层次序数', '主送机关', '抄送机关的标点']);
    await fc.assert(
      fc.asyncProperty(anyReport, async (made) => {
        // A page set closer for its signature (7.3.5.5) has more than 22 lines, and the inspection says so.
        fc.pre(plan(made, { fonts, draft: false }).notes.length === 0);
        const items = inspect(await exportDocx(made, { fonts, draft: false }));
        const wrong = items.filter(
          ({ verdict, title, found }) =>
            verdict === 'deviation' && !ofText.has(title) && !found.endsWith('加粗'),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const DOCUMENT = 'word/document.xml';
  const STYLES = 'word/styles.xml';
  const style = (id: string, inside: string): RegExp =>
    new RegExp(`(w:styleId="${id}">(?:(?!</w:style>).)*?)${inside}`, 'u');

  it.each<[string, string, string | RegExp, string, string]>([
    ['纸张', DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', '215.9 × 279.4 mm'],
    ['天头（上白边）', DOCUMENT, 'w:top="2098"', 'w:top="1440"', '25.4 mm'],
    ['订口（左白边）', DOCUMENT, 'w:left="1588"', 'w:left="1800"', '31.8 mm'],
    ['版心尺寸', DOCUMENT, 'w:right="1474"', 'w:right="1800"', '150.2 × 225 mm'],
    ['每面行数', STYLES, style('GwBody', 'w:line="579"'), '$1w:line="600"', '21 行（行距固定值 30 磅）'],
    ['每行字数', STYLES, style('GwBody', '<w:spacing w:val="-5"/>'), '$1<w:spacing w:val="10"/>', '26 字'],
    ['正文字体字号', STYLES, style('GwBody', 'w:eastAsia="仿宋_GB2312"'), '$1w:eastAsia="宋体"', '宋体，3号'],
    [
      '正文字体字号',
      STYLES,
      style('GwBody', '<w:sz w:val="32"/>'),
      '$1<w:sz w:val="28"/>',
      '仿宋_GB2312，4号',
    ],
    ['段首缩进', STYLES, style('GwBody', 'w:firstLineChars="200" w:firstLine="630"'), '$1', '左空 0 字'],
    ['标题字体字号', STYLES, style('GwTitle', '<w:b w:val="0"/>'), '$1<w:b/>', '方正小标宋简体，2号，加粗'],
    ['标题位置', STYLES, style('GwTitle', '<w:jc w:val="center"/>'), '$1<w:jc w:val="left"/>', '不居中'],
    [
      '一级标题字体字号',
      STYLES,
      style('Heading1', 'w:eastAsia="黑体"'),
      '$1w:eastAsia="微软雅黑"',
      '微软雅黑，3号',
    ],
    [
      '二级标题字体字号',
      STYLES,
      style('Heading2', 'w:eastAsia="楷体_GB2312"'),
      '$1w:eastAsia="仿宋"',
      '仿宋，3号',
    ],
    ['结构层次序数', DOCUMENT, '>（二）<', '>(二)<', '“(二)”应写作“（二）”'],
    ['结构层次序数', DOCUMENT, '>二、<', '>三、<', '“三、”处应为“二、”'],
    ['发文字号', DOCUMENT, '〔2026〕', '[2026]', '青石府[2026]5号'],
    ['发文字号', DOCUMENT, '〕5号', '〕第05号', '青石府〔2026〕第05号'],
    [
      '发文机关标志颜色和位置',
      STYLES,
      style('GwMark', 'w:val="FF0000"'),
      '$1w:val="000000"',
      '不是红色，居中',
    ],
    ['红色分隔线', DOCUMENT, /w:color="FF0000"/u, 'w:color="000000"', '不是红色'],
    ['主送机关', DOCUMENT, '>云岭县人民政府：<', '>云岭县人民政府:<', '顶格，末尾“:”'],
    ['成文日期', DOCUMENT, '>2026年1月20日<', '>2026年01月20日<', '2026年01月20日'],
    ['抄送机关的标点', DOCUMENT, '云岭县司法局。', '云岭县司法局', '抄送：云岭县司法局'],
    [
      '抄送机关字体字号',
      STYLES,
      style('GwCopies', '<w:sz w:val="28"/>'),
      '$1<w:sz w:val="32"/>',
      '仿宋_GB2312，3号',
    ],
    ['页码形式', 'word/footer1.xml', /— </u, '- <', '-1—'],
    [
      '页码字体字号',
      STYLES,
      style('GwPageNumberOdd', '<w:sz w:val="28"/>'),
      '$1<w:sz w:val="18"/>',
      '宋体，9 磅',
    ],
    ['页码位置', 'word/settings.xml', '<w:evenAndOddHeaders/>', '', '单双页相同，居右空 1 字'],
    ['页码与版心的距离', DOCUMENT, /w:footer="\d+"/u, 'w:footer="851"', '15 mm'],
  ])('finds a planted deviation: %s (%s)', async (title, part, from, to, found) => {
    const items = inspect(changed(await written('submission'), part, from, to));
    const hit = items.filter((entry) => entry.title === title);
    expect(hit).toHaveLength(1);
    expect(hit[0]?.found).toBe(found);
    expect(hit[0]?.verdict).toBe('deviation');
  });

  it('refuses what is no .docx', () => {
    const text = (words: string) => inspectDocx(new TextEncoder().encode(words));
    expect(text('不是 Word 文件')).toMatchObject({ ok: false, error: { code: 'not-word' } });
    expect(text('%PDF-1.7 不是 Word 文件')).toMatchObject({ ok: false, error: { code: 'not-word' } });
    expect(text('{\\rtf1 旧格式}')).toMatchObject({ ok: false, error: { code: 'rtf' } });
  });
});
