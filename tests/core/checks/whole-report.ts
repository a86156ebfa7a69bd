// A report with every mandated chapter, to leave chapters out of.

import type { Report, Section } from '../../../core/report/schema.ts';
import { paragraph, report } from '../../support/reports.ts';

/** A chapter of a heading and paragraphs. */
export function chapter(id: string, heading: string, ...body: string[]): Section {
  return {
    id,
    blocks: [paragraph(`${id}-h`, 1, heading), ...body.map((text, i) => paragraph(`${id}-${i}`, 0, text))],
  };
}

/** A sentence long enough for a chapter. */
export const LONG = '全年坚持依法行政，各项工作按照年度计划有序推进，取得了较为明显的成效，群众比较满意。';
/** Every chapter of the template of the five mandated items. */
export const whole: readonly Section[] = [
  { id: 'opening', blocks: [paragraph('o', 0, `现将有关情况报告如下：${LONG}`)] },
  chapter('measures', '主要举措和成效', LONG),
  chapter('shortcomings', '存在的不足和原因', LONG),
  chapter(
    'leadership',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    `主要负责人履行第一责任人职责。${LONG}`,
  ),
  chapter('plan', '下一年度主要安排', LONG),
  chapter('other', '其他需要报告的情况', '无。'),
];

/** The whole report, some chapters empty. */
export function without(...ids: string[]): Report {
  return report({
    sections: whole.map((section) => (ids.includes(section.id) ? { ...section, blocks: [] } : section)),
  });
}
