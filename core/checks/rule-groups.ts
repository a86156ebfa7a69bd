// What the groups of rules are called.

import type { RuleGroup } from './types.ts';

export const RULE_GROUPS: Readonly<Record<RuleGroup, string>> = {
  P: '没有填的地方',
  Y: '旧年份',
  S: '结构与行文',
  N: '序号',
  U: '标点',
  D: '数字和日期',
  T: '名称与表述',
  L: '法律是否有效',
  E: '错字和转换留下的痕迹',
  R: '重复',
  F: '数据是否对得上',
  M: '公开前的核对',
};
