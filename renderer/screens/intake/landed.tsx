// Right: the template's sections with what landed in each, and 未归类. A chapter dropped on one moves there.

import { useState } from 'react';
import * as v from 'valibot';
import type { ChapterMatch } from '../../../core/intake/types.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Chapter } from './arrange.ts';
import { countOf, DRAGGED, labelOf, type PlaceName } from './outline.tsx';

type Props = {
  readonly chapters: readonly Chapter[];
  readonly places: readonly PlaceName[];
  readonly matches: readonly ChapterMatch[];
  readonly onDrop: (ids: readonly string[], target: string) => void;
};

const idsSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export function Landed({ chapters, places, matches, onDrop }: Props) {
  const [over, setOver] = useState<string | null>(null);
  return (
    <ol className="landed">
      {places.map(({ id, label }) => {
        const here = chapters.filter((chapter) => chapter.section === id);
        const classes = [
          over === id ? 'is-over' : '',
          id === UNMAPPED ? 'is-unmapped' : here.length === 0 ? 'is-empty' : '',
        ];
        return (
          <li
            key={id}
            className={classes.join(' ')}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(DRAGGED)) return;
              event.preventDefault();
              setOver(id);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              const ids = v.safeParse(idsSchema, event.dataTransfer.getData(DRAGGED));
              if (ids.success) onDrop(ids.output, id);
            }}
          >
            <h3>
              {label}
              <span className="note">
                {here.length === 0 ? '没有内容' : `${countOf(here.flatMap((chapter) => chapter.blocks))} 字`}
              </span>
            </h3>
            {id === UNMAPPED && (
              <p className="note">
                {here.length === 0
                  ? '每一块都放进了章节。'
                  : '不会印出，也不会丢；可以现在放进章节，也可以以后再放。'}
              </p>
            )}
            <ul>
              {here.map(({ id: chapter, blocks: [first] }) => {
                const match = matches.find((one) => one.block === chapter && one.section === id);
                return (
                  <li key={chapter} title={match?.reason}>
                    {first && labelOf(first)}
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
