// Red head, title, text, signature and 版记: GB/T 9704-2012, 7.2–7.4.

import { formatOrdinal, type HeadingLevel, parseOrdinal } from '../../outline/ordinal.ts';
import { headingEnd } from '../../report/text.ts';
import { BODY_SIZE_HALF_POINTS, IMPRINT_SIZE_HALF_POINTS, TITLE_SIZE_HALF_POINTS } from '../constants.ts';
import type { Inspected } from '../inspect.ts';
import type { Elements } from './elements.ts';
import type { FormattedParagraph, FormattedRun } from './formatting.ts';
import { ABSENT, dominant, type FaceKind, faceItem, item, rounded } from './item.ts';

export function elementItems(found: Elements): Inspected[] {
  return [
    ...redHead(found),
    ...titleItems(found),
    ...textItems(found),
    ...attachmentItems(found),
    ...ending(found),
  ];
}

function runsOf(paragraph: FormattedParagraph | null): readonly FormattedRun[] {
  return paragraph?.runs ?? [];
}

function isRed(color: string | null): boolean {
  const match = /^([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})$/u.exec(color ?? '');
  const [red, green, blue] = (match?.slice(1) ?? []).map((part) => Number.parseInt(part, 16));
  return (red ?? 0) >= 0xb0 && (green ?? 255) <= 0x40 && (blue ?? 255) <= 0x40;
}

/** The names of joint organs are spread to one width. */
function markPlace({ align }: FormattedParagraph): string {
  if (align === 'distribute') return '分散对齐';
  return align === 'center' ? '居中' : '不居中';
}

/** 7.2. A document without number and rule has none. */
function redHead(found: Elements): Inspected[] {
  const { mark, documentNumber, redRule } = found;
  const color = runsOf(mark)[0]?.color ?? null;
  const number = documentNumber?.text.trim().split(/[\t　]|签发人/u)[0] ?? null;
  return [
    faceItem('7.2.4', '发文机关标志字体', runsOf(mark), '小标宋', null),
    item(
      ['7.2.4', '发文机关标志颜色和位置', '红色，居中'],
      mark ? `${isRed(color) ? '红色' : '不是红色'}，${markPlace(mark)}` : ABSENT,
      mark ? isRed(color) && markPlace(mark) !== '不居中' : null,
    ),
    item(
      ['7.2.5', '发文字号', '年份标全称并用六角括号〔〕，不加“第”字，不编虚位'],
      number ?? ABSENT,
      number === null ? null : /〔\d{4}〕[1-9]\d*号/u.test(number),
    ),
    ...signatoryItems(found),
    item(
      ['7.2.7', '红色分隔线', '发文字号之下，红色，与版心等宽'],
      redRule ? (isRed(redRule.ruleBelow) ? '红色' : '不是红色') : ABSENT,
      redRule ? isRed(redRule.ruleBelow) : null,
    ),
  ];
}

/** 7.3.1, 7.3.2. */
function titleItems({ title, recipient }: Elements): Inspected[] {
  const [first] = title;
  return [
    faceItem(
      '7.3.1',
      '标题字体字号',
      title.flatMap((paragraph) => paragraph.runs),
      '小标宋',
      TITLE_SIZE_HALF_POINTS,
    ),
    item(
      ['7.3.1', '标题位置', '居中'],
      first ? (first.align === 'center' ? '居中' : '不居中') : ABSENT,
      first ? first.align === 'center' && Math.abs(first.firstLineCharacters) < 0.3 : null,
    ),
    item(
      ['7.3.2', '主送机关', '居左顶格，末尾标全角冒号'],
      recipient
        ? `${Math.abs(indentOf(recipient)) < 0.3 ? '顶格' : `左空 ${rounded(indentOf(recipient))} 字`}，末尾“${recipient.text.trim().slice(-1)}”`
        : ABSENT,
      recipient ? Math.abs(indentOf(recipient)) < 0.3 && recipient.text.trim().endsWith('：') : null,
    ),
  ];
}

/** Characters a paragraph's first line starts in, spaces typed for it included. */
function indentOf(paragraph: FormattedParagraph): number {
  const typed = /^[ 　]*/u.exec(paragraph.text)?.[0] ?? '';
  const spaces = [...typed].reduce((sum, space) => sum + (space === '　' ? 1 : 0.5), 0);
  return paragraph.leftCharacters + paragraph.firstLineCharacters + spaces;
}

const LEVELS: readonly (readonly [HeadingLevel, string, FaceKind])[] = [
  [1, '一级标题', '黑体'],
  [2, '二级标题', '楷体'],
  [3, '三级标题', '仿宋'],
  [4, '四级标题', '仿宋'],
];

/** The runs of a heading without the text that follows it in the same paragraph. */
function headingRuns({ text, runs }: FormattedParagraph): FormattedRun[] {
  let left = headingEnd(text);
  const own: FormattedRun[] = [];
  for (const run of runs) {
    if (left <= 0) break;
    own.push({ ...run, text: run.text.slice(0, left) });
    left -= run.text.length;
  }
  return own;
}

/** 7.3.3. */
function textItems({ headings, body }: Elements): Inspected[] {
  const indent = dominant(
    body.map((paragraph) => ({ value: indentOf(paragraph), weight: 1 })),
    (characters) => characters.toFixed(1),
  );
  return [
    item(
      ['7.3.3', '段首缩进', '左空二字，回行顶格'],
      indent === null ? ABSENT : `左空 ${rounded(indent)} 字`,
      indent === null ? null : Math.abs(indent - 2) < 0.3,
    ),
    ...LEVELS.map(([level, title, face]) =>
      faceItem(
        '7.3.3',
        `${title}字体字号`,
        headings
          .filter((heading) => heading.level === level)
          .flatMap(({ paragraph }) => headingRuns(paragraph)),
        face,
        BODY_SIZE_HALF_POINTS,
      ),
    ),
    ordinals(headings),
  ];
}

/** 结构层次序数: their form, and that none is left out or comes twice. */
function ordinals(headings: Elements['headings']): Inspected {
  const head = ['7.3.3', '结构层次序数', '依次用“一、”“（一）”“1.”“（1）”，连续不断'] as const;
  const counts = [0, 0, 0, 0];
  let seen = false;
  for (const { paragraph } of headings) {
    const ordinal = parseOrdinal(paragraph.text);
    if (!ordinal) continue;
    seen = true;
    const { level, number, standard, length } = ordinal;
    const written = paragraph.text.slice(0, length).trim();
    if (!standard) return item(head, `“${written}”应写作“${formatOrdinal(level, number)}”`, false);
    const wanted = (counts[level - 1] ?? 0) + 1;
    if (number !== wanted) return item(head, `“${written}”处应为“${formatOrdinal(level, wanted)}”`, false);
    counts[level - 1] = number;
    counts.fill(0, level);
  }
  return seen ? item(head, '形式正确，连续', true) : item(head, ABSENT, null);
}

/** 7.3.4, 7.3.7; nothing for a document without attachments. */
function attachmentItems({ attachmentList, attachmentMarks, attachmentTitles }: Elements): Inspected[] {
  const items: Inspected[] = [];
  if (attachmentList) {
    const indent = indentOf(attachmentList);
    const text = attachmentList.text.trim();
    const mark = /[，。；、：,.;:]$/u.exec(text)?.[0];
    items.push(
      item(
        ['7.3.4', '附件说明', '左空二字，“附件”后标全角冒号，名称后不加标点'],
        `左空 ${rounded(indent)} 字，${text.includes('：') ? '全角冒号' : '半角冒号'}${mark === undefined ? '' : `，名称后有“${mark}”`}`,
        Math.abs(indent - 2) < 0.3 && text.includes('：') && mark === undefined,
      ),
    );
  }
  if (attachmentMarks.length > 0) {
    const [first] = attachmentMarks;
    items.push(
      faceItem(
        '7.3.7',
        '“附件”二字和序号的字体字号',
        attachmentMarks.flatMap((paragraph) => paragraph.runs),
        '黑体',
        BODY_SIZE_HALF_POINTS,
      ),
      item(
        ['7.3.7', '“附件”二字的位置', '顶格'],
        first ? (Math.abs(indentOf(first)) < 0.3 ? '顶格' : `左空 ${rounded(indentOf(first))} 字`) : ABSENT,
        first ? Math.abs(indentOf(first)) < 0.3 && first.align !== 'center' && first.align !== 'right' : null,
      ),
      item(
        ['7.3.7', '附件标题的位置', '居中'],
        attachmentTitles.every(({ align }) => align === 'center') ? '居中' : '不居中',
        attachmentTitles.length === 0 ? null : attachmentTitles.every(({ align }) => align === 'center'),
      ),
    );
  }
  return items;
}

/** 7.3.6; nothing for a document without a note. */
function noteItems({ note }: Elements): Inspected[] {
  if (!note) return [];
  const indent = indentOf(note);
  const text = note.text.trim();
  return [
    item(
      ['7.3.6', '附注', '居左空二字加圆括号，编排在成文日期下一行'],
      `左空 ${rounded(indent)} 字，${/^（.*）$/u.test(text) ? '圆括号' : '半角括号'}`,
      Math.abs(indent - 2) < 0.3 && /^（.*）$/u.test(text),
    ),
  ];
}

/** 7.2.6: the names behind 签发人：; nothing for a document without. */
function signatoryItems({ documentNumber }: Elements): Inspected[] {
  const runs = runsOf(documentNumber);
  const label = runs.findIndex((run) => run.text.includes('签发人'));
  if (label < 0) return [];
  return [faceItem('7.2.6', '签发人姓名字体字号', runs.slice(label + 1), '楷体', BODY_SIZE_HALF_POINTS)];
}

/** 7.3.5, 7.4. */
function ending(found: Elements): Inspected[] {
  const { signature, date, copies, printing } = found;
  const written = date?.text.trim() ?? null;
  const room = date?.rightCharacters ?? 0;
  return [
    faceItem('7.3.5', '署名字体字号', runsOf(signature), '仿宋', BODY_SIZE_HALF_POINTS),
    item(
      ['7.3.5.4', '成文日期', '用阿拉伯数字，年、月、日标全，月、日不编虚位'],
      written ?? ABSENT,
      written === null ? null : /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(written),
    ),
    item(
      ['7.3.5.1', '成文日期的位置', '右空四字（加盖印章时）'],
      date ? `${date.align === 'right' ? '居右，' : ''}右空 ${rounded(room)} 字` : ABSENT,
      date?.align === 'right' && Math.abs(room - 4) < 0.3 ? true : null,
    ),
    ...noteItems(found),
    faceItem('7.4.2', '抄送机关字体字号', runsOf(copies), '仿宋', IMPRINT_SIZE_HALF_POINTS),
    item(
      ['7.4.2', '抄送机关的标点', '“抄送”后标全角冒号，末尾标句号'],
      copies ? copies.text.trim() : ABSENT,
      copies ? /^抄送：.*。$/u.test(copies.text.trim()) : null,
    ),
    faceItem('7.4.3', '印发机关和印发日期字体字号', runsOf(printing), '仿宋', IMPRINT_SIZE_HALF_POINTS),
  ];
}
