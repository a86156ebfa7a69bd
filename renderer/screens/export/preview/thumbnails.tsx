// The pages in small, to turn to one.

import { useEffect, useRef } from 'react';
import type { Picture } from '../../../../core/official/page-picture.ts';
import type { PagePlan } from '../../../../core/official/page-plan.ts';
import { PageSheet } from './page-sheet.tsx';
import { useInView } from './use-in-view.ts';

type Props = {
  readonly plan: PagePlan;
  readonly pictures: readonly Picture[];
  /** Index of the page that is read. */
  readonly current: number;
  readonly onTurn: (page: number) => void;
};

export function Thumbnails({ plan, pictures, current, onTurn }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const seen = useInView(list, pictures.length, '50% 0px');
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className="thumbnails" aria-label="各页">
      <ol ref={list}>
        {pictures.map((picture, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number only.
          <li key={i} data-page={i}>
            <span className="thumbnail-paper" data-orientation={picture.orientation}>
              {seen.has(i) && (
                <PageSheet picture={picture} fonts={plan.fonts} draft={plan.draft} links={null} />
              )}
            </span>
            <button
              type="button"
              aria-label={`转到第 ${i + 1} 页`}
              aria-current={i === current ? 'true' : undefined}
              onClick={() => onTurn(i)}
            >
              {i + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
