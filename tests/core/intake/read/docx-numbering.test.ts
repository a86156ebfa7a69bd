import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../core/intake/read/docx/number-format.ts';
import { cell, codes, docx, p, read, row, table, texts } from './docx-file.ts';

const lvl = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, inner: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
const use = (numId: number, ilvl?: number) =>
  `<w:numPr>${ilvl === undefined ? '' : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${numId}"/></w:numPr>`;

/** The four levels of an official document. */
const OFFICIAL = abstract(
  0,
  lvl(0, 'chineseCountingThousand', '%1、') +
    lvl(1, 'japaneseCounting', '（%2）') +
    lvl(2, 'decimal', '%3.') +
    lvl(3, 'decimal', '（%4）'),
);

async function ordinals(body: string, parts: Record<string, string>): Promise<(string | null)[]> {
  return (await read(docx(body, parts))).blocks.map((block) =>
    block.type === 'paragraph' ? block.numbering : '表',
  );
}

describe('automatic numbering of a .docx', () => {
  it('gives the printed ordinals, each level starting anew below the one above', async () => {
    const body = [0, 1, 1, 2, 3, 1, 0, 1].map((level) => p('文', use(1, level))).join('');
    expect(await ordinals(body, { numbering: OFFICIAL + num(1, 0) })).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '（1）',
      '（三）',
      '二、',
      '（一）',
    ]);
  });

  it('writes counters of higher levels, in Arabic digits where the level is legal', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'chineseCounting', '第%1章') +
          lvl(1, 'decimal', '%1.%2') +
          lvl(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + num(1, 0);
    const body = [0, 0, 1, 2].map((level) => p('文', use(1, level))).join('');
    expect(await ordinals(body, { numbering })).toEqual(['第一章', '第二章', '二.1', '2.1.1']);
  });

  it('goes on through lists of one definition, and starts anew where a list overrides the start', async () => {
    const numbering =
      OFFICIAL +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [1, 1, 2, 3, 3, 1].map((id) => p('文', use(id, 0))).join('');
    expect(await ordinals(body, { numbering })).toEqual(['一、', '二、', '三、', '五、', '六、', '七、']);
  });

  it('takes a level’s definition from the override', async () => {
    const numbering =
      OFFICIAL + num(1, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1)')}</w:lvlOverride>`);
    expect(await ordinals(p('文', use(1, 0)), { numbering })).toEqual(['I)']);
  });

  it('restarts a level only where it says so', async () => {
    const numbering =
      abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')) +
      num(1, 0);
    const body = [0, 1, 1, 0, 1].map((level) => p('文', use(1, level))).join('');
    expect(await ordinals(body, { numbering })).toEqual(['1.', '(1)', '(2)', '2.', '(3)']);
  });

  it('comes through styles, and numId 0 switches it off', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="b"/>'),
      ) + num(1, 0);
    const styles =
      `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:pPr>${use(1)}</w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:pPr>${use(1)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="丙"/><w:basedOn w:val="b"/></w:style>' +
      `<w:style w:type="paragraph" w:styleId="d"><w:name w:val="丁"/><w:basedOn w:val="a"/><w:pPr>${use(0)}</w:pPr></w:style>`;
    const of = (id: string, more = '') => p('文', `<w:pStyle w:val="${id}"/>${more}`);
    const body = of('a') + of('b') + of('c') + of('d') + of('a', use(0)) + of('a');
    expect(await ordinals(body, { numbering, styles })).toEqual([
      '一、',
      '（一）',
      '（二）',
      null,
      null,
      '二、',
    ]);
  });

  it('follows a definition that only names a numbering style', async () => {
    const numbering =
      abstract(0, '<w:numStyleLink w:val="L"/>') +
      abstract(1, `<w:styleLink w:val="L"/>${lvl(0, 'decimalEnclosedCircleChinese', '%1')}`) +
      num(1, 0) +
      num(2, 1);
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr>${use(2)}</w:pPr></w:style>`;
    expect(await ordinals(p('文', use(1, 0)) + p('文', use(2, 0)), { numbering, styles })).toEqual([
      '①',
      '②',
    ]);
  });

  it('counts empty paragraphs, and not those a list does not know', async () => {
    const body = p('甲', use(1, 0)) + p('', use(1, 0)) + p('乙', use(9, 0)) + p('丙', use(1, 0));
    expect(await ordinals(body, { numbering: OFFICIAL + num(1, 0) })).toEqual(['一、', null, '三、']);
  });

  it('stands in the text of table cells, where the column of numbers is often nothing else', async () => {
    const numbering = abstract(0, lvl(0, 'decimal', '%1')) + num(1, 0);
    const body = table([
      row([cell(p('', use(1, 0))), cell('甲')]),
      row([cell(p('', use(1, 0))), cell('乙')]),
    ]);
    expect(await texts(body, { numbering })).toEqual([
      [
        ['1', '甲'],
        ['2', '乙'],
      ],
    ]);
  });

  it('leaves bullets away and says so, and writes unknown formats in Arabic digits and says so', async () => {
    const numbering = abstract(0, lvl(0, 'bullet', '\uf06c') + lvl(1, 'vigesimal', '%2.')) + num(1, 0);
    const body = p('文', use(1, 0)) + p('文', use(1, 1));
    expect(await ordinals(body, { numbering })).toEqual([null, '1.']);
    expect(await codes(body, { numbering })).toEqual(['bullets', 'number-format']);
  });
});

describe('number formats', () => {
  it.each([
    ['decimal', [1, 12], ['1', '12']],
    ['decimalZero', [3, 12], ['03', '12']],
    ['decimalFullWidth', [12], ['１２']],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], ['①', '⑳', '㉑', '㊱', '㊿', '51']],
    ['decimalEnclosedParen', [2], ['⑵']],
    ['decimalEnclosedFullstop', [2], ['⒉']],
    ['chineseCounting', [1, 10, 11, 20, 35], ['一', '十', '十一', '二十', '三十五']],
    [
      'chineseCountingThousand',
      [99, 100, 101, 110, 1005],
      ['九十九', '一百', '一百零一', '一百一十', '一千零五'],
    ],
    ['japaneseCounting', [10, 12], ['十', '十二']],
    ['ideographDigital', [10, 25], ['一〇', '二五']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['ideographZodiacTraditional', [1, 60], ['甲子', '癸亥']],
    ['ideographEnclosedCircle', [1, 10, 11], ['㊀', '㊉', '11']],
    ['chineseLegalSimplified', [10, 12], ['壹拾', '壹拾贰']],
    ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
    ['lowerRoman', [4, 19], ['iv', 'xix']],
    ['none', [1], ['']],
  ] as const)('%s', (format, numbers, printed) => {
    expect(numbers.map((n) => formatNumber(format, n))).toEqual(printed);
  });
});
