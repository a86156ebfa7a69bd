// 下一步: the one most useful thing to do now.

import type { Finding } from '../../../core/checks/types.ts';
import type { Template } from '../../../core/template/schema.ts';
import { missingFields } from '../../session/missing-fields.ts';
import type { Snapshot } from '../../session/session.ts';

export type NextStep = { readonly text: string } & (
  | { readonly kind: 'unmapped' | 'blank' | 'carried' | 'fields' | 'export' }
  | { readonly kind: 'section'; readonly index: number }
  | { readonly kind: 'finding'; readonly finding: Finding }
);

export function nextStep({ report, progress, findings }: Snapshot, template: Template | null): NextStep {
  const unplaced = report.unmapped.filter((block) => block.type === 'table' || block.content.length > 0);
  if (unplaced.length > 0)
    return { kind: 'unmapped', text: `把未归类的 ${unplaced.length} 段放进合适的章节` };
  const empty = progress.sections.findIndex(({ id, status }) => {
    const required = template?.sections.find((section) => section.id === id)?.required;
    return status === 'empty' && required === 'error';
  });
  if (empty >= 0) {
    const label = template?.sections.find((one) => one.id === progress.sections[empty]?.id)?.label ?? '';
    return { kind: 'section', index: empty, text: `写“${label}”，这一节还没有内容` };
  }
  if (progress.blanks > 0) return { kind: 'blank', text: `填写空缺，还有 ${progress.blanks} 处` };
  const error = findings?.find((finding) => finding.severity === 'error');
  if (error) return { kind: 'finding', finding: error, text: error.message };
  if (progress.carried > 0) {
    return { kind: 'carried', text: `核对沿用自上年的句子，还有 ${progress.carried} 处` };
  }
  const warning = findings?.find((finding) => finding.severity === 'warning');
  if (warning) return { kind: 'finding', finding: warning, text: warning.message };
  const missing = missingFields(report);
  if (missing.length > 0) return { kind: 'fields', text: `填写${missing.join('、')}` };
  return { kind: 'export', text: '可以导出正式稿了' };
}
