import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, docx, p, r, read, short, texts } from './docx-file.ts';

const field = (instruction: string, result: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  (result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

describe('the text of a .docx paragraph', () => {
  it('joins runs and keeps full-width spaces, soft breaks and tabs', async () => {
    expect(
      await texts(
        p(`${r('　　一是')}<w:r><w:t>坚持</w:t><w:tab/><w:t>学习</w:t><w:br/><w:t>宣传</w:t></w:r>`),
      ),
    ).toEqual(['　　一是坚持\t学习\n宣传']);
  });

  it('takes white space without xml:space for the XML’s own', async () => {
    expect(await texts('<w:p><w:r><w:t>\n  青石镇\n  </w:t></w:r></w:p>')).toEqual(['青石镇']);
  });

  it('leaves out empty paragraphs and page breaks at the edge, and breaks the line at one in the middle', async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(
      await texts(p('') + p(page + r('青石镇')) + p(r('正文。') + page + r('附件1')) + p(r('完') + page)),
    ).toEqual(['青石镇', '正文。\n附件1', '完']);
  });

  it('writes the hyphen that does not break, and not the optional one', async () => {
    expect(
      await texts(p('<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>31</w:t><w:softHyphen/><w:t>号</w:t></w:r>')),
    ).toEqual(['1-31号']);
  });

  it('keeps bold runs as content, toggled against a bold style, and not a heading style’s own bold', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="粗"/><w:rPr><w:b/></w:rPr></w:style>';
    const { blocks } = await read(
      docx(
        p(
          r('一是', '<w:b/>') +
            r('强化学习', '<w:rStyle w:val="S"/>') +
            r('。') +
            r('不粗', '<w:b w:val="0"/>'),
        ) +
          p('主要举措', '<w:pStyle w:val="H"/>') +
          p(r('粗') + r('不粗', '<w:rStyle w:val="S"/>'), '<w:pStyle w:val="B"/>'),
        { styles },
      ),
    );
    expect(blocks).toMatchObject([
      {
        text: '一是强化学习。不粗',
        content: [
          { type: 'text', text: '一是强化学习', bold: true },
          { type: 'text', text: '。不粗' },
        ],
      },
      { text: '主要举措', styleLevel: 1 },
      {
        content: [
          { type: 'text', text: '粗', bold: true },
          { type: 'text', text: '不粗' },
        ],
      },
    ]);
    expect(blocks[1]).not.toHaveProperty('content');
  });

  it('reads alignment from the paragraph and from its style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T2"><w:basedOn w:val="T"/></w:style>';
    const { blocks } = await read(
      docx(
        p('甲', '<w:jc w:val="right"/>') +
          p('乙', '<w:pStyle w:val="T2"/>') +
          p('丙', '<w:pStyle w:val="T"/><w:jc w:val="both"/>') +
          p('丁'),
        { styles },
      ),
    );
    expect(blocks.map((block) => block.type === 'paragraph' && block.align)).toEqual([
      'right',
      'center',
      'center',
      null,
    ]);
  });

  it('takes only the result of a field, over runs, nested and over paragraphs', async () => {
    expect(await texts(p(r('第') + field(' PAGE ', r('3')) + r('页')))).toEqual(['第3页']);
    expect(await texts(p(r('甲') + field(` IF ${field('PAGE', r('1'))} = 1 `, r('乙')) + r('丙')))).toEqual([
      '甲乙丙',
    ]);
    const toc =
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('目录一'),
      ) + p(`${r('目录二')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);
    expect(await texts(toc + p('正文'))).toEqual(['目录一', '目录二', '正文']);
    expect(await texts(p(`<w:fldSimple w:instr="DATE">${r('2026年')}</w:fldSimple>`))).toEqual(['2026年']);
  });

  it('loses nothing to a field that never ends', async () => {
    expect(await texts(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('青石镇')}`) + p('正文'))).toEqual(
      ['青石镇', '正文'],
    );
  });

  it('reads ringed and annotated characters out of EQ fields and says so', async () => {
    const body = p(
      field(String.raw` EQ \o\ac(○,12)`, '') + field(String.raw` EQ \* jc2 \o\ad(\s\up 9(dú),渎)`, ''),
    );
    expect(await texts(body)).toEqual(['⑫渎']);
    expect(await codes(body)).toEqual(['combined-characters']);
  });

  it('accepts tracked changes, joins paragraphs whose mark was deleted, and counts them', async () => {
    const body =
      p(
        `${r('调解')}<w:ins>${r('126')}</w:ins><w:del><w:r><w:delText>98</w:delText></w:r></w:del>${r('件')}`,
      ) +
      p(`<w:moveFrom>${r('移走')}</w:moveFrom><w:moveTo>${r('移来')}</w:moveTo>`) +
      p('前半', '<w:rPr><w:del/></w:rPr>') +
      p('后半', '<w:jc w:val="center"/>');
    const source = await read(docx(body));
    expect(source.blocks.map(short)).toEqual(['调解126件', '移来', '前半后半']);
    expect(source.blocks[2]).toMatchObject({ align: 'center' });
    expect(source.messages).toMatchObject([{ code: 'tracked-changes', severity: 'info' }]);
    expect(source.messages[0]?.text).toContain('4 处');
  });

  it('looks through links, content controls, smart tags and custom XML', async () => {
    const inner = `<w:hyperlink r:id="x">${r('链')}</w:hyperlink><w:smartTag>${r('签')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="不是文字"/></w:sdtPr><w:sdtContent>${r('控')}</w:sdtContent></w:sdt><w:customXml>${r('定')}</w:customXml>`;
    expect(
      await texts(
        p(inner) +
          `<w:sdt><w:sdtContent>${p('块')}</w:sdtContent></w:sdt><w:customXml>${p('层')}</w:customXml>`,
      ),
    ).toEqual(['链签控定', '块', '层']);
  });

  it('keeps the base of ruby and reports what stood above it', async () => {
    const body = p(`<w:r><w:ruby><w:rt>${r('dú')}</w:rt><w:rubyBase>${r('渎')}</w:rubyBase></w:ruby></w:r>`);
    const source = await read(docx(body));
    expect(source.blocks.map(short)).toEqual(['渎']);
    expect(source.messages[0]).toMatchObject({ code: 'ruby' });
    expect(source.messages[0]?.text).toContain('dú');
  });

  it('keeps hidden text and reports it', async () => {
    const source = await read(docx(p(r('看得见') + r('看不见', '<w:vanish/>'))));
    expect(source.blocks.map(short)).toEqual(['看得见看不见']);
    expect(source.messages[0]?.text).toContain('看不见');
  });

  it('maps symbols, from w:sym and from private-use characters, and reports those it does not know', async () => {
    const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const known = p(
      sym('Wingdings', 'F0FC') +
        sym('Wingdings 2', '0052') +
        sym('Symbol', 'F0B3') +
        sym('宋体', '25CB') +
        sym('Wingdings', 'F08C') +
        r('\uf0fe', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    );
    expect(await texts(known)).toEqual(['✔☑≥○❶☑']);
    expect(await codes(known)).toEqual([]);
    const unknown = p(sym('Webdings', 'F041'));
    expect(await texts(unknown)).toEqual(['\ufffd']);
    expect(await codes(unknown)).toEqual(['symbols']);
  });

  it('keeps the text of formulas and of elements it does not know, and reports both', async () => {
    const body = p(
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>' +
        `<w:novelty><w:r><w:t>新</w:t></w:r>散</w:novelty><w:quiet w:val="1"/>`,
    );
    expect(await texts(`${body}<w:wrapper>${p('层')}</w:wrapper>${r('游离')}`)).toEqual([
      'ab散新',
      '层',
      '游离',
    ]);
    expect(await codes(body)).toEqual(['formulas', 'unknown-elements']);
  });

  it('loses no character of any paragraphs written as WordprocessingML', async () => {
    const line = fc.string({
      unit: fc.constantFrom(...'青石镇依法、。（）“”12件 　<&>"ab瀆𠀀'),
      minLength: 1,
      maxLength: 30,
    });
    const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), fc.nat(5), async (lines, cut) => {
        const wanted = lines.filter((text) => text.trim() !== '');
        fc.pre(wanted.length > 0);
        // Every paragraph is cut into two runs, the second one bold.
        const body = lines.map((text) => {
          const characters = [...text];
          return p(
            r(escaped(characters.slice(0, cut).join(''))) +
              r(escaped(characters.slice(cut).join('')), '<w:b/>'),
          );
        });
        const { blocks, messages } = await read(docx(body.join('')));
        expect(blocks.map(short)).toEqual(wanted);
        expect(messages).toEqual([]);
        for (const block of blocks) {
          if (block.type !== 'paragraph' || !block.content) continue;
          expect(block.content.map((run) => (run.type === 'text' ? run.text : '')).join('')).toBe(block.text);
        }
      }),
    );
  });
});
