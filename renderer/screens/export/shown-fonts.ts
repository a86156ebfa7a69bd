// Which faces the window can show, measured: the other side of the list of installed fonts.

const GENERIC = ['monospace', 'serif', 'sans-serif'] as const;
/** Letters and figures: Chinese characters are equally wide in every face. */
const SAMPLE = 'mMwWiIl1|0Oq@#8%&fj.,';
const SIZE = 64;

let context: CanvasRenderingContext2D | null | undefined;

function widthIn(family: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `${SIZE}px ${family}`;
  return context.measureText(SAMPLE).width;
}

/**
 * Whether the window has a face of this name. One that is not there is set in the stand-in that is named after it, so its width
 * follows the stand-in; one that is there is equally wide whatever stands after it.
 */
export function isShown(name: string): boolean {
  const quoted = `"${name.replace(/["\\]/gu, '\\$&')}"`;
  const alone = GENERIC.map(widthIn);
  const widths = GENERIC.map((generic) => widthIn(`${quoted}, ${generic}`));
  return new Set(widths).size === 1 && alone.some((width) => width !== widths[0]);
}
