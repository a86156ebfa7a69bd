// Every typographic number of an official document, each with its clause of GB/T 9704-2012 (党政机关公文格式).
// The unit is part of the name: Twips = 1/20 point, HalfPoints = 1/2 point, EighthPoints = 1/8 point, Mm = millimetre.

/** 567 twips are one centimetre. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

export function mmOfTwips(twips: number): number {
  return (twips / 1440) * 25.4;
}

/** 5.1: A4, 210 mm × 297 mm. */
export const PAGE_WIDTH_TWIPS = 11_906;
export const PAGE_HEIGHT_TWIPS = 16_838;

/** 5.2.1: 天头 37 mm ± 1 mm. */
export const MARGIN_TOP_TWIPS = 2_098;
/** 5.2.1: 订口 28 mm ± 1 mm. */
export const MARGIN_LEFT_TWIPS = 1_588;
/** 5.2.1: 版心 156 mm wide, so that 210 − 28 − 156 = 26 mm are left. */
export const MARGIN_RIGHT_TWIPS = 1_474;
/** 5.2.1: 版心 225 mm high, so that 297 − 37 − 225 = 35 mm are left. */
export const MARGIN_BOTTOM_TWIPS = 1_984;

/** 5.2.1: 版心 156 mm × 225 mm. */
export const TEXT_AREA_WIDTH_TWIPS = PAGE_WIDTH_TWIPS - MARGIN_LEFT_TWIPS - MARGIN_RIGHT_TWIPS;
export const TEXT_AREA_HEIGHT_TWIPS = PAGE_HEIGHT_TWIPS - MARGIN_TOP_TWIPS - MARGIN_BOTTOM_TWIPS;

/** 5.2.3: 一般每面排 22 行，每行排 28 个字，并撑满版心. */
export const LINES_A_PAGE = 22;
export const CHARACTERS_A_LINE = 28;

/** 5.2.3: 225 mm ÷ 22 lines = 28.99 pt; 28.95 pt is the largest pitch with which Word and LibreOffice both set 22 lines. */
export const LINE_PITCH_TWIPS = 579;
/** 5.2.3: 156 mm ÷ 28 = 15.79 pt for a character of 16 pt: each is set 0.25 pt tighter. */
export const CHARACTER_SPACING_TWIPS = -5;

/** 5.2.2: 一般用 3 号仿宋体字. 3 号 = 16 pt. */
export const BODY_SIZE_HALF_POINTS = 32;
/** 3.1: 一字, the width of one character of the text as it is set. */
export const CHARACTER_TWIPS = BODY_SIZE_HALF_POINTS * 10 + CHARACTER_SPACING_TWIPS;

/** 7.3.3: 每个自然段左空二字. Word's unit is 1/100 character, and it goes before the twips where both stand. */
export const FIRST_LINE_CHARACTERS = 2;

/** 7.2.4: 发文机关标志上边缘至版心上边缘为 35 mm. */
export const MARK_BELOW_TEXT_TOP_MM = 35;
/** 7.2.4: 推荐使用小标宋体字，颜色为红色，以醒目、美观、庄重为原则: as large as 版心 holds between these two (habit: 22–62 pt). */
export const MARK_LARGEST_HALF_POINTS = 104;
export const MARK_SMALLEST_HALF_POINTS = 44;
/** 7.2.4: within 版心, with a little air: 150 mm. */
export const MARK_WIDTH_TWIPS = 8_504;
export const RED = 'FF0000';
/** 7.2.4: 联合行文时，“文件”二字置于发文机关名称右侧，以联署发文机关名称为准上下居中排布: half a character of air between them. */
export const MARK_WORD_GAP_CHARACTERS = 0.5;
/** Not ruled: the names of joint organs stand 1.2 of their size apart. */
export const JOINT_MARK_PITCH = 1.2;
/** 7.2.5: 发文字号编排在发文机关标志下空二行位置. */
export const LINES_BEFORE_DOCUMENT_NUMBER = 2;
/** 7.2.7: 发文字号之下 4 mm 处印一条与版心等宽的红色分隔线. */
export const RED_RULE_BELOW_NUMBER_MM = 4;
/** Not ruled: 1 mm by habit is 22/8 pt; 12/8 pt = 0.53 mm prints even on office printers. */
export const RED_RULE_EIGHTH_POINTS = 12;
/** 7.3.1: 标题编排于红色分隔线下空二行位置. */
export const LINES_BEFORE_TITLE = 2;

/** 7.3.5.2: 不加盖印章: 在正文下空一行右空二字编排发文机关署名. */
export const LINES_BEFORE_UNSEALED_SIGNATURE = 1;
export const UNSEALED_SIGNATURE_RIGHT_CHARACTERS = 2;

/** 7.4.2, 7.4.3: 抄送机关、印发机关和印发日期用 4 号仿宋体字. */
export const IMPRINT_SIZE_HALF_POINTS = 28;
/** Not ruled: 24 pt a line leaves even white above and below 14 pt. */
export const IMPRINT_LINE_TWIPS = 480;
/** The line a rule of 版记 stands in. */
export const IMPRINT_RULE_LINE_TWIPS = 20;
/** 7.4.1: 首条分隔线和末条分隔线用粗线（推荐高度为 0.35 mm），中间的分隔线用细线（推荐高度为 0.25 mm）. */
export const IMPRINT_THICK_EIGHTH_POINTS = 8;
export const IMPRINT_THIN_EIGHTH_POINTS = 6;
/** 7.4.2: 左右各空一字. */
export const IMPRINT_SIDE_CHARACTERS = 1;

/** 7.3.1: 标题用 2 号小标宋体字. 2 号 = 22 pt. */
export const TITLE_SIZE_HALF_POINTS = 44;
/** 7.3.2: 主送机关编排于标题下空一行位置. */
export const LINES_BEFORE_RECIPIENT = 1;

/** 7.3.4: 如有附件，在正文下空一行左空二字编排“附件”二字. */
export const LINES_BEFORE_ATTACHMENT_LIST = 1;
/** 7.3.7: “附件”二字及附件顺序号顶格编排在版心左上角第一行；附件标题居中编排在版心第三行. */
export const LINES_BEFORE_ATTACHMENT_TITLE = 1;
/** Not ruled: an empty line between the title and what follows, as between 标题 and 主送机关. */
export const LINES_AFTER_ATTACHMENT_TITLE = 1;

/** 7.3.5.1: 成文日期一般右空四字编排. */
export const DATE_RIGHT_CHARACTERS = 4;
/**
 * 7.3.5.1: 印章顶端应当上距正文一行之内. A township's seal is 42 mm = 4.1 lines wide (国发〔1999〕25号); with two empty lines before the
 * signature its centre lies 25–29 mm below the text, a little above the middle of signature and date.
 */
export const LINES_BEFORE_SIGNATURE = 2;
/** 7.3.5.1: seals neither meet nor touch: 42 mm + air = 5 lines from one row of joint issuers to the next. */
export const LINES_BETWEEN_SIGNATURES = 4;

/**
 * 7.3.5.5: 所剩空白处不能容下印章、成文日期时，可以采取调整行距、字距的措施解决. 25.25 pt makes 25 lines of 22 and is the least this program
 * takes: nine points of air above characters of sixteen.
 */
export const LEAST_LINE_PITCH_TWIPS = 505;
/** Word shows distances in quarters of a point without odd decimals. */
export const LINE_PITCH_STEP_TWIPS = 5;

/** 7.5: 页码一般用 4 号半角宋体阿拉伯数字. 4 号 = 14 pt. */
export const PAGE_NUMBER_SIZE_HALF_POINTS = 28;
/** 7.5: 单页码居右空一字，双页码居左空一字. */
export const PAGE_NUMBER_CHARACTERS_FROM_EDGE = 1;
/** 7.5: 编排在版心下边缘之下，一字线上距版心下边缘 7 mm; measured to the upper edge of the line the number stands in. */
export const PAGE_NUMBER_BELOW_TEXT_MM = 7;
/** The footer's distance from the page's foot that puts a line of the number's own height 7 mm below 版心 (7.5). */
export const FOOTER_DISTANCE_TWIPS =
  MARGIN_BOTTOM_TWIPS - twipsOfMm(PAGE_NUMBER_BELOW_TEXT_MM) - PAGE_NUMBER_SIZE_HALF_POINTS * 10;

/** 8: A4 横排的表格: the upright page turned a quarter to the right, so that its left side (订口) is on top. */
export const LANDSCAPE_MARGINS_TWIPS = {
  top: MARGIN_LEFT_TWIPS,
  right: MARGIN_TOP_TWIPS,
  bottom: MARGIN_RIGHT_TWIPS,
  left: MARGIN_BOTTOM_TWIPS,
} as const;

/** Header and footer of a landscape page, which hold no line of text: 10 mm from the edge. */
export const LANDSCAPE_EDGE_TWIPS = twipsOfMm(10);

/** Not ruled by the standard: the 草稿 mark of a draft stands in 天头, clear of 版心. */
export const HEADER_DISTANCE_TWIPS = twipsOfMm(20);

/** A paragraph that only holds something: one point high. */
export const ANCHOR_SIZE_HALF_POINTS = 2;
export const ANCHOR_LINE_TWIPS = 20;

/** Not ruled by the standard beyond 8 (A4 横排表格): 4 号 = 14 pt, as 版记 is set (7.4), at 22 pt a line. */
export const TABLE_SIZE_HALF_POINTS = 28;
export const TABLE_LINE_TWIPS = 440;
/** Not ruled: 0.5 pt rules. */
export const TABLE_RULE_EIGHTH_POINTS = 4;
/** White to the left and right of a cell's text. */
export const TABLE_CELL_MARGIN_TWIPS = 80;
