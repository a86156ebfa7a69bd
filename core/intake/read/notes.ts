// What the reader has to tell the clerk, counted while reading and worded once at the end.

import type { Message } from '../types.ts';

type Wording = {
  readonly severity: Message['severity'];
  /** `count`: how often; `details`: the different details in order, each once. */
  readonly text: (count: number, details: string) => string;
};

const WORDINGS = {
  'tracked-changes': {
    severity: 'info',
    text: (n) => `文件里有 ${n} 处修订，已按“全部接受”处理：新加的保留，删去的不要。`,
  },
  comments: { severity: 'info', text: (n, details) => `文件里有 ${n} 条批注，没有带进报告：${details}` },
  footnotes: {
    severity: 'info',
    text: (n) => `文件里有 ${n} 条脚注或尾注，已放在正文之后，请核对是否保留。`,
  },
  textboxes: { severity: 'info', text: (n) => `已取出 ${n} 个文本框里的文字，放在它所在的段落之后。` },
  'nested-tables': {
    severity: 'warning',
    text: (n) => `有 ${n} 个表格套在别的表格里，已并成外层单元格的文字，请核对。`,
  },
  'frame-tables': { severity: 'info', text: (n) => `有 ${n} 个表格只有一个格子，已当作普通段落。` },
  'hidden-text': {
    severity: 'warning',
    text: (_, details) => `文件里有隐藏的文字，已一并读入，请核对是否保留：${details}`,
  },
  ruby: { severity: 'info', text: (n, details) => `有 ${n} 处注音，只留下汉字，没有带进的注音：${details}` },
  symbols: {
    severity: 'warning',
    text: (n, details) => `有 ${n} 个特殊符号认不出来，以“\ufffd”代替，请对照原文件补上：${details}`,
  },
  formulas: { severity: 'warning', text: (n) => `有 ${n} 个公式已变成普通文字，请核对。` },
  'combined-characters': {
    severity: 'warning',
    text: (n, details) => `有 ${n} 处带圈、合并或注音的字是用域做的，已变成普通文字，请核对：${details}`,
  },
  bullets: { severity: 'info', text: (n) => `有 ${n} 个段落前面是项目符号，符号没有带进报告。` },
  'number-format': {
    severity: 'warning',
    text: (_, details) => `自动编号里有不常见的格式（${details}），已写成阿拉伯数字，请核对。`,
  },
  pictures: { severity: 'info', text: (n) => `文件里有 ${n} 幅图片，没有带进报告。` },
  objects: {
    severity: 'warning',
    text: (n) => `文件里有 ${n} 个图表、图示或嵌入的文件，其中的文字没有带进报告，需要时请照着录入。`,
  },
  'embedded-documents': {
    severity: 'warning',
    text: (n) =>
      `文件里整个嵌入了另外 ${n} 份文件，没有带进报告。请在 WPS 或 Word 中打开，另存为 .docx 后再导入。`,
  },
  'page-title': { severity: 'info', text: (_, details) => `网页的标题栏写着：${details}` },
  'unknown-elements': {
    severity: 'warning',
    text: (_, details) => `文件里有不认识的内容，其中的文字已保留，请核对：${details}`,
  },
  'broken-parts': {
    severity: 'warning',
    text: (_, details) => `文件有些地方坏了，已尽量读出文字，请对照原文件核对：${details}`,
  },
} satisfies Record<string, Wording>;

export type NoteCode = keyof typeof WORDINGS;

export type Notes = {
  add(code: NoteCode, detail?: string): void;
  has(code: NoteCode): boolean;
  /** The messages, in the order of their first note. */
  messages(): Message[];
};

export function createNotes(): Notes {
  const counts = new Map<NoteCode, { count: number; details: Set<string> }>();
  return {
    add(code, detail) {
      const note = counts.get(code) ?? { count: 0, details: new Set() };
      note.count += 1;
      if (detail !== undefined && detail !== '') note.details.add(detail);
      counts.set(code, note);
    },
    has: (code) => counts.has(code),
    messages() {
      const messages: Message[] = [];
      for (const [code, { count, details }] of counts) {
        const { severity, text }: Wording = WORDINGS[code];
        messages.push({ code, severity, text: text(count, [...details].join('；')) });
      }
      return messages;
    },
  };
}
