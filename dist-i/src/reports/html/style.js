/** How the page looks: in light and dark, on wide screens and narrow ones. */
export const style = `
:root { color-scheme: light dark; --page: #fbfbfd; --card: #fff; --ink: #1c2024; --soft: #5f6670; --edge: #dfe3e8; --code: #f2f4f7; --band: #fff1ce;
  --pass: #187535; --fail: #bd1f2b; --inconclusive: #8c5e00; --unsupported: #646c77; --deviates: #7645c4; --left: #1763c7; --right: #aa4a08 }
@media (prefers-color-scheme: dark) { :root { --page: #0f1216; --card: #171b21; --ink: #e6eaef; --soft: #98a1ad; --edge: #2b323b; --code: #1f252d; --band: #3a3013;
  --pass: #4cc26a; --fail: #ff7b75; --inconclusive: #e0b341; --unsupported: #949da9; --deviates: #b794f6; --left: #6cb0ff; --right: #ff9d57 } }
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
.formula { display: flex; flex-wrap: wrap; justify-content: center; align-items: baseline; gap: 0 .3rem; font-size: 1.05rem }
.formula > span { max-width: 100%; padding: .3rem 0; overflow-x: auto; overflow-y: hidden } .formula > .apart { margin-left: 1.4em }
math { font-size: 1.1em; font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', 'Noto Sans Math', math }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.1rem; margin: .4rem 0 } dt { color: var(--soft) } dd { margin: 0 }
figure { margin: .6rem 0 0 } figcaption { font-size: .85rem; color: var(--soft); margin: .5rem 0 .25rem }
figcaption .left, figcaption .right { display: inline-block; margin-right: .8rem } figure + p { margin-top: 1rem } .shown > h4 { font-size: 1rem; color: inherit }
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
summary { cursor: pointer; padding: .3rem 0 } summary:hover { background: var(--code) }
.clause, .skips { border-bottom: 1px solid var(--edge) } .clause > div { padding: 0 0 .9rem 1.75rem }
.clause > summary { padding: .5rem 0; display: grid; grid-template-columns: 1.1rem 1fr 14rem; gap: .65rem; align-items: baseline; list-style: none }
.clause > summary::-webkit-details-marker { display: none } .clause > summary > .soft { text-align: right } .says { display: block; color: var(--soft); font-size: .9rem }
.skips > summary { color: var(--soft); padding: .6rem 0 } .skips > div { padding-left: 1.25rem }
a { color: var(--left) } ul { padding-left: 1.2rem } .clause ul { margin: .2rem 0 }
.anchor { opacity: 0; text-decoration: none; display: inline-block; width: 0; white-space: nowrap } :hover > .anchor, .head:hover .anchor, .anchor:focus-visible { opacity: 1 } @media (hover: none) { .anchor { opacity: .6 } }
:target { outline: 2px solid var(--left); outline-offset: 3px } [id] { scroll-margin-top: 1rem }
nav { margin-top: 1.6rem } nav ul { list-style: none; padding: 0; margin: 0 } nav li { padding: .15rem 0; display: grid; grid-template-columns: 17rem 1fr; align-items: baseline } nav .soft a { color: inherit } .counts { white-space: nowrap; font-size: .9rem } .counts span { color: var(--kind); margin-right: .3rem }
.reasons > li { margin: .5rem 0 } .reasons p { margin: .2rem 0 }
footer { padding-top: 2.5rem; padding-bottom: 3rem }
@media (max-width: 40rem) {
  article { padding: 1rem } .clause > summary { grid-template-columns: 1.1rem 1fr } .clause > summary > .soft { grid-column: 2; text-align: left }
  .clause > div { padding-left: 0 } .skips > div { padding-left: .5rem } .formula { font-size: .86rem; justify-content: start } .formula > .apart { margin-left: 0 }
  nav li { display: block } dl { display: block } dt, dd { display: inline } dt::after { content: ':' } dd { margin-left: .5em } dd::after { content: '\\A'; white-space: pre }
  .plot, .plot.narrow { display: block } .row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .3rem .6rem } .row .at { width: 4.5rem; white-space: nowrap } .row svg { flex: 1 1 65% }
}
@media print { details::details-content { content-visibility: visible; block-size: auto } body { background: none } .anchor, .anchored { display: none } }
`;
