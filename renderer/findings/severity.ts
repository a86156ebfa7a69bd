// How severities are called and drawn.

import type { Finding, Severity } from '../../core/checks/types.ts';
import type { IconName } from '../app/icons.tsx';

export const SEVERITIES: readonly {
  readonly severity: Severity;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { severity: 'error', label: '必须处理', icon: 'error' },
  { severity: 'warning', label: '建议处理', icon: 'warning' },
  { severity: 'info', label: '提示', icon: 'info' },
];

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
