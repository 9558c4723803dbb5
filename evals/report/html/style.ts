/** The page's only style: readable colours in light and dark (contrast 4.5 at least), no wider than a phone. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1f;--soft:#55555f;--line:#c9c9d3;--ours:#1f5fbf;--second:#b25000;--panel:#f4f5f9;--bad:#a11212}
@media (prefers-color-scheme:dark){:root{--paper:#16171c;--ink:#ececf1;--soft:#b4b6c2;--line:#474a57;--ours:#8ab4ff;--second:#ffb066;--panel:#20222a;--bad:#ff9a94}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:62rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.3rem;margin-top:2.5rem;border-top:2px solid var(--line);padding-top:1rem}h3{font-size:1.1rem;margin-top:1.8rem}h4{font-size:1rem;margin:.2rem 0}
p{max-width:44rem}a{color:var(--ours)}.soft{color:var(--soft)}
.scroll{overflow-x:auto;margin:.8rem 0}.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--ours);outline-offset:2px}
table{border-collapse:collapse;font-size:.92rem;overflow-wrap:normal}caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{border-bottom:1px solid var(--line);padding:.3rem .7rem;text-align:right;vertical-align:top}
tbody th,thead th:first-child{text-align:left;font-weight:600}td.words{text-align:left}
ul.plain{padding-left:1.2rem}.summary{background:var(--panel);border-left:4px solid var(--ours);padding:.6rem 1rem;margin:1rem 0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.5rem}
figure{margin:1rem 0;min-width:0}figcaption{font-size:.92rem}
.chart{width:100%;max-width:30rem;height:auto;font:11px system-ui,"DejaVu Sans",sans-serif}.chart text{fill:var(--ink)}
.grid{stroke:var(--line);stroke-width:1;fill:none}.ideal{stroke:var(--soft);stroke-dasharray:4 4;fill:none}
.line{fill:none;stroke-width:2.5}.line.ours{stroke:var(--ours)}.line.second{stroke:var(--second);stroke-dasharray:6 3}
.dot{fill:var(--ours)}.bar.ours{fill:var(--ours)}.bar.second{fill:var(--second)}
.key{display:inline-block;width:1.6rem;height:.7rem;margin:0 .2rem 0 .6rem;vertical-align:baseline;border-radius:2px}.key.ours{background:var(--ours)}.key.second{background:var(--second)}
details{border-bottom:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer;padding:.25rem 0}details[open]>summary{font-weight:600}
.reason{color:var(--bad);font-weight:600}blockquote{margin:.4rem 0;padding:.3rem .8rem;border-left:3px solid var(--line);white-space:pre-wrap}
@media print{details>*{display:block}.scroll{overflow:visible}}
`;
