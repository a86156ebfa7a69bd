// Made-up reports of any length in our own words, the same on every run: as text, and as the .docx a clerk's Word would save.

import { strToU8, zipSync } from 'fflate';

export type MadeBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

const WHO = [
  '司法所',
  '综合行政执法队',
  '党政办',
  '平安法治办',
  '便民服务中心',
  '农业农村办',
  '应急管理办',
  '驻村工作队',
];
const WHEN = ['年初', '开春后', '春耕期间', '入夏以来', '汛期前', '秋收时节', '入冬后', '岁末'];
const WHERE = [
  '青山村',
  '云溪村',
  '石桥村',
  '梨园村',
  '沙河社区',
  '新街社区',
  '竹林村',
  '马鞍村',
  '双塘村',
  '高坪村',
  '枫树村',
  '东岳社区',
];
const HOW = [
  '主动上门',
  '逐户走访',
  '召开院坝会',
  '设立咨询点',
  '组织骨干力量',
  '会同村组干部',
  '邀请法律顾问',
  '借助赶集日',
];
const DID = [
  '讲解土地流转合同的订立要求',
  '核对行政处罚案卷的送达手续',
  '梳理村规民约中与法律不一致的条款',
  '听取企业对办事流程的意见',
  '回访已经办结的信访事项',
  '检查燃气使用单位的安全台账',
  '指导村民委员会规范公章使用',
  '劝导占道经营的商户入场经营',
  '化解邻里之间的相邻关系纠纷',
  '宣讲防范养老诈骗的知识',
  '公开惠农补贴的发放名单',
  '审查拟签订的工程合同文本',
  '整理历年规范性文件的目录',
  '排查山塘水库周边的隐患',
  '为外出务工人员提供法律咨询',
  '引导当事人申请人民调解',
];
const THEN = [
  '群众办事的疑问当场得到解答',
  '发现的问题已列入清单逐项整改',
  '相关材料已归档备查',
  '办理结果及时向当事人反馈',
  '基层干部依法办事的意识有所增强',
  '一批历史遗留问题得到妥善处理',
  '经验做法在全镇推广',
  '后续措施由专人跟进落实',
  '工作流程进一步理顺',
  '村级公共事务更加公开透明',
];

const CHAPTERS = [
  '上一年度推进法治政府建设的主要举措和成效',
  '上一年度推进法治政府建设存在的不足和原因',
  '上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
  '下一年度推进法治政府建设的主要安排',
  '其他需要报告的情况',
];
const PARTS = [
  '依法全面履行政府职能',
  '健全科学民主依法决策机制',
  '严格规范公正文明执法',
  '依法预防和化解社会矛盾',
  '加强行政权力制约和监督',
];

export const TITLE = '青石镇2025年度法治政府建设情况报告';
export const RECIPIENT = '云岭县人民政府：';
const CLOSING = ['专此报告。', '云岭县青石镇人民政府', '2026年1月20日'];

/** Sentence number `n`; no two below 98 304 are alike. */
function sentence(n: number): string {
  const pick = (list: readonly string[], step: number): string =>
    list[Math.floor(n / step) % list.length] ?? '';
  // The fastest wheel is what was done, so that neighbours differ most.
  const did = DID[(n * 7) % 16] ?? '';
  const [where, when, how] = [pick(WHERE, 16), pick(WHEN, 192), pick(HOW, 1536)];
  return `${when}${WHO[(n * 3) % 8] ?? ''}在${where}${how}，${did}，${THEN[(n * 7 + Math.floor(n / 16)) % 10] ?? ''}。`;
}

/** A report of about this many characters. */
export function madeReport(characters: number): MadeBlock[] {
  const blocks: MadeBlock[] = [];
  let n = 0;
  const write = (budget: number): void => {
    for (let written = 0; written < budget; ) {
      const text = [sentence(n), sentence(n + 1), sentence(n + 2)].join('');
      n += 3;
      written += text.length;
      blocks.push({ type: 'paragraph', text });
    }
  };
  blocks.push({ type: 'paragraph', text: '现将青石镇2025年度法治政府建设情况报告如下。' });
  CHAPTERS.forEach((text, chapter) => {
    blocks.push({ type: 'heading', level: 1, text });
    if (chapter === 0) {
      for (const part of PARTS) {
        blocks.push({ type: 'heading', level: 2, text: part });
        write((characters * 0.7) / PARTS.length);
      }
      const rows = WHERE.map((village, i) => [village, `${i * 7 + 11}件`, `${i * 5 + 9}场`]);
      blocks.push({ type: 'table', rows: [['村（社区）', '调解纠纷', '普法活动'], ...rows] });
    } else if (chapter === 4) blocks.push({ type: 'paragraph', text: '无。' });
    else write(characters * 0.09);
  });
  return blocks;
}

const TENS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The report's lines with the ordinals of its headings; a table's row is one line, cells apart by a tab. */
export function linesOf(blocks: readonly MadeBlock[]): string[] {
  const lines = [TITLE, RECIPIENT];
  let [first, second] = [0, 0];
  for (const block of blocks) {
    if (block.type === 'table') lines.push(...block.rows.map((row) => row.join('\t')));
    else if (block.type === 'paragraph') lines.push(block.text);
    else if (block.level === 1) {
      lines.push(`${TENS[first++] ?? ''}、${block.text}`);
      second = 0;
    } else lines.push(`（${TENS[second++] ?? ''}）${block.text}`);
  }
  return [...lines, ...CLOSING];
}

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function run(text: string): string {
  const fonts =
    '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>';
  return `<w:r><w:rPr>${fonts}<w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Word parts a sentence into several runs wherever someone typed twice. */
function runs(text: string): string {
  const parts = text.match(/[^，。]+[，。]?/gu) ?? [];
  return parts.map(run).join('');
}

function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/></w:pPr>${runs(text)}</w:p>`;
}

function body(block: MadeBlock): string {
  if (block.type === 'paragraph') return paragraph(block.text);
  if (block.type === 'heading') {
    const number = `<w:numPr><w:ilvl w:val="${block.level - 1}"/><w:numId w:val="1"/></w:numPr>`;
    return paragraph(block.text, `<w:pStyle w:val="${block.level}"/>${number}`);
  }
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="2948" w:type="dxa"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const rows = block.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2948"/>'.repeat(3)}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

const HEADING_STYLES = [1, 2]
  .map(
    (n) =>
      `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`,
  )
  .join('');
const level = (i: number, text: string): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A .docx with automatic numbering, headings by style and a page as the standard has it, around `inner` paragraphs. */
export function wordFile(inner: string): Uint8Array {
  const part = (root: string, text: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NS}>${text}</w:${root}>`;
  const files = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${REL}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${inner}${PAGE}</w:body>`),
    'word/styles.xml': part('styles', HEADING_STYLES),
    'word/numbering.xml': part('numbering', NUMBERING),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function docxOf(blocks: readonly MadeBlock[]): Uint8Array {
  const lines = [TITLE, RECIPIENT].map((text) => paragraph(text));
  return wordFile([...lines, ...blocks.map(body), ...CLOSING.map((text) => paragraph(text))].join(''));
}
