// Our few icons. They always stand beside a word, so they say nothing to a screen reader.

const PATHS = {
  add: 'M8 3v10M3 8h10',
  back: 'M10 3 5 8l5 5',
  book: 'M8 4v9.5M8 4C6.5 3 4.5 2.7 2.5 3v9.5c2-.3 4 0 5.5 1M8 4c1.5-1 3.5-1.3 5.5-1v9.5c-2-.3-4 0-5.5 1',
  check: 'M3 8.5 6.5 12 13 4.5',
  chart: 'M2.5 13.5h11M4 11.5v-4M8 11.5v-8M12 11.5v-6',
  close: 'M4 4l8 8M12 4l-8 8',
  document: 'M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 11h4',
  down: 'M4 6l4 4 4-4',
  error: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.5M8 11v.01',
  export: 'M8 10V2M5 5l3-3 3 3M3 10v4h10v-4',
  folder: 'M2 4h4l1.5 2H14v7H2z',
  history: 'M3 8a5 5 0 1 0 1.5-3.6L3 6M3 3v3h3M8 5.5V8l2 1.5',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.5V11M8 5v.01',
  panel: 'M2 3h12v10H2zM10 3v10',
  pen: 'M3 13l1-3.5L11 2.5 13.5 5 6.5 12z',
  remove: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13h6l.5-8.5',
  search: 'M7 3a4 4 0 1 0 0 8A4 4 0 0 0 7 3M10 10l3.5 3.5',
  settings: 'M2 5h7M12 5h2M10.5 3.5v3M2 11h2M7 11h7M5.5 9.5v3',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
