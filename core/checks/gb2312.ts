// The 6763 characters of GB 2312, which fonts such as 仿宋_GB2312 hold.

let known: Uint8Array | null = null;

/** By code unit, 1 for a character of the set. */
function read(): Uint8Array {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  const codes = new Uint8Array(0x10000);
  for (const character of new TextDecoder('gb18030').decode(new Uint8Array(bytes)))
    codes[character.charCodeAt(0)] = 1;
  return codes;
}

/** Whether the character of a UTF-16 code is in the set; the set is computed when it is first asked for. */
export function isInGb2312(code: number): boolean {
  known ??= read();
  return known[code] === 1;
}
