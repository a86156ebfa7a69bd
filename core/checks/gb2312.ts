// The 6763 characters of GB 2312, which fonts such as 仿宋_GB2312 hold.

let known: ReadonlySet<string> | null = null;

function read(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}

/** The set, computed when it is first asked for. */
export function gb2312(): ReadonlySet<string> {
  known ??= read();
  return known;
}
