// Why a file is not read. The codes are stable; the sentences say what to do next.

import { failure } from '../../result.ts';

/** Largest file taken, in bytes. */
export const FILE_LIMIT = 50 * 1024 * 1024;

/** Largest plain text or web page taken, in bytes; also the most characters taken out of any other file. */
export const TEXT_LIMIT = 8 * 1024 * 1024;

const SAVE_AS = '请在 WPS 或 Word 中打开它，另存为 .docx 后再拖进来';
const BY_HAND = '也可以打开它、复制全部文字，再用“粘贴文字”导入';

const MESSAGES = {
  empty: '文件是空的，一个字节也没有。请确认选对了文件；如果是从 U 盘或聊天软件复制来的，请重新复制一次。',
  blank: '文件里没有文字。请确认选对了文件；如果里面是扫描的图片，请先把文字识别出来再导入。',
  'too-large':
    '文件超过 50 MB，一份年度报告用不了这么大。请确认选对了文件；如果里面有很多图片，请删去图片、另存为 .docx 后再拖进来。',
  'text-too-large':
    '文件里的文字超过 8 MB，一份年度报告用不了这么多。请确认选对了文件，或把报告的部分单独另存后再导入。',
  'legacy-doc': `文件打不开：它是旧版 .doc 格式。${SAVE_AS}。`,
  'legacy-doc-renamed': `文件打不开：它的名字以 .docx 结尾，内容却是旧版 .doc 格式。${SAVE_AS}。`,
  'legacy-wps': `文件打不开：它是 WPS 的 .wps 格式。请在 WPS 中打开它，另存为 .docx 后再拖进来。`,
  'legacy-office': '文件打不开：它是旧版 Office 文件，但不是 Word 文档。请选择报告的 Word 文件（.docx）。',
  encrypted: '文件打不开：它有密码。请在 WPS 或 Word 中输入密码打开，取消密码后另存为 .docx 再拖进来。',
  picture:
    '这是一张图片，里面的文字读不出来。请选择报告的 Word 文件（.docx）；只有图片时，请先用文字识别工具得到文字，再粘贴进来。',
  'pdf-scan': `这份 PDF 里只有图片，没有文字，多半是扫描件。请找到它的 Word 文件（.docx）；没有的话，请先用文字识别工具得到文字，再用“粘贴文字”导入。`,
  'pdf-garbled': `这份 PDF 里的文字取出来是乱码。请找到它的 Word 文件（.docx）；没有的话，请先用文字识别工具得到文字，再用“粘贴文字”导入。`,
  'pdf-encrypted':
    '文件打不开：这份 PDF 有密码。请输入密码打开它，另存为没有密码的 PDF，或找到它的 Word 文件（.docx）。',
  rtf: `文件打不开：它是 .rtf 格式。${SAVE_AS}。`,
  mhtml:
    '文件打不开：它是单个文件的网页（.mhtml）。请在浏览器中打开它，另存为“网页，仅 HTML”后再拖进来；也可以复制网页上的文字，再用“粘贴文字”导入。',
  'word-xml': `文件打不开：它是 Word 的 XML 格式。${SAVE_AS}。`,
  spreadsheet: '这是表格文件（Excel），不是报告。请选择报告的 Word 文件（.docx）。',
  presentation: '这是演示文稿（PPT），不是报告。请选择报告的 Word 文件（.docx）。',
  opendocument: `文件打不开：它是 .odt 一类的开放文档格式。${SAVE_AS}。`,
  ofd: `文件打不开：它是 OFD 版式文件。请选择报告的 Word 文件（.docx）；${BY_HAND}。`,
  archive: '这是一个压缩包，不是 Word 文档。请先解压，再选择里面的报告文件（.docx）。',
  damaged:
    '文件不完整，可能没有下载完，或者复制时中断了。请重新下载或复制一次；如果用 WPS 或 Word 还能打开它，请另存为 .docx 后再拖进来。',
  'damaged-docx': `文件像是 Word 文档，但里面的正文读不出来。${SAVE_AS}。`,
  'embedded-only': `文件的正文是整个嵌进去的另一份文件，读不出来。${SAVE_AS}。`,
  'unsafe-archive':
    '文件解开后大得不正常，为了这台电脑的安全没有打开它。请确认文件的来源；如果用 WPS 或 Word 能打开它，请另存为 .docx 后再拖进来。',
  'too-deep': `文件的内部结构层层嵌套，多得不正常，没有打开它。请确认文件的来源；${BY_HAND}。`,
  'unsafe-xml':
    '文件里夹带了 Word 文档不该有的声明（DOCTYPE），为了安全没有打开它。请确认文件的来源；如果用 WPS 或 Word 能打开它，请另存为 .docx 后再拖进来。',
  unknown:
    '认不出这是什么文件。能导入的有 Word 文档（.docx）、网页（.html）和文本（.txt、.md）。请确认选对了文件。',
} as const;

export type RefusalCode = keyof typeof MESSAGES;

export function refuse(code: RefusalCode) {
  return failure(code, MESSAGES[code]);
}

const CONVERTIBLE: ReadonlySet<string> = new Set<RefusalCode>([
  'legacy-doc',
  'legacy-doc-renamed',
  'legacy-wps',
  'rtf',
]);

/** Whether a file refused with this code may be read after the call files.convert has turned it into .docx. */
export function canBeConverted(code: string): boolean {
  return CONVERTIBLE.has(code);
}
