/** The one stylesheet of both simulators: light and dark, one column on a phone of 360 px. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f7; --card: #ffffff; --line: #d9dde3; --text: #1c2430; --soft: #55606e;
  --accent: #1f5fa8; --on-accent: #ffffff;
  --good: #1b6b3a; --good-ground: #e3f3e8; --bad: #a32020; --bad-ground: #fbe6e6; --wait: #7a5200; --wait-ground: #fdf1d8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d; --card: #1d232b; --line: #37414d; --text: #e6eaf0; --soft: #a9b4c1;
    --accent: #8fbcf0; --on-accent: #10243a;
    --good: #93d9ab; --good-ground: #1b3324; --bad: #f3a6a6; --bad-ground: #402022; --wait: #efcb83; --wait-ground: #3a2e14;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--text); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans SC", "PingFang SC", sans-serif;
}
.bar {
  display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; align-items: baseline;
  padding: .75rem 1rem; background: var(--card); border-bottom: 1px solid var(--line);
}
.system { font-weight: 650; }
.tag, .soft { color: var(--soft); font-size: .875rem; }
main { margin: 0 auto; padding: 1.25rem 1rem 3rem; }
main.narrow { max-width: 34rem; }
main.wide { max-width: 64rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .25rem 0 1rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .75rem; }
p { margin: .5rem 0; }
a { color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 0 0 1rem; }
.amount { font-size: 2rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .375rem 1rem; margin: 1rem 0; }
dl:first-child { margin-top: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.actions { display: grid; gap: .625rem; margin: 1rem 0 0; }
.row { display: flex; flex-wrap: wrap; gap: .625rem; align-items: center; }
button, .button {
  display: inline-block; min-height: 2.75rem; padding: .625rem 1.125rem; border-radius: .5rem; text-align: center;
  font: inherit; font-weight: 600; line-height: 1.4; text-decoration: none; cursor: pointer;
  color: var(--accent); background: transparent; border: 1px solid var(--accent);
}
.primary { color: var(--on-accent); background: var(--accent); }
.danger { color: var(--bad); border-color: var(--bad); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.qr { margin: 1rem auto; width: 11rem; padding: .5rem; background: #ffffff; border-radius: .5rem; border: 1px solid var(--line); }
.qr svg { display: block; width: 100%; height: auto; }
.status { display: inline-block; padding: .125rem .625rem; border-radius: 1rem; font-size: .875rem; font-weight: 600; }
.good { color: var(--good); background: var(--good-ground); }
.bad { color: var(--bad); background: var(--bad-ground); }
.wait { color: var(--wait); background: var(--wait-ground); }
.notice { border-radius: .5rem; padding: .75rem 1rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
.invoice { display: grid; grid-template-columns: 1fr auto; gap: .25rem 1rem; align-items: start; }
.invoice .name { font-weight: 650; overflow-wrap: anywhere; }
.invoice .price { font-weight: 650; font-variant-numeric: tabular-nums; text-align: right; }
.invoice .about { color: var(--soft); overflow-wrap: anywhere; }
.invoice .state { text-align: right; }
.invoice .pay { grid-column: 1 / -1; margin-top: .5rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1rem 1.25rem; }
.field label { display: block; font-weight: 600; }
.field .soft { display: block; }
input, select {
  width: 100%; min-height: 2.5rem; padding: .375rem .625rem; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--soft); border-radius: .5rem;
}
input[type="checkbox"] { width: 1.25rem; min-height: 1.25rem; vertical-align: middle; }
.order { border-top: 1px solid var(--line); padding: .875rem 0; }
.order:first-child { border-top: 0; padding-top: 0; }
.order code, .calls { overflow-wrap: anywhere; font-size: .875rem; }
.calls { margin: .25rem 0 0; padding-left: 1.25rem; color: var(--soft); }
.order button, .order .button { min-height: 2.25rem; padding: .25rem .75rem; }
.order .row { margin: .25rem 0; }
.hidden { position: absolute; width: 1px; height: 1px; opacity: 0; }
@media (min-width: 40rem) {
  .invoice .pay { grid-column: 2; text-align: right; }
}
`;
