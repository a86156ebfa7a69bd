// Characters of the symbol fonts Word offers under 插入→符号, as Unicode. Codes are the fonts' own, without the F000 they are
// often written with.

/** First code → characters in a row from there. */
const TABLES: ReadonlyMap<string, readonly (readonly [number, string])[]> = new Map([
  [
    'wingdings',
    [
      [0x28, '☎✆✉'],
      [0x4a, '☺😐☹'],
      [0x6c, '●❍■□'],
      [0x71, '❑❒'],
      [0x74, '⧫◆❖'],
      [0x77, '⬥'],
      [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
      [0x9e, '·•'],
      [0xa1, '○'],
      [0xa7, '▪◻'],
      [0xab, '★'],
      [0xb6, '☆'],
      [0xd8, '➢'],
      [0xdf, '←→↑↓'],
      [0xe8, '➔'],
      [0xef, '⇦⇨⇧⇩'],
      [0xfb, '✗✔☒☑'],
    ],
  ],
  [
    'wingdings 2',
    [
      [0x4f, '✗✓☒☑☒'],
      [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
      [0x97, '●'],
      [0xa2, '■□'],
    ],
  ],
  [
    'symbol',
    [
      [0x20, ' !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
      [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
      [0xa2, '′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
      [0xd7, '⋅'],
      [0xe5, '∑'],
    ],
  ],
]);

export function isSymbolFont(font: string | null): boolean {
  return font !== null && (TABLES.has(font.toLowerCase()) || /^(?:wingdings|webdings)/iu.test(font));
}

/** A symbol font's character as Unicode; null if it is not in the table. Any other font's code is Unicode already. */
export function symbol(font: string, code: number): string | null {
  const rows = TABLES.get(font.toLowerCase());
  const privateUse = code >= 0xf000 && code <= 0xf0ff;
  if (!rows) {
    const readable =
      !isSymbolFont(font) && !(code >= 0xe000 && code <= 0xf8ff) && code >= 0x20 && code <= 0xffff;
    return readable ? String.fromCharCode(code) : null;
  }
  const own = privateUse ? code - 0xf000 : code;
  for (const [start, characters] of rows) {
    const found = [...characters][own - start];
    if (own >= start && found !== undefined) return found;
  }
  return null;
}

/** Text of a run set in a symbol font: characters of the private use area are its symbols. */
export function symbolText(font: string, text: string, onUnknown: (detail: string) => void): string {
  return text.replace(/[\uf000-\uf0ff]/gu, (char) => {
    const code = char.charCodeAt(0);
    const found = symbol(font, code);
    if (found === null) onUnknown(symbolName(font, code));
    return found ?? '\ufffd';
  });
}

export function symbolName(font: string, code: number): string {
  return `${font} ${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
