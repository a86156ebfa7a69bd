// One page, drawn in twips; the size it is shown at is its container's. Whoever cannot see it gets its lines as links.

import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { faceParts, familyOf } from '../../../../core/official/faces.ts';
import {
  DRAFT_WORD,
  type DrawnLine,
  type DrawnText,
  type Picture,
  paperOf,
  TURNED,
  WATERMARK,
} from '../../../../core/official/page-picture.ts';
import type { Fonts } from '../../../../core/official/page-plan.ts';

export type Links = {
  /** Index of the line that the Tab key reaches; null if it is on another page. */
  readonly reached: number | null;
  readonly page: number;
  readonly onGo: (page: number, line: number) => void;
  readonly onKey: (event: KeyboardEvent, page: number, line: number) => void;
};

type Props = {
  readonly picture: Picture;
  readonly fonts: Fonts;
  readonly draft: boolean;
  /** null for a picture that leads nowhere. */
  readonly links: Links | null;
};

export const PageSheet = memo(function PageSheet({ picture, fonts, draft, links }: Props) {
  const { paperWidth, paperHeight } = paperOf(picture);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the page around it has a name, and each line in it.
    <svg
      className="page-sheet"
      viewBox={`0 0 ${paperWidth} ${paperHeight}`}
      aria-hidden={links ? undefined : true}
    >
      {draft && <Watermark picture={picture} fonts={fonts} />}
      {picture.rules.map((rule) => (
        <rect
          key={`${rule.x} ${rule.y}`}
          x={rule.x}
          y={rule.y}
          width={rule.width}
          height={rule.height}
          fill={colorOf(rule.color)}
        />
      ))}
      {picture.lines.map((line, i) => {
        const texts = line.texts.map((text) => (
          <SetText key={`${text.x} ${text.baseline}`} text={text} fonts={fonts} marks={draft} />
        ));
        if (!links || !line.origin) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place on the page only.
            <g key={i} transform={line.turned ? TURNED : undefined}>
              {texts}
            </g>
          );
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <LinkedLine key={i} line={line} index={i} links={links}>
            {texts}
          </LinkedLine>
        );
      })}
    </svg>
  );
});

function LinkedLine({
  line,
  index,
  links,
  children,
}: {
  readonly line: DrawnLine;
  readonly index: number;
  readonly links: Links;
  readonly children: React.ReactNode;
}) {
  const { page, reached, onGo, onKey } = links;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no link to an address here, and an <a> cannot stand in a drawing without one.
    <g
      role="link"
      className="page-link"
      data-line={`${page} ${index}`}
      aria-label={line.text.trim()}
      tabIndex={reached === index ? 0 : -1}
      onClick={() => onGo(page, index)}
      onKeyDown={(event) => onKey(event, page, index)}
    >
      <rect x={line.x} y={line.top} width={line.width} height={line.height} />
      {children}
    </g>
  );
}

function colorOf(color: string | null): string {
  return color === null ? 'currentColor' : `#${color}`;
}

type SetTextProps = { readonly text: DrawnText; readonly fonts: Fonts; readonly marks: boolean };

function SetText({ text, fonts, marks }: SetTextProps) {
  const element = useRef<SVGTextElement>(null);
  const [blanks, setBlanks] = useState<readonly Extent[]>([]);
  useLayoutEffect(() => {
    setBlanks(marks && element.current ? blanksOf(text, element.current) : []);
  }, [text, marks]);
  return (
    <>
      {blanks.map(({ x, width }) => (
        <rect
          key={x}
          className="page-blank"
          x={x}
          y={text.baseline - text.size * 0.9}
          width={width}
          height={text.size * 1.05}
        />
      ))}
      <text
        ref={element}
        x={text.x}
        y={text.baseline}
        fontSize={text.size}
        letterSpacing={text.spacing}
        textAnchor={text.anchor}
        fill={colorOf(text.color)}
        {...(text.width === null ? {} : { textLength: text.width, lengthAdjust: 'spacing' as const })}
      >
        {text.runs.flatMap((run, i) =>
          faceParts(run, fonts).map(([part, family], n) => (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name.
              key={`${i} ${n}`}
              style={{ fontFamily: family }}
              {...(run.bold ? { fontWeight: 700 } : {})}
            >
              {part}
            </tspan>
          )),
        )}
      </text>
    </>
  );
}

type Extent = { readonly x: number; readonly width: number };

/** Where what is still owed stands. That depends on the faces of this PC, so it is measured. */
function blanksOf({ runs }: DrawnText, set: SVGTextElement): readonly Extent[] {
  let offset = 0;
  return runs.flatMap(({ text, blank }) => {
    const from = offset;
    offset += text.length;
    if (!blank) return [];
    const { x } = set.getStartPositionOfChar(from);
    return [{ x, width: set.getEndPositionOfChar(offset - 1).x - x }];
  });
}

function Watermark({ picture, fonts }: Pick<Props, 'picture' | 'fonts'>) {
  const { size, stretch } = WATERMARK;
  const [x, y] = paperOf(picture).middle;
  return (
    <text
      className="page-watermark"
      fontSize={size}
      textAnchor="middle"
      dominantBaseline="central"
      transform={`translate(${x} ${y}) rotate(-45) scale(1 ${stretch})`}
      style={{ fontFamily: familyOf('heading1', fonts) }}
    >
      {DRAFT_WORD}
    </text>
  );
}
