// How the page of findings looks, on the screen and on A4.

export const PAGE_STYLE = `
body { max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1d1d1b; background: #fff;
  font: 15px/1.7 "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.25em; margin-top: 2em; overflow-wrap: anywhere; }
h3 { font-size: 1.05em; }
table { width: 100%; border-collapse: collapse; font-size: 0.93em; }
th, td { border: 1px solid #c9c6bf; padding: 0.3em 0.6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f4f2ec; white-space: nowrap; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
td:last-child { white-space: nowrap; }
a { color: #2b5797; }
.error { color: #b3261e; }
.warning { color: #8a5a00; }
.info { color: #4d5a66; }
.none { color: #2e6b3a; }
.about, .where, .rule { color: #5d5a54; }
.rule { font-size: 0.87em; }
ol { padding-left: 2em; }
li { margin-bottom: 1em; break-inside: avoid; }
li p { margin: 0.15em 0; }
blockquote { margin: 0.2em 0; padding: 0.4em 0.8em; border-left: 3px solid #c9c6bf; background: #faf9f5; overflow-wrap: anywhere; }
mark { background: #ffe08a; color: inherit; padding: 0 0.1em; font-weight: 600; }
@page { size: A4; margin: 20mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  section { break-before: page; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
  th, mark, blockquote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
