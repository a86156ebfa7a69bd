import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cell, codes, docx, docxFiles, p, r, read, refusal, row, short, table, texts } from './docx-file.ts';

const level = (styleLevel: number | null) => ({ styleLevel });

describe('headings of a .docx', () => {
  const style = (id: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
  const pStyle = (id: string) => `<w:pStyle w:val="${id}"/>`;

  it('are known by English and Chinese style names, by outline level and through the styles they are based on', async () => {
    const styles =
      style('1', '<w:name w:val="heading 1"/>') +
      style('2', '<w:name w:val="标题 2"/>') +
      style('a', '<w:name w:val="黑体三号"/><w:basedOn w:val="1"/>') +
      style('b', '<w:name w:val="条"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('c', '<w:name w:val="正文样"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('t', '<w:name w:val="Title"/>') +
      style('x', '<w:name w:val="圈"/><w:basedOn w:val="y"/>') +
      style('y', '<w:name w:val="套"/><w:basedOn w:val="x"/>') +
      style('7', '<w:name w:val="heading 7"/>');
    const body =
      ['1', '2', 'a', 'b', 'c', 't', 'x', '7'].map((id) => p(id, pStyle(id))).join('') +
      p('自身', '<w:outlineLvl w:val="1"/>') +
      p('取消', `${pStyle('1')}<w:outlineLvl w:val="9"/>`);
    expect((await read(docx(body, { styles }))).blocks).toMatchObject(
      [1, 2, 1, 3, null, null, null, 4, 2, null].map(level),
    );
  });

  it('are known by the style id where the file has no styles', async () => {
    expect(
      (await read(docx(p('甲', pStyle('Heading2')) + p('乙', pStyle('标题1')) + p('丙', pStyle('Normal')))))
        .blocks,
    ).toMatchObject([2, 1, null].map(level));
  });
});

describe('tables of a .docx', () => {
  it('come as rows of cells, header rows counted, paragraphs of a cell joined with line breaks', async () => {
    const { blocks } = await read(
      docx(
        table([
          row([cell('项目'), cell('数量')], '<w:tblHeader/>'),
          row([cell('调解'), cell(p('126件') + p('') + p('其中大案2件'))]),
        ]),
      ),
    );
    expect(blocks).toEqual([
      {
        type: 'table',
        rows: [
          ['项目', '数量'],
          ['调解', '126件\n其中大案2件'],
        ],
        headerRows: 1,
      },
    ]);
  });

  it('keep the text of merged cells once and the columns under each other', async () => {
    const body = table([
      row([cell('合计', '<w:gridSpan w:val="2"/>'), cell('3')]),
      row([cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙'), cell('1')]),
      row([cell('<w:p/>', '<w:vMerge/>'), cell('丙')], '<w:gridAfter w:val="1"/>'),
      row([cell('末')], '<w:gridBefore w:val="1"/>'),
    ]);
    expect(await texts(body)).toEqual([
      [
        ['合计', '', '3'],
        ['甲', '乙', '1'],
        ['', '丙', ''],
        ['', '末', ''],
      ],
    ]);
  });

  it('flatten a table in a cell into text and report it', async () => {
    const body = table([
      row([
        cell('外'),
        cell(p('前') + table([row([cell('a'), cell('b')]), row([cell('c'), cell('d')])]) + p('后')),
      ]),
    ]);
    expect(await texts(body)).toEqual([[['外', '前\na\tb\nc\td\n后']]]);
    expect(await codes(body)).toEqual(['nested-tables']);
  });

  it('of a single cell are frames around paragraphs', async () => {
    const body = table([row([cell(p('青石镇') + p('正文'))])]);
    expect(await texts(body)).toEqual(['青石镇', '正文']);
    expect(await codes(body)).toEqual(['frame-tables']);
  });

  it('look through content controls and drop tracked-away rows and tables without text', async () => {
    const body = table([
      `<w:sdt><w:sdtContent>${row([cell('甲'), `<w:sdt><w:sdtContent>${cell('乙')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`,
      row([cell('删'), cell('去')], '<w:del/>'),
    ]);
    expect(await texts(body + table([row([cell('<w:p/>'), cell('<w:p/>')])]))).toEqual([[['甲', '乙']]]);
    expect(await codes(body)).toEqual(['tracked-changes']);
  });

  it('do not believe a span of a billion columns', async () => {
    const [rows] = await texts(table([row([cell('甲', '<w:gridSpan w:val="1000000000"/>'), cell('乙')])]));
    expect(rows?.[0]).toHaveLength(61);
  });
});

describe('boxes and side stories of a .docx', () => {
  const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;

  it('read a text box once, of Choice and Fallback, after its paragraph', async () => {
    const body = p(
      `${r('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p('青石镇文件'))}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box(p('青石镇文件'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('后')}`,
    );
    expect(await texts(body)).toEqual(['前后', 'textbox:青石镇文件']);
    expect(await codes(body)).toEqual(['textboxes']);
  });

  it('read the fallback where the choice has no text', async () => {
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:drawing/></mc:Choice><mc:Fallback><w:t>后备</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await texts(body)).toEqual(['后备']);
  });

  it('read WordArt and drawing text, count pictures, keep frames in the body', async () => {
    const body =
      p('<w:r><w:pict><v:shape><v:textpath string="云岭县青石镇人民政府文件"/></v:shape></w:pict></w:r>') +
      p(
        '<w:r><w:drawing><a:p><a:r><a:t>组织</a:t></a:r><a:r><a:t>结构</a:t></a:r></a:p><pic:pic/></w:drawing></w:r>',
      ) +
      p('框', '<w:framePr w:hSpace="180"/>');
    expect(await texts(body)).toEqual(['textbox:云岭县青石镇人民政府文件', 'textbox:组织结构', '框']);
    expect(await codes(body)).toEqual(['pictures']);
  });

  it('put footnotes and endnotes behind the body and report them', async () => {
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('线')}</w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${r('见通知。')}</w:p></w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('尾注。')}</w:endnote>`,
    };
    const body = p(`${r('正文')}<w:r><w:footnoteReference w:id="1"/></w:r>${r('。')}`);
    expect(await texts(body, parts)).toEqual(['正文。', 'footnote:见通知。', 'footnote:尾注。']);
    expect(await codes(body, parts)).toEqual(['footnotes']);
  });

  it('put headers and footers last, each text once, tables in them as text', async () => {
    const parts = {
      header1: p('青石镇人民政府'),
      header2: p('青石镇人民政府'),
      footer1:
        table([row([cell('左'), cell('右')])]) +
        p(`${r('— ')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>${r(' —')}`),
    };
    expect(await texts(p('正文'), parts)).toEqual([
      '正文',
      'header:青石镇人民政府',
      'footer:左\t右',
      'footer:— 1 —',
    ]);
  });

  it('report comments with author and text and leave them out', async () => {
    const parts = { comments: `<w:comment w:id="1" w:author="李某">${p('核对数字')}</w:comment>` };
    const source = await read(
      docx(
        p(
          `<w:commentRangeStart w:id="1"/>${r('126件')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
        ),
        parts,
      ),
    );
    expect(source.blocks.map(short)).toEqual(['126件']);
    expect(source.messages).toMatchObject([{ code: 'comments' }]);
    expect(source.messages[0]?.text).toContain('李某：“核对数字”');
  });

  it('report a document embedded as a whole', async () => {
    expect(await codes(`${p('正文')}<w:altChunk r:id="a"/>`)).toEqual(['embedded-documents']);
    expect(await refusal(docx('<w:altChunk r:id="a"/>'))).toBe('embedded-only');
  });
});

describe('the package of a .docx', () => {
  it('may keep the main part anywhere', async () => {
    const { 'word/document.xml': main, ...files } = docxFiles(p('青石镇'));
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Inhalt/../inhalt/Dok1.xml"/></Relationships>';
    const bytes = zipSync({
      ...files,
      '_rels/.rels': strToU8(rels),
      'inhalt/dok1.xml': main ?? new Uint8Array(),
    });
    expect((await read(bytes)).blocks.map(short)).toEqual(['青石镇']);
  });

  it('may use the strict namespaces and another prefix', async () => {
    const main =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="end"/></x:pPr><x:r><x:t>青石镇</x:t></x:r></x:p></x:body></x:document>';
    const source = await read(zipSync({ ...docxFiles(''), 'word/document.xml': strToU8(main) }));
    expect(source.blocks).toMatchObject([{ text: '青石镇', align: 'right' }]);
  });

  it('may be written in UTF-16', async () => {
    const files = docxFiles(p('青石镇'));
    const xml = new TextDecoder().decode(files['word/document.xml']).replace('UTF-8', 'UTF-16');
    const bytes = zipSync({
      ...files,
      'word/document.xml': Uint8Array.from(Buffer.from(`\ufeff${xml}`, 'utf16le')),
    });
    expect((await read(bytes)).blocks.map(short)).toEqual(['青石镇']);
  });

  it('may have a broken side part, which is reported', async () => {
    const files = { ...docxFiles(p('青石镇'), { styles: '' }), 'word/styles.xml': strToU8('不是 XML') };
    const source = await read(zipSync(files));
    expect(source.blocks.map(short)).toEqual(['青石镇']);
    expect(source.messages.map((m) => m.code)).toEqual(['broken-parts']);
  });

  it('may have a main part that ends too early: what is there is read, and said', async () => {
    const files = docxFiles(p('青石镇') + p('后文'));
    const cut = (files['word/document.xml'] ?? new Uint8Array()).slice(0, -40);
    const source = await read(zipSync({ ...files, 'word/document.xml': cut }));
    expect(source.blocks.map(short)).toEqual(['青石镇', '后文']);
    expect(source.messages.map((m) => m.code)).toEqual(['broken-parts']);
  });

  it('is refused without a body, and when there is no text in it', async () => {
    expect(await refusal(zipSync({ ...docxFiles(''), 'word/document.xml': strToU8('<a/>') }))).toBe(
      'damaged-docx',
    );
    expect(await refusal(docx(p('　')))).toBe('blank');
    expect(await refusal(docx(p(''), { header: p('页眉') }))).toBe('blank');
  });
});
