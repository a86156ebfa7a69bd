// Whole, healthy files that the mutations start from. Places and sentences are made up.

import { cell, p, part, r, row, table } from '../core/intake/read/docx-file.ts';
import { A, B, C, D, E } from '../core/intake/sentences.ts';

export const TEXTS = [
  [
    '青石镇2024年法治政府建设情况报告',
    '县人民政府：',
    A,
    '一、主要举措和成效',
    '（一）加强领导',
    `1.压实责任。${E}`,
    B,
    '二、存在的不足和原因',
    `一是${C}`,
    '三、下一年度工作安排',
    D,
    '特此报告。',
    '云岭县青石镇人民政府',
    '2025年1月8日',
  ].join('\n'),
  [
    '# 桐花乡2024年度法治政府建设情况报告',
    '- [ 发文字号 ] 桐政〔2025〕3号',
    '| 索引号：0001/2025-26 | 发布机构：云岭县桐花乡人民政府 |',
    `2024年，${A}`,
    '**一、工作开展情况**',
    `（一）调解矛盾纠纷XX件。${B}`,
    '第二部分 存在问题',
    C,
    '打印本页 关闭窗口',
    '上一篇：关于白水镇的通知',
  ].join('\r\n'),
  '法(fǎ)治(zhì)建(jiàn)设(shè)資訊計畫\n一、總體情況\n（1）第一，首先，①②③\n2025.1.8',
] as const;

export const PAGES = [
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青石镇</title><style>p{}</style></head><body><nav>首页 &gt; 公开</nav>
<h1>青石镇2024年法治政府建设情况报告</h1><table border="1"><tr><th>指标</th><th colspan="2">数量</th></tr><tr><td rowspan="2">调解</td><td>12</td><td>件</td></tr><tr><td>3</td><td>次</td></tr></table>
<p style="text-align:center"><b>一、主要举措</b></p><ol start="3" type="i"><li value="7">${A}</li><li>${B}</li></ol><p>　　${C}<br>　　${D}</p><div hidden>隐藏</div>
<ruby>法<rt>fǎ</rt></ruby><pre>一
二</pre><footer>主办单位：青石镇</footer><script>var a='<p>';</script></body></html>`,
  `<div><center>桐花乡</center><span style="font-weight:bold">（一）</span><ul><li>${E}</ul><blockquote><article>${A}</article></blockquote><svg><text>x</text></svg><select><option>一</select>&nbsp;&nbsp;&#12288;</div>`,
] as const;

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const BODY = [
  p('青石镇2024年法治政府建设情况报告', '<w:pStyle w:val="Title"/><w:jc w:val="center"/>'),
  p(A),
  p(r('加强领导', '<w:b/>'), '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="0"/>'),
  p(r('压实责任'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
  p(
    `${r(B, '<w:vanish/>')}<w:r><w:tab/><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
  ),
  p(
    `${field('begin')}<w:r><w:instrText> EQ \\o\\ac(○,12) </w:instrText></w:r>${field('end')}${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('3')}${field('end')}`,
  ),
  `<w:p><w:ins w:id="1">${r('新加')}</w:ins><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:ruby><w:rt>${r('fǎ')}</w:rt><w:rubyBase>${r('法')}</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
  table([
    row([cell('指标', '<w:gridSpan w:val="2"/>'), cell('数量')], '<w:tblHeader/>'),
    row([
      cell('调解', '<w:vMerge w:val="restart"/>'),
      cell(`${p('12')}${table([row([cell('内'), cell('层')])])}`),
    ]),
  ]),
  `<w:sdt><w:sdtPr/><w:sdtContent>${p(C)}</w:sdtContent></w:sdt>`,
  `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textpath string="字"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  p(
    `${r('2025年1月8日')}<w:r><w:footnoteReference w:id="1"/><w:unknown>未知</w:unknown></w:r>`,
    '<w:jc w:val="right"/>',
  ),
  '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>',
].join('');

const LEVEL = (n: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlRestart w:val="1"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** The body of a document and what is inside the roots of its other parts, as docxFiles takes them. */
export const DOCUMENT = {
  body: BODY,
  parts: {
    styles: `<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Heading1"/></w:style>`,
    numbering: `<w:abstractNum w:abstractNumId="0">${LEVEL(0, 'chineseCounting', '%1、')}${LEVEL(1, 'decimal', '（%1.%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`,
    footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
    comments: `<w:comment w:id="1" w:author="李">${p('改')}</w:comment>`,
    header: p('内部资料'),
    footer: p(`${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('end')}`),
  },
} as const;

/** A document with nothing but a table and a text of its own. */
export const SECOND_DOCUMENT = part(
  'document',
  `<w:body>${table([row([cell('一'), cell('二')]), row([cell('三', '<w:gridSpan w:val="60"/>')])])}${p(D)}</w:body>`,
);

/** A page of text in a PDF of a few hundred bytes; the reader rebuilds its missing cross-reference table. */
export const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
  '4 0 obj<</Length 148>>stream',
  'BT /F1 16 Tf 72 770 Td (Report on the work of the year 2024 in the town) Tj 0 -28 Td [(Second) -250 (line)] TJ T* (Third line, 12 items.) Tj ET',
  'endstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj',
  'trailer<</Root 1 0 R/Size 6>>',
  '%%EOF',
].join('\n');
