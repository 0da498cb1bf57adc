/** Outflow orange, inflow blue, each beside its mark and its word; system fonts, so that Chinese needs no download. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #14202b; --soft: #556270; --line: #d9dfe5; --paper: #fff; --ground: #eef1f4; --in: #1565c0; --out: #b4530a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef4; --soft: #9fb0c0; --line: #2b3947; --paper: #16212c; --ground: #0d151d; --in: #6ab7ff; --out: #ffa14f; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
article { max-width: 40rem; margin: 0 auto; padding: 20px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere; }
h1 { margin: 0 0 12px; font-size: 1.1rem; line-height: 1.35; text-wrap: balance; word-break: keep-all; }
h2 { margin: 16px 0 4px; font-size: 1rem; }
p { margin: 8px 0; }
th, td { word-break: keep-all; overflow-wrap: normal; }
table { width: 100%; border-collapse: collapse; margin: 10px 0; font-variant-numeric: tabular-nums; }
.figures th { text-align: start; font-weight: 500; padding: 3px 8px 3px 0; }
.figures .mark { width: 1.4em; }
.figures .amount { text-align: end; font-weight: 600; padding: 3px 0; }
.figures .note { width: 7.5em; padding: 3px 0 3px 10px; color: var(--soft); font-size: .85em; }
.in .mark, .in .amount { color: var(--in); }
.out .mark, .out .amount { color: var(--out); }
.grid th, .grid td { text-align: start; padding: 5px 8px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.gap td { color: var(--soft); font-style: italic; }
figure { margin: 12px 0; padding: 2px 14px; border-inline-start: 3px solid var(--line); }
blockquote { margin: 0; font-size: 1.05em; }
figcaption, .passport, footer { color: var(--soft); font-size: .85em; }
summary { font-weight: 600; cursor: pointer; }
.money { white-space: nowrap; }
.lead { font-weight: 600; }
.caution { font-style: italic; }
dt { font-weight: 600; margin-top: 8px; }
dd { margin: 0; color: var(--soft); }
footer { margin-top: 14px; padding-top: 8px; border-top: 1px solid var(--line); }
footer p { margin: 2px 0; }
@media (max-width: 36rem) {
  .figures tr { display: grid; grid-template: "mark label amount" auto "mark note amount" auto / 1.4em auto 1fr; align-items: center; padding: 3px 0; }
  .figures .mark { grid-area: mark; }
  .figures th { grid-area: label; padding: 0; }
  .figures .note { grid-area: note; width: auto; padding: 0; line-height: 1.2; }
  .figures .amount { grid-area: amount; padding: 0 0 0 12px; }
  .grid thead { display: none; }
  .grid tr { display: block; padding: 6px 0; border-bottom: 1px solid var(--line); }
  .grid td { display: flex; justify-content: space-between; gap: 12px; padding: 1px 0; border: 0; text-align: end; }
  .grid td::before { content: attr(data-column); color: var(--soft); }
  .grid td:first-child { font-weight: 600; }
  .grid td:first-child::before { content: none; }
}
`.trim();
