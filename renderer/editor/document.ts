// Report ↔ editor document. Both ways lose nothing; tests/renderer/editor/document.test.ts holds that.

import type { Mark, Node } from 'prosemirror-model';
import { UNMAPPED } from '../../core/report/lines.ts';
import type { Block, Inline, Paragraph, Report, Section } from '../../core/report/schema.ts';
import { blankAttrs, type Frame, schema } from './schema.ts';

const { report, section, paragraph, table, row, cell, blank } = schema.nodes;
const { bold, carried } = schema.marks;

function inlineToNode(inline: Inline): Node {
  if (inline.type === 'blank') {
    const { type: _, ...attrs } = inline;
    return blank.create(attrs);
  }
  const marks: Mark[] = [];
  if (inline.bold) marks.push(bold.create());
  if (inline.carried) marks.push(carried.create());
  return schema.text(inline.text, marks);
}

function lineToNode(type: typeof paragraph, { id, level, content }: Paragraph): Node {
  return type.create({ id, level }, content.map(inlineToNode));
}

function blockToNode(block: Block): Node {
  if (block.type === 'paragraph') return lineToNode(paragraph, block);
  const rows = block.rows.map((cells) =>
    row.create(
      null,
      cells.map((one) => lineToNode(cell, one)),
    ),
  );
  return table.create({ id: block.id, headerRows: block.headerRows }, rows);
}

/** The report as a document; 未归类 is its last section. Runs with equal marks are joined. */
export function toDocument({ sections, unmapped, ...frame }: Report): Node {
  return report.create(
    { frame },
    [...sections, { id: UNMAPPED, blocks: unmapped }].map(({ id, blocks }) =>
      section.create({ id }, blocks.map(blockToNode)),
    ),
  );
}

function nodeToInline(node: Node): Inline {
  if (node.type === blank) return { type: 'blank', ...blankAttrs(node) };
  return {
    type: 'text',
    text: node.text ?? '',
    ...(bold.isInSet(node.marks) ? { bold: true } : {}),
    ...(carried.isInSet(node.marks) ? { carried: true } : {}),
  };
}

function nodeToParagraph(node: Node): Paragraph {
  return {
    type: 'paragraph',
    id: node.attrs['id'],
    level: node.attrs['level'],
    content: node.children.map(nodeToInline),
  };
}

// Nodes are immutable and shared between versions of a document: what did not change is not converted again, and keeps
// its identity for whoever memoizes on it.
const blocks = new WeakMap<Node, Block>();
const sections = new WeakMap<Node, Section>();

function nodeToBlock(node: Node): Block {
  const known = blocks.get(node);
  if (known) return known;
  const block: Block =
    node.type === paragraph
      ? nodeToParagraph(node)
      : {
          type: 'table',
          id: node.attrs['id'],
          headerRows: node.attrs['headerRows'],
          rows: node.children.map((cells) => cells.children.map(nodeToParagraph)),
        };
  blocks.set(node, block);
  return block;
}

function nodeToSection(node: Node): Section {
  const known = sections.get(node);
  if (known) return known;
  const made: Section = { id: node.attrs['id'], blocks: node.children.map(nodeToBlock) };
  sections.set(node, made);
  return made;
}

export function frameOf(document: Node): Frame {
  const frame: Frame = document.attrs['frame'];
  return frame;
}

/** The line to write in that the editor gives an empty section (see plugins/identity.ts) is not part of the report. */
export function withoutFillers(all: Report): Report {
  const strip = (blocks: readonly Block[]): readonly Block[] => {
    const [first] = blocks;
    const isFiller =
      blocks.length === 1 && first?.type === 'paragraph' && first.level === 0 && first.content.length === 0;
    return isFiller ? [] : blocks;
  };
  return {
    ...all,
    sections: all.sections.map((one) => {
      const kept = strip(one.blocks);
      return kept === one.blocks ? one : { ...one, blocks: kept };
    }),
    unmapped: strip(all.unmapped),
  };
}

export function toReport(document: Node): Report {
  const all = document.children.map(nodeToSection);
  return {
    ...frameOf(document),
    sections: all.filter((one) => one.id !== UNMAPPED),
    unmapped: all.find((one) => one.id === UNMAPPED)?.blocks ?? [],
  };
}
