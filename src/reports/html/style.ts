/** How the page looks: in light and dark, on wide screens and narrow ones. */
export const style = `
:root { color-scheme: light dark; --page: #fbfbfd; --card: #fff; --ink: #1c2024; --soft: #5f6670; --edge: #dfe3e8; --code: #f2f4f7; --band: #fff1ce;
  --pass: #1a7f37; --fail: #c8222e; --inconclusive: #9a6700; --unsupported: #737b86; --deviates: #7645c4; --left: #1763c7; --right: #c2570c }
@media (prefers-color-scheme: dark) { :root { --page: #0f1216; --card: #171b21; --ink: #e6eaef; --soft: #98a1ad; --edge: #2b323b; --code: #1f252d; --band: #3a3013;
  --pass: #4cc26a; --fail: #ff7b75; --inconclusive: #e0b341; --unsupported: #8a939f; --deviates: #b794f6; --left: #6cb0ff; --right: #ff9d57 } }
.pass { --kind: var(--pass) } .fail, .error, .stale { --kind: var(--fail) } .inconclusive { --kind: var(--inconclusive) }
.unsupported, .unreached { --kind: var(--unsupported) } .deviates { --kind: var(--deviates) }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
header, main, footer { max-width: 56rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2.5rem }
h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.015em }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .9rem } h3 { font-size: 1rem; margin: 0 } h4 { font-size: .9rem; margin: 1.4rem 0 .4rem; color: var(--soft) }
p { margin: .5rem 0 } .soft, footer { color: var(--soft); font-size: .9rem }
code, pre, .row, dl { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .84rem }
pre { background: var(--code); border-radius: 8px; padding: .7rem .9rem; overflow-x: auto; white-space: pre-wrap; margin: .5rem 0 }
.replay { user-select: all }
.bar { display: flex; gap: 2px; height: 12px; border-radius: 6px; overflow: hidden; margin: 1.4rem 0 .6rem }
.bar i { background: var(--kind); min-width: 4px }
.bar .unsupported, .bar .unreached { opacity: .45 }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.2rem; padding: 0; margin: 0; list-style: none; font-size: .92rem }
.legend b { color: var(--kind) }
article { background: var(--card); border: 1px solid var(--edge); border-left: 4px solid var(--kind); border-radius: 10px; padding: 1.1rem 1.3rem 1.2rem; margin: 1rem 0 }
.head { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline }
.verdict { color: var(--kind); font-weight: 650; white-space: nowrap }
.formula { overflow-x: auto; overflow-y: hidden; padding: .25rem 0; font-size: 1.05rem }
math { font-size: 1.1em; font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', 'Noto Sans Math', math }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.1rem; margin: .4rem 0 } dt { color: var(--soft) } dd { margin: 0 }
figure { margin: .6rem 0 0 } figcaption { font-size: .85rem; color: var(--soft); margin: .5rem 0 .25rem }
figcaption .left, figcaption .right { margin-right: .8rem }
figcaption .left::before, figcaption .right::before { content: ''; display: inline-block; width: 9px; height: 9px; border-radius: 50%; margin-right: .35rem; background: var(--left) }
figcaption .right::before { background: none; border: 2.5px solid var(--right); width: 13px; height: 13px; vertical-align: -2px }
.plot { border-top: 1px solid var(--edge) }
.plot { display: grid; grid-template-columns: minmax(0, max-content) minmax(8rem, 1fr) repeat(2, minmax(5rem, max-content)) }
.plot.narrow { grid-template-columns: minmax(0, max-content) minmax(8rem, 1fr) minmax(5rem, max-content) }
.row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; gap: 0 1.2rem; align-items: center; border-bottom: 1px solid var(--edge); padding: .1rem .6rem }
.row.violated { background: var(--band) } .row span.left { color: var(--left) } .row span.right { color: var(--right) } .at { color: var(--soft); min-width: 2.2rem }
svg { display: block; width: 100%; height: 22px; overflow: visible }
svg line { stroke: var(--soft); stroke-width: 1.5 } svg .zero { stroke-width: 1; opacity: .4 } svg rect { fill: var(--right); opacity: .25 }
circle.left { fill: var(--left) } circle.right { fill: none; stroke: var(--right); stroke-width: 2.5 }
details { border-bottom: 1px solid var(--edge) } details > div { padding: 0 0 .9rem 1.75rem }
summary { cursor: pointer; padding: .5rem 0; display: grid; grid-template-columns: 1.1rem 1fr 11rem; gap: .65rem; align-items: baseline; list-style: none }
summary::-webkit-details-marker { display: none } summary:hover { background: var(--code) } summary .soft { text-align: right }
summary .says { display: block; color: var(--soft); font-size: .9rem }
a { color: var(--left) } ul { padding-left: 1.2rem }
footer { padding-top: 2.5rem; padding-bottom: 3rem }
@media (max-width: 40rem) {
  article { padding: 1rem } summary { grid-template-columns: 1.1rem 1fr } summary .soft { grid-column: 2; text-align: left }
  dl { grid-template-columns: 1fr } dd { margin: 0 0 .4rem }
  .plot, .plot.narrow { grid-template-columns: minmax(0, max-content) 1fr 1fr } .row { padding: .3rem .6rem } .row svg { grid-column: 2 / -1 } .row svg + span { grid-column: 2 } .narrow .row svg + span { grid-column: 2 / -1 }
}
@media print { details > div { display: block } body { background: none } }
`;
