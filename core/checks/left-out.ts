// Matters of the field's rule lists that no rule looks for, and why: a false alarm on correct text costs more than a missed
// matter of style, and what the app does by itself needs no rule.

export type LeftOut = {
  /** As in the domain's rule list. */
  readonly id: string;
  readonly title: string;
  readonly reason: string;
};

export const LEFT_OUT: readonly LeftOut[] = [
  {
    id: 'N01',
    title: '同级标题跳号、重号',
    reason: '标题的序号由软件按层次排，正文里不存序号，导出时不会跳号、重号。',
  },
  {
    id: 'U07',
    title: '引号之间的顿号',
    reason: '国家标准只说“通常不用”，重要表述里常常用它，标出来大多是误报。',
  },
  {
    id: 'D08',
    title: '同一事项的单位不一（件、起、宗）',
    reason: '不同的统计口径单位本来就不同，从文字上分不清是不是同一回事。',
  },
  {
    id: 'L06',
    title: '简称没有说明就用',
    reason: '《条例》《规定》多指前文刚提到的文件，从文字上判断不准。',
  },
  {
    id: 'E05',
    title: '混入繁体字',
    reason: '读入时转换成简体，逐处列出，可以撤销。',
  },
  {
    id: 'E12',
    title: 'PDF 的断行',
    reason: '读入时合并成段，逐处列出，可以撤销。',
  },
  {
    id: 'F06',
    title: '与附表、台账不一致',
    reason: '报告里没有与正文数字对应的附表，没有可以比对的数据。',
  },
];
