// The manual as it is kept: docs/manual, one file a chapter, and the pictures of docs/images.

import { type Chapter, parseChapter } from './markdown.ts';

const texts = import.meta.glob<string>('../../../docs/manual/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const pictures = import.meta.glob<string>('../../../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

export const CHAPTERS: readonly Chapter[] = Object.entries(texts)
  .map(([path, text]) => parseChapter(/([^/]+)\.md$/u.exec(path)?.[1] ?? path, text))
  .toSorted((a, b) => a.id.localeCompare(b.id));

/** Address of a picture; null if it is missing. */
export function pictureAddress(file: string): string | null {
  return Object.entries(pictures).find(([path]) => path.endsWith(`/${file}`))?.[1] ?? null;
}
