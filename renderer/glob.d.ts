// Vite's import.meta.glob, as far as we use it: every file of a pattern as text or as an address.
interface ImportMeta {
  readonly glob: <T>(
    pattern: string,
    options: { readonly eager: true; readonly query: '?raw' | '?url'; readonly import: 'default' },
  ) => Readonly<Record<string, T>>;
}
