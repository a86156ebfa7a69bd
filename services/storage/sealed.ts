// JSON with a checksum of itself as its last property: what a failing disk or a hand in the file has changed is noticed.

import { createHash } from 'node:crypto';

/** SHA-256, 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const SEAL = /,"checksum":"([0-9a-f]{64})"\}\s*$/u;

/** One line of UTF-8. The object must have a property. */
export function seal(value: object): Uint8Array {
  const text = JSON.stringify(value);
  return new TextEncoder().encode(`${text.slice(0, -1)},"checksum":"${sha256(text)}"}\n`);
}

export type Unsealed = {
  /** `changed`: the content is not what was written. `unsealed`: it never had a checksum (written before there were any). */
  readonly state: 'intact' | 'changed' | 'unsealed';
  /** Without the checksum. */
  readonly data: unknown;
};

/** null for what is no JSON at all. */
export function unseal(bytes: Uint8Array): Unsealed | null {
  let text: string;
  let data: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null || !('checksum' in data)) return { state: 'unsealed', data };
  const { checksum, ...content } = data;
  const found = SEAL.exec(text);
  const intact = found !== null && sha256(`${text.slice(0, found.index)}}`) === checksum;
  return { state: intact ? 'intact' : 'changed', data: content };
}
