// What Microsoft's Open XML SDK has to say about a .docx. It runs in this process (WebAssembly), a fraction of a second a file.

import validate from '@ooxml-tools/validate';

/** Where and what, one entry an error; empty for a valid file. */
export async function sdkErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const found = await validate(bytes, 'docx');
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
