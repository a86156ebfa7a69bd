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
    id: 'U07',
    title: '引号之间的顿号',
    reason: '国家标准只说“通常不用”，重要表述里常常用它，标出来大多是误报。',
  },
  {
    id: 'F06',
    title: '与附表、台账不一致',
    reason: '报告里没有与正文数字对应的附表，没有可以比对的数据。',
  },
];
