// What a single line of an official document is, by its form alone.

const HAN_DIGIT: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  零: '0',
  元: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const DATE_LINE = new RegExp(
  `^[\\s（(\\[]*(?:(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]|([〇○Ｏ零一二三四五六七八九]{4})\\s*年\\s*(元|${NUMERAL})\\s*月\\s*(${NUMERAL})\\s*日|(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2}))[\\s）)\\]]*$`,
  'u',
);

function tens(numeral: string): number {
  const [before = '', after = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const digit = (text: string, empty: number): number =>
    text === '' ? empty : Number(HAN_DIGIT[text] ?? Number.NaN);
  return digit(before, 1) * 10 + digit(after, 0);
}

/** The date a line consists of, as `YYYY-MM-DD`; null if it is anything else or no date of the calendar. */
export function parseDateLine(text: string): string | null {
  const match = DATE_LINE.exec(text);
  if (!match) return null;
  const [, y1, m1, d1, y2, m2, d2, y3, m3, d3] = match;
  const year = Number(y1 ?? y3 ?? [...(y2 ?? '')].map((char) => HAN_DIGIT[char] ?? '').join(''));
  const month = m2 ? tens(m2) : Number(m1 ?? m3);
  const day = d2 ? tens(d2) : Number(d1 ?? d3);
  if (!(year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const ORGAN_END =
  '(?:人民政府|政府|委员会|办事处|街道办|党委|党工委|管委会|工作委员会|办公室|司法所|司法局|镇委|乡委|工委|党政办|法治办|苏木|[乡镇]|街道)';
const ORGAN = new RegExp(
  `^(?:中共|中国共产党)?[\\p{Script=Han}（）()·]{1,28}${ORGAN_END}(?:\\s*[（(](?:盖章|公章|印章|章)[）)])?$`,
  'u',
);

/** Whether a line is the name of an issuing organ, or several separated by spaces, and nothing else. */
export function organLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 70 || /[，。；：、,;:!?？！《》0-9]/u.test(line)) return false;
  // A heading such as 加强党对法治政府建设的领导 ends differently; 建设法治政府 or 打造服务型街道 does not name a place.
  if (/^(?:加强|推进|建设|打造|深化|强化|优化|完善|服务|坚持|关于|健全|全面|提升)/u.test(line)) return false;
  if (/报告|总结|汇报|建设/u.test(line)) return false;
  const joined = line.replace(/\s+/gu, '');
  return ORGAN.test(joined) || line.split(/\s+/u).every((part) => ORGAN.test(part));
}

/** A remark where the seal goes, behind an organ's name: （盖章）. */
export const SEAL = /[（(](?:盖章|公章|印章|章)[）)]/gu;

/** An organ's name as a field: letter-spaced names closed up (青 石 镇), joint issuers one a line, seals' remarks left out. */
export function organNames(text: string): string {
  const parts = text.replace(SEAL, ' ').trim().split(/\s+/u);
  return parts.length > 1 && parts.every((part) => ORGAN.test(part) && part.length >= 4)
    ? parts.join('\n')
    : parts.join('');
}

/** 发文字号 at the start of a line, as written, and what follows it; null if there is none. */
export function documentNumberLine(text: string): { readonly number: string; readonly rest: string } | null {
  const match =
    /^\s*([\p{Script=Han}]{1,14}\s*[〔［[（(【]\s*(?:19|20)\d{2}\s*[〕］\])）】]\s*第?\s*\d{1,4}\s*号)\s*(.*)$/u.exec(
      text,
    );
  if (!match) return null;
  const rest = (match[2] ?? '').trim();
  return rest === '' || /^签发人/u.test(rest)
    ? { number: (match[1] ?? '').replace(/\s+/gu, ''), rest }
    : null;
}

/** 文号 among the data a web page shows above a document: what stands before the number, and the number; null if the line is none. */
export function listedNumber(text: string): { readonly label: string; readonly number: string } | null {
  const match =
    /^([-·•\s[【]*(?:备注[/／])?(?:发\s*文\s*字\s*号|发文文号|文件编号|文\s*号)\s*(?:[\]】]\s*[:：]?|[:：]))\s*(\S.{3,28}号)\s*$/u.exec(
      text,
    );
  const number = documentNumberLine(match?.[2] ?? '')?.number;
  return match && number !== undefined ? { label: (match[1] ?? '').trim(), number } : null;
}

/** The names after 签发人：, single spaces between them; null if the line is none. */
export function signatoryLine(text: string): string | null {
  const match = /^\s*签\s*发\s*人?\s*[:：]\s*([\p{Script=Han}·\s、，]{2,40})$/u.exec(text);
  return match ? (match[1] ?? '').trim().replace(/[\s、，]+/gu, ' ') : null;
}

/** A line of the red head that is printed anew from the report's fields: 机关标志, 份号, 密级, 紧急程度. */
export function redHeadLine(text: string): boolean {
  const line = text.trim();
  return (
    /^(?:中共|中国共产党)?[\p{Script=Han}（）()\s]{2,40}(?:人民政府|委员会|办事处|办公室|党工委|管委会)(?:\s*[（(].{1,8}[）)])?\s*文\s*件$/u.test(
      line,
    ) ||
    /^(?:0{2,5}\d{1,5}|(?:绝密|机密|秘密)(?:★.{0,8})?|特急|加急|平急|文\s*件)$/u.test(line) ||
    /^(?:份号|密级|紧急程度)\s*[:：]/u.test(line)
  );
}

/** 主送机关 without its colon; null if the line is none. */
export function recipientLine(text: string): string | null {
  const line = text.trim();
  const match = /^(.{2,80})[:：]$/u.exec(line);
  const name = match?.[1]?.trim();
  // A report read out to a congress.
  if (name !== undefined && /^(?:尊敬的)?各位代表$/u.test(name)) return name;
  if (
    name === undefined ||
    /[。；]|如下|现将|汇报|报告|情况|工作(?!领导小组)|以下|同志|代表|附件|原因|问题/u.test(name)
  )
    return null;
  return /政府|委|办|局|人大|党组|厅|部门|旗|机关|领导小组/u.test(name) ? name : null;
}

/** 结束语 of a report standing as a paragraph of its own. */
export function closingLine(text: string): boolean {
  const line = text.trim();
  return (
    /^(?:专此|特此|谨此|以此)(?:报告|汇报|报告如上|呈报|报送|函告|总结)?(?:[，,]请.{1,8})?[。.]?$/u.test(
      line,
    ) ||
    /^(?:以上|上述|如上)(?:报告|汇报|情况|是)?[，,]?.{0,16}(?:请(?:予|予以)?(?:审阅|审议|审查|批示|批评指正|指正|领导审阅|阅示|示)|如有不妥.{0,12})[。.]?$/u.test(
      line,
    ) ||
    /^(?:妥否|当否)[，,]?请.{1,6}[。.]?$/u.test(line) ||
    /^(?:请(?:予)?(?:审阅|审议|阅示|批评指正)|以上报告|现予公布|特此公告|此报告|汇报完毕)[。.]?$/u.test(line)
  );
}

/** A line of the imprint (版记) or a note below the date; what it is called, or null. */
export function imprintLine(text: string): string | null {
  const line = text.trim();
  if (/^(?:抄\s*送|抄\s*报|主\s*送|分\s*送|发\s*送)\s*[:：]/u.test(line)) return '版记：抄送';
  if (/^.{0,40}\d{4}年\d{1,2}月\d{1,2}日\s*(?:印发|印制|印)$/u.test(line)) return '版记：印发';
  if (
    /^(?:共印|印数|校对|打印|打字|承办|印发机关)\s*[:：]?\s*.{0,20}(?:份|人)?$/u.test(line) &&
    line.length < 24
  )
    return '版记：印数';
  if (/^[（(](?:盖章|公章|印章|章)[）)]$/u.test(line)) return '落款：盖章处';
  if (/^[（(](?:此件|联系人|联\s*系|经办人|依申请|主动公开|公开)[^）)]*[）)]$/u.test(line)) return '附注';
  if (/^(?:公开属性|公开方式|信息公开选项|公开选项|联系人|联系电话)\s*[:：]/u.test(line)) return '附注';
  return null;
}

/** 附件说明 or the mark of an attachment: 附件：… / 附件1. */
export function attachmentLine(text: string): boolean {
  return /^\s*附\s*件?\s*(?:\d{0,2}|[一二三四五六七八九十]?)\s*(?:[:：]|$)/u.test(text);
}
