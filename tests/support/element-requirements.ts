// The elements of the document: GB/T 9704-2012, 7.2–7.4.

import type { MeasuredDocument, MeasuredDocuments } from './measured-documents.ts';
import type { RenderedLine, RenderedPage } from './render.ts';
import {
  BOTTOM,
  CHARACTER,
  centre,
  chunkWith,
  counted,
  face,
  LEFT,
  LINE,
  length,
  lineWith,
  lower,
  minus,
  plainText,
  type Requirement,
  RIGHT,
  right,
  SMALL_CHARACTER,
  said,
  TOP,
  upper,
  within,
} from './requirement.ts';

const MIDDLE = (LEFT + RIGHT) / 2;
const ONE_CHARACTER = [CHARACTER, '字'] as const;
const ONE_LINE = [LINE, '行'] as const;
const SMALL = [SMALL_CHARACTER, '字'] as const;

export async function elementRequirements(documents: MeasuredDocuments): Promise<Requirement[]> {
  const submission = documents.of('submission', 15);
  return [
    ...(await headRequirements(documents, submission)),
    ...titleRequirements(submission),
    ...textRequirements(submission),
    ...attachmentRequirements(documents),
    ...signatureRequirements(documents),
    ...(await imprintRequirements(documents, submission)),
  ];
}

/** Empty lines between two lines of the text's pitch. */
function between(above: RenderedLine | undefined, below: RenderedLine | undefined): number | undefined {
  const distance = minus(centreOf(below), centreOf(above));
  return distance === undefined ? undefined : distance - LINE;
}

function centreOf(line: RenderedLine | undefined): number | undefined {
  return line && line.y + line.height / 2;
}

/** 7.2. */
async function headRequirements(
  documents: MeasuredDocuments,
  { pages: [page], ...document }: MeasuredDocument,
): Promise<Requirement[]> {
  const preprinted = documents.of('preprinted', 15);
  const joint = documents.of('submission', null).pages[0];
  const mark = lineWith(page, /人民政府文件$/u);
  const number = lineWith(page, '青石府〔2026〕5号');
  const [rule] = await documents.rules(documents.of(document.profile, document.length), 0);
  const names = ['中共青石镇委员会', '青石镇人民政府'].map((name) =>
    joint?.lines
      .filter((line) => line.y < 130)
      .flatMap((line) => line.chunks)
      .find(
        (chunk) => chunk.color === '#ff0000' && chunk.text.replace(/\s/gu, '').startsWith(name.slice(0, 2)),
      ),
  );
  const rows =
    joint?.lines.filter((line) => line.y < 130 && line.chunks.some(({ color }) => color === '#ff0000')) ?? [];
  const word = joint?.lines.flatMap((line) => line.chunks).find((chunk) => chunk.text.includes('文件'));
  const tops = rows.map((line) => line.y);
  const blank = await documents.rules(preprinted, 0);
  const name = chunkWith(number, '王小明');
  return [
    length(['7.2.4', '发文机关标志上边缘距版心上边缘'], 35, 1.5, minus(upper(mark), TOP)),
    face(['7.2.4', '发文机关标志字体'], ['小标宋体', null, ''], mark),
    said(['7.2.4', '发文机关标志颜色'], '#ff0000', mark?.color ?? '没有找到'),
    length(['7.2.4', '发文机关标志居中（中线到纸左边）'], MIDDLE, 0.5, centre(mark)),
    said(
      ['7.2.4', '发文机关标志的宽'],
      '不超出版心，撑满九成',
      (mark?.width ?? 0) > 135 && (mark?.width ?? 999) < 156
        ? '不超出版心，撑满九成'
        : `${mark?.width ?? 0} mm`,
    ),
    said(
      ['7.2.4', '联合行文：机关名称上下对齐，两端取齐'],
      '两端取齐',
      names.every((one) => one !== undefined) && rows.length >= 2 ? '两端取齐' : '没有找到',
    ),
    said(
      ['7.2.4', '联合行文：“文件”二字在右侧上下居中'],
      '居中',
      word &&
        word.x > (names[0]?.x ?? 999) &&
        Math.abs(word.y - (Math.min(...tops) + Math.max(...tops)) / 2) < 3
        ? '居中'
        : '不居中',
    ),
    counted(['7.2.5', '发文字号在标志下空'], 2, ONE_LINE, 0.35, minus(upper(number), lower(mark))),
    counted(['7.2.5', '发文字号（上行文）居左空'], 1, ONE_CHARACTER, 0.1, minus(number?.x, LEFT)),
    face(['7.2.5', '发文字号字体字号'], ['仿宋体', 16, '3号'], chunkWith(number, '青石府')),
    counted(['7.2.6', '签发人居右空'], 1, ONE_CHARACTER, 0.15, minus(RIGHT, right(number))),
    face(['7.2.6', '“签发人”三字'], ['仿宋体', 16, '3号'], chunkWith(number, '签发人')),
    face(['7.2.6', '签发人姓名'], ['楷体', 16, '3号'], name),
    said(
      ['7.2.5', '发文字号与最后一个签发人同一行'],
      '同一行',
      plainText(lineWith(joint, '青石府〔2026〕5号')).includes('赵一') ? '同一行' : '不在一行',
    ),
    said(['7.2.6', '签发人每行排两个姓名'], '签发人：王小明李大山', plainText(lineWith(joint, '签发人：'))),
    length(['7.2.7', '红色分隔线在发文字号之下'], 4, 1, minus(rule?.y, lower(number))),
    length(['7.2.7', '红色分隔线左端到纸边'], LEFT, 0.5, rule?.left),
    length(['7.2.7', '红色分隔线右端到纸左边'], RIGHT, 0.5, rule?.right),
    said(['7.2.7', '红色分隔线颜色'], '红色', rule?.red ? '红色' : '不是红色'),
    said(['7.2', '红头纸套印：不印标志和红线'], '0 条线', `${blank.length} 条线`),
    length(
      ['7.2', '红头纸套印：发文字号与正式稿同高'],
      number?.y ?? 0,
      0.3,
      lineWith(preprinted.pages[0], '青石府〔2026〕5号')?.y,
    ),
    counted(
      ['7.3.1', '标题在红色分隔线下空'],
      2,
      ONE_LINE,
      0.4,
      minus(upper(lineWith(page, '人民政府关于')), rule?.y),
    ),
  ];
}

/** 7.3.1, 7.3.2. */
function titleRequirements({ pages: [page] }: MeasuredDocument): Requirement[] {
  const title = page?.lines.filter((line) => line.size === 22) ?? [];
  const recipient = lineWith(page, /^云岭县人民政府：$/u);
  return [
    face(['7.3.1', '标题字体字号'], ['小标宋体', 22, '2号'], title[0]),
    ...title.map((line, i) =>
      length(['7.3.1', `标题第 ${i + 1} 行居中（中线到纸左边）`], MIDDLE, 0.5, centre(line)),
    ),
    said(
      ['7.3.1', '标题回行：词意完整'],
      '云岭县青石镇人民政府关于/2025年度法治政府建设情况的报告',
      title.map(plainText).join('/'),
    ),
    counted(['7.3.2', '主送机关在标题下空'], 1, ONE_LINE, 0.35, between(title.at(-1), recipient)),
    length(['7.3.2', '主送机关顶格'], LEFT, 0.5, recipient?.x),
    said(['7.3.2', '主送机关后标全角冒号'], '：', plainText(recipient).slice(-1)),
  ];
}

/** 7.3.3. */
function textRequirements({ pages }: MeasuredDocument): Requirement[] {
  const [page] = pages;
  const all = pages.flatMap(within);
  const heading = (start: RegExp): RenderedLine | undefined =>
    all.find((line) => start.test(plainText(line)));
  const [one, two, three, four] = [/^一、/u, /^（一）/u, /^1\./u, /^（1）/u].map(heading);
  const recipient = page?.lines.findIndex((line) => plainText(line) === '云岭县人民政府：') ?? -1;
  const first = page?.lines[recipient + 1];
  return [
    said(['7.3.3', '首页显示正文'], '有正文', first && first.y < BOTTOM ? '有正文' : '没有正文'),
    counted(
      ['7.3.3', '正文在主送机关下一行'],
      1,
      ONE_LINE,
      0.1,
      minus(centreOf(first), centreOf(page?.lines[recipient])),
    ),
    face(['7.3.3', '第一层“一、”'], ['黑体', 16, '3号'], one?.chunks[0]),
    face(['7.3.3', '第二层“（一）”'], ['楷体', 16, '3号'], two?.chunks[0]),
    face(['7.3.3', '第三层“1.”'], ['仿宋体', 16, '3号'], three?.chunks[0]),
    face(['7.3.3', '第四层“（1）”'], ['仿宋体', 16, '3号'], four?.chunks[0]),
    counted(['7.3.3', '标题左空'], 2, ONE_CHARACTER, 0.1, minus(one?.x, LEFT)),
    said(
      ['7.3.3', '标题不落在一面的末行'],
      '没有',
      pages.some((each) => /^(?:[一二三四五六七八九十]+、|1\.|（1）)/u.test(plainText(within(each).at(-1))))
        ? '有'
        : '没有',
    ),
  ];
}

/** 7.3.4, 7.3.7. */
function attachmentRequirements(documents: MeasuredDocuments): Requirement[] {
  const { pages } = documents.of('submission', null);
  const list = pages.find((page) => lineWith(page, '附件：1.'));
  const first = lineWith(list, '附件：1.');
  const second = lineWith(list, /^2\./u);
  const lines = list?.lines ?? [];
  const wrapped = second && lines[lines.indexOf(second) + 1];
  const above = first && lines[lines.indexOf(first) - 1];
  const starts = pages.filter((page) => /^附件\d$/u.test(plainText(within(page)[0])));
  const [start] = starts;
  const [mark, title] = start ? within(start) : [];
  return [
    counted(['7.3.4', '附件说明在正文下空'], 1, ONE_LINE, 0.1, between(above, first)),
    counted(['7.3.4', '附件说明左空'], 2, ONE_CHARACTER, 0.1, minus(first?.x, LEFT)),
    counted(['7.3.4', '第二个附件的序号与第一个对齐，左空'], 5, ONE_CHARACTER, 0.15, minus(second?.x, LEFT)),
    counted(['7.3.4', '附件名称回行与首字对齐，左空'], 6, ONE_CHARACTER, 0.15, minus(wrapped?.x, LEFT)),
    said(['7.3.4', '附件名称后不加标点'], '表', plainText(first).slice(-1)),
    said(['7.3.7', '附件另面编排'], '2 个附件各起一面', `${starts.length} 个附件各起一面`),
    length(['7.3.7', '“附件”二字顶格'], LEFT, 0.5, mark?.x),
    said(
      ['7.3.7', '“附件”二字在版心第一行'],
      '第一行',
      (mark?.y ?? 99) < TOP + LINE ? '第一行' : '不在第一行',
    ),
    face(['7.3.7', '“附件”二字和序号'], ['黑体', 16, '3号'], mark?.chunks[0]),
    counted(['7.3.7', '附件标题在版心第几行'], 3, ONE_LINE, 0.4, minus(centreOf(title), TOP - LINE / 2)),
    length(['7.3.7', '附件标题居中（中线到纸左边）'], MIDDLE, 0.5, centre(title)),
    face(['7.3.7', '附件标题字体字号'], ['小标宋体', 22, '2号'], title),
  ];
}

/** 7.3.5, 7.3.6. */
function signatureRequirements(documents: MeasuredDocuments): Requirement[] {
  const lastOf = (document: MeasuredDocument): RenderedPage | undefined =>
    document.pages.findLast((page) => lineWith(page, '2026年1月31日'));
  const last = lastOf(documents.of('submission', 15));
  const issuer = lineWith(last, /^云岭县青石镇人民政府$/u);
  const date = lineWith(last, /^2026年1月31日$/u);
  const note = lineWith(last, '（此件公开发布）');
  const lines = last?.lines ?? [];
  const above = issuer && lines[lines.indexOf(issuer) - 1];
  const pitch = minus(date?.y, issuer?.y) ?? LINE;
  // A seal of 42 mm, its middle a little above that of the two lines.
  const middle = ((issuer?.y ?? 0) + (date?.y ?? 0) + (date?.height ?? 0)) / 2 - 2;
  const seal = minus(middle - 21, lower(above));
  const web = lastOf(documents.of('web', 15));
  const webIssuer = lineWith(web, /^云岭县青石镇人民政府$/u);
  const webDate = lineWith(web, /^2026年1月31日$/u);
  const joint = lastOf(documents.of('submission', null));
  const names = joint?.lines.find((line) => plainText(line) === '中共青石镇委员会青石镇人民政府');
  const lone = documents.all.filter((document) => {
    const page = lastOf(document);
    const at =
      page?.lines.findIndex((line) => /(?:人民政府|委员会)$/u.test(plainText(line)) && line.x > 40) ?? -1;
    return at < 1;
  });
  return [
    counted(['7.3.5.1', '成文日期右空'], 4, ONE_CHARACTER, 0.15, minus(RIGHT, right(date))),
    length(
      ['7.3.5.1', '署名以成文日期为准居中（两者中线之差，LibreOffice 在数字两边加空）'],
      0,
      4,
      Math.abs(minus(centre(issuer), centre(date)) ?? 99),
    ),
    counted(
      ['7.3.5.1', '署名在正文之下第几行（为印章留空二行）'],
      3,
      [pitch, '行'],
      0.15,
      minus(issuer?.y, above?.y),
    ),
    said(
      ['7.3.5.1', '42 mm 的印章顶端上距正文'],
      '一行之内',
      seal !== undefined && seal < LINE && seal > -3 ? '一行之内' : `${seal} mm`,
    ),
    said(
      ['7.3.5.1', '联合行文：署名并排，末一个在成文日期之上'],
      '并排',
      names && names.chunks.length >= 2 ? '并排' : '没有找到',
    ),
    counted(['7.3.5.2', '不加盖印章：署名右空'], 2, ONE_CHARACTER, 0.15, minus(RIGHT, right(webIssuer))),
    counted(
      ['7.3.5.2', '不加盖印章：日期首字比署名首字右移（LibreOffice 在数字两边加空共一字）'],
      2,
      ONE_CHARACTER,
      1.2,
      minus(webDate?.x, webIssuer?.x),
    ),
    counted(['7.3.5.2', '不加盖印章：署名在正文下空'], 1, ONE_LINE, 0.15, webGap(web, webIssuer)),
    said(['7.3.5.4', '成文日期'], '2026年1月31日', plainText(date)),
    said(
      ['7.3.5.5', `署名和日期不单独成面（${documents.all.length} 份文件）`],
      '都与正文同面',
      lone.length === 0 ? '都与正文同面' : `${lone.length} 份单独成面`,
    ),
    counted(['7.3.6', '附注居左空'], 2, ONE_CHARACTER, 0.6, minus(note?.x, LEFT)),
    counted(['7.3.6', '附注在成文日期之下'], 1, [pitch, '行'], 0.1, minus(note?.y, date?.y)),
  ];
}

function webGap(page: RenderedPage | undefined, issuer: RenderedLine | undefined): number | undefined {
  const lines = page?.lines ?? [];
  return between(issuer && lines[lines.indexOf(issuer) - 1], issuer);
}

/** 7.4. */
async function imprintRequirements(
  documents: MeasuredDocuments,
  document: MeasuredDocument,
): Promise<Requirement[]> {
  const rules = await documents.rules(document, -1);
  const last = document.pages.at(-1);
  const copies = lineWith(last, /^抄送：/u);
  const lines = last?.lines ?? [];
  const wrapped = copies && lines[lines.indexOf(copies) + 1];
  const printing = lineWith(last, /印发$/u);
  const [first, middle, end] = rules;
  const attached = documents.of('submission', null);
  return [
    said(['7.4.1', '版记分隔线'], '3 条', `${rules.length} 条`),
    length(['7.4.1', '版记分隔线的长（与版心等宽）'], 156, 1, minus(first?.right, first?.left)),
    length(
      ['7.4.1', '首条、末条分隔线的粗'],
      0.35,
      0.1,
      Math.min(first?.thickness ?? 0, end?.thickness ?? 0),
    ),
    length(['7.4.1', '中间分隔线的粗'], 0.25, 0.1, middle?.thickness),
    length(['7.4.1', '末条分隔线与版心下边缘重合（到纸上边）'], BOTTOM, 0.5, end?.y),
    face(['7.4.2', '抄送机关字体字号'], ['仿宋体', 14, '4号'], copies),
    counted(['7.4.2', '抄送左空'], 1, SMALL, 0.15, minus(copies?.x, LEFT)),
    counted(['7.4.2', '抄送右空，不少于'], 1, SMALL, 0.15, minus(RIGHT, right(copies))),
    counted(['7.4.2', '抄送回行与冒号后首字对齐，左空'], 4, SMALL, 0.15, minus(wrapped?.x, LEFT)),
    said(['7.4.2', '最后一个抄送机关后标句号'], '。', plainText(wrapped).slice(-1)),
    face(['7.4.3', '印发机关和印发日期字体字号'], ['仿宋体', 14, '4号'], printing),
    counted(['7.4.3', '印发机关左空'], 1, SMALL, 0.15, minus(printing?.x, LEFT)),
    counted(['7.4.3', '印发日期右空'], 1, SMALL, 0.15, minus(RIGHT, right(printing))),
    said(['7.4.3', '印发日期'], '2026年2月2日印发', plainText(printing).slice(-11)),
    said(
      ['7.3.7', '有附件时版记在附件之后的最后一面'],
      '最后一面',
      lineWith(attached.pages.at(-1), /印发$/u) ? '最后一面' : '不在最后一面',
    ),
  ];
}
