// Figures as they are read: as written where a person wrote them, with signs and separators where they are computed.

import type { FigurePair } from '../../../core/figures/compare.ts';

/** 1,900余 as it was written, without the unit; empty where there is none. */
export function thisYear({ current }: FigurePair): string {
  return current?.written ?? '';
}

export function lastYear({ last, current, lastNumber }: FigurePair): string {
  const written = last?.written || last?.lastWritten || current?.lastWritten;
  return written || (lastNumber === null ? '' : plain(lastNumber));
}

function plain(value: number, digits = 2): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: digits });
}

/** ＋12, −3; for rates 个百分点. */
export function change({ difference, unit }: FigurePair): string {
  if (difference === null) return '';
  const points = unit === '%' || unit === '％' ? ' 个百分点' : '';
  return `${signed(difference)}${points}`;
}

/** ＋4.2%, −3%; to one decimal. */
export function percentChange({ percent }: FigurePair): string {
  return percent === null ? '' : `${signed(percent, 1)}%`;
}

function signed(value: number, digits = 2): string {
  const sign = value > 0 ? '＋' : value < 0 ? '−' : '';
  return `${sign}${plain(Math.abs(value), digits)}`;
}
