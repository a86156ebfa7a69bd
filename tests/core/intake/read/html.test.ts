import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../core/intake/read/html/html.ts';
import { readSource } from '../../../../core/intake/read/read.ts';
import type { Source } from '../../../../core/intake/types.ts';
import { short } from './docx-file.ts';

function page(html: string): Source {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const texts = (html: string) => page(html).blocks.map(short);

describe('reading a web page', () => {
  it('takes block elements for paragraphs, headings for a hint, and collapses white space as a browser does', () => {
    const { format, blocks } = page(
      '<!DOCTYPE html><html><body><h1> 青石镇\n 报告 </h1>\n<div>甲<p>　　乙 <b>一是</b>丙</p>丁</div><h6>戊</h6><p> </p></body></html>',
    );
    expect(format).toBe('html');
    expect(blocks).toMatchObject([
      { text: '青石镇 报告', styleLevel: 1 },
      { text: '甲', styleLevel: null },
      {
        text: '　　乙 一是丙',
        content: [
          { type: 'text', text: '　　乙 ' },
          { type: 'text', text: '一是', bold: true },
          { type: 'text', text: '丙' },
        ],
      },
      { text: '丁' },
      { text: '戊', styleLevel: 4 },
    ]);
  });

  it('decodes entities, keeps spaces that do not break, and drops scripts and styles', () => {
    expect(
      texts(
        '<p>&nbsp;&nbsp;A&amp;B &lt;&#x4e00;&gt;&hellip;</p><script>if (a<b) {}</script><style>p{}</style><p>完</p>',
      ),
    ).toEqual(['\u00a0\u00a0A&B <一>…', '完']);
  });

  it('breaks lines at <br> in a paragraph, and parts paragraphs at two of them, before an indent, and between blocks', () => {
    expect(texts('<p>甲<br>乙<br><br>丙<br/>　　丁<br>&nbsp;&nbsp;戊</p>')).toEqual([
      '甲\n乙',
      '丙',
      '　　丁',
      '\u00a0\u00a0戊',
    ]);
    expect(texts('<div>甲<br>乙<br>丙</div>')).toEqual(['甲', '乙', '丙']);
  });

  it('reads tables with merged cells, header rows and line breaks in cells', () => {
    const { blocks } = page(
      '<table><tr><th>项目<th>数量<th>备注</tr><tr><td rowspan=2>调解<td>126件<td><p>甲</p><p>乙<br>丙</p></tr><tr><td colspan=2>2件</table>',
    );
    expect(blocks).toEqual([
      {
        type: 'table',
        rows: [
          ['项目', '数量', '备注'],
          ['调解', '126件', '甲\n乙\n丙'],
          ['', '2件', ''],
        ],
        headerRows: 1,
      },
    ]);
  });

  it('sees through tables that only lay out the page', () => {
    expect(
      texts('<table><tr><td>左</td><td><h1>青石镇</h1><table><tr><td>a<td>b</table></td></tr></table>'),
    ).toEqual(['左', '青石镇', [['a', 'b']]]);
    expect(texts('<table><tr><td></td><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual(['甲', '乙']);
  });

  it('parts preformatted text at its line ends and keeps its spaces', () => {
    expect(texts('<pre>\n青石镇\r\n  一、 主要<b>举措</b>\n\n完</pre>')).toEqual([
      '青石镇',
      '  一、 主要举措',
      '完',
    ]);
  });

  it('gives the ordinals a numbered list prints', () => {
    const { blocks } = page(
      '<ol start=3><li>甲<ul><li>点</ul><li>乙</ol><ol type=A><li>丙<li></ol><p>后文</p>',
    );
    expect(blocks.map((b) => b.type === 'paragraph' && [b.numbering, b.text])).toEqual([
      ['3.', '甲'],
      [null, '点'],
      ['4.', '乙'],
      ['A.', '丙'],
      [null, '后文'],
    ]);
  });

  it('reads alignment, marks navigation and page foot as furniture, and leaves an article’s own foot in it', () => {
    const { blocks } = page(
      '<nav>首页</nav><article><p style="text-align: center">标题</p><center>副题</center><p align=right>2026年1月</p><footer>署名</footer></article><footer>主办单位</footer>',
    );
    expect(blocks).toMatchObject([
      { role: 'header' },
      { align: 'center', role: 'body' },
      { align: 'center' },
      { align: 'right' },
      { text: '署名', role: 'body' },
      { text: '主办单位', role: 'footer' },
    ]);
  });

  it('keeps ruby’s base, reports what is above, hidden text, pictures and the page’s title', () => {
    const source = page(
      '<title>青石镇 - 云岭县</title><p>木<ruby>渎<rp>(</rp><rt>dú</rt><rp>)</rp></ruby><img src=a.png><span style="display:none">看不见</span></p>',
    );
    expect(source.blocks.map(short)).toEqual(['木渎看不见']);
    expect(source.messages.map((m) => m.code)).toEqual(['page-title', 'ruby', 'pictures', 'hidden-text']);
    expect(source.messages[1]?.text).toContain('dú');
  });

  it('reads what Word puts on the clipboard', () => {
    const clip =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style><!-- p {} --></style></head><body><!--StartFragment-->' +
      '<p class=MsoNormal><![if !supportLists]><span style="mso-list:Ignore">一、</span><![endif]>主要举措<o:p></o:p></p><!--EndFragment--></body></html>';
    expect(texts(clip)).toEqual(['一、主要举措']);
  });

  it('is decoded by its content first and by what it declares then', async () => {
    const html = (charset: string) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>`;
    const gbk = Buffer.concat([Buffer.from(html('gb2312')), Buffer.from('c7e0caafd5f2', 'hex')]);
    const big5 = Buffer.concat([Buffer.from(html('Big5')), Buffer.from('ab43a5dbc2ed', 'hex')]);
    const lying = Buffer.from(`${html('gb2312')}青石镇`);
    for (const [bytes, text] of [
      [gbk, '青石镇'],
      [lying, '青石镇'],
      [big5, '青石鎮'],
    ] as const) {
      const result = await readSource(bytes, 'a.htm');
      expect(result.ok && result.value.blocks.map(short)).toEqual([
        text === '青石鎮' ? expect.stringContaining('石') : text,
      ]);
    }
  });

  it('loses no character of any paragraphs', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'青石镇依法、。（）“”12件　<&>"ab瀆𠀀'),
      minLength: 1,
      maxLength: 30,
    });
    const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 15 }),
        fc.constantFrom('p', 'div', 'li', 'h3'),
        (lines, tag) => {
          const wanted = lines.filter((text) => text.trim() !== '');
          fc.pre(wanted.length > 0);
          expect(texts(lines.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('\n'))).toEqual(wanted);
        },
      ),
    );
  });

  it('refuses a page without text and one nested without end', async () => {
    expect(readHtml('<html><body><script>x</script></body></html>')).toMatchObject({
      ok: false,
      error: { code: 'blank' },
    });
    expect(readHtml('<div>'.repeat(100_000))).toMatchObject({ ok: false, error: { code: 'too-deep' } });
  });
});
