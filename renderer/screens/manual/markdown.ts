// The part of Markdown the manual is written in: headings, paragraphs, lists and pictures. One line is one block.

export type ManualBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly text: string; readonly file: string };

/** What stands under one heading of a chapter; the first has the chapter's own title. */
export type ManualPart = { readonly title: string; readonly blocks: readonly ManualBlock[] };

export type Chapter = {
  /** The file's name without extension, e.g. 03-write. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ManualPart[];
};

const PICTURE = /^!\[([^\]]*)\]\((?:[^)]*\/)?([^/)]+)\)$/u;

function addLine(blocks: ManualBlock[], line: string): void {
  const picture = PICTURE.exec(line);
  const item = /^(?:(-)|\d+\.) (.+)$/u.exec(line);
  if (picture) {
    const [, text = '', file = ''] = picture;
    blocks.push({ kind: 'picture', text, file });
  } else if (item) {
    const [, dash, text = ''] = item;
    const kind = dash ? 'list' : 'steps';
    const last = blocks.at(-1);
    if (last?.kind === kind) blocks[blocks.length - 1] = { kind, items: [...last.items, text] };
    else blocks.push({ kind, items: [text] });
  } else blocks.push({ kind: 'paragraph', text: line });
}

/** A chapter; its first line is `# title`. */
export function parseChapter(id: string, markdown: string): Chapter {
  let title = '';
  const parts: { title: string; blocks: ManualBlock[] }[] = [];
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    const heading = /^(#{1,2}) (.+)$/u.exec(line);
    if (heading) {
      const [, marks, text = ''] = heading;
      if (marks === '#') title = text;
      parts.push({ title: text, blocks: [] });
    } else if (line !== '') addLine((parts.at(-1) ?? { blocks: [] }).blocks, line);
  }
  return { id, title, parts: parts.filter(({ blocks }) => blocks.length > 0) };
}

/** All words of a part in reading order, one line a block or item. */
export function textOf({ title, blocks }: ManualPart): string {
  const lines = blocks.flatMap((block) => ('items' in block ? block.items : [block.text]));
  return [title, ...lines].join('\n');
}
