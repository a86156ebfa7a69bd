// The small language of a skeleton's text: `{{what is asked|unit}}` is a blank, `{name}` a value known at the start.

/** What a skeleton or a title may name in single braces. */
export type Values = {
  readonly year: number;
  readonly nextYear: number;
  /** 发文机关. */
  readonly issuer: string;
  /** Short name of the place, e.g. 青石镇. */
  readonly place: string;
};

export type SkeletonPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly name: keyof Values }
  | { readonly type: 'blank'; readonly label: string; readonly unit: string };

const NAMES: Readonly<Record<string, keyof Values>> = {
  year: 'year',
  nextYear: 'nextYear',
  issuer: 'issuer',
  place: 'place',
};

const PART = /\{\{([^{}|]*)(?:\|([^{}|]*))?\}\}|\{([^{}]*)\}|[^{}]+|[{}]/gu;

/** Takes a text apart; `problem` is a Chinese clause about the first thing that is not of the language, or null. */
export function parseSkeletonText(text: string): {
  readonly parts: readonly SkeletonPart[];
  readonly problem: string | null;
} {
  const parts: SkeletonPart[] = [];
  let problem: string | null = null;
  for (const match of text.matchAll(PART)) {
    const [all, label, unit, name] = match;
    if (label !== undefined) {
      if (label.trim() === '') problem ??= `空缺 ${all} 没有写要填什么`;
      parts.push({ type: 'blank', label: label.trim(), unit: (unit ?? '').trim() });
    } else if (name !== undefined) {
      const known = NAMES[name];
      if (known) parts.push({ type: 'value', name: known });
      else {
        problem ??= `不认识 ${all}，只能用 {year}、{nextYear}、{issuer}、{place}`;
        parts.push({ type: 'text', text: all });
      }
    } else {
      if (all === '{' || all === '}') problem ??= '花括号没有成对';
      parts.push({ type: 'text', text: all });
    }
  }
  return { parts, problem };
}

/** A text without blanks (a title) with its values filled in. */
export function fillText(text: string, values: Values): string {
  return parseSkeletonText(text)
    .parts.map((part) =>
      part.type === 'text' ? part.text : part.type === 'value' ? String(values[part.name]) : part.label,
    )
    .join('');
}
