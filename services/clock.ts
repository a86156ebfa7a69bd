// The clock and the dice, for the front doors: core/ takes both as parameters.

import { randomUUID } from 'node:crypto';

/** ISO 8601 instant. */
export function now(): string {
  return new Date().toISOString();
}

/** Local date, `YYYY-MM-DD`. */
export function today(): string {
  const date = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function newId(): string {
  return `n${randomUUID().replaceAll('-', '')}`;
}
