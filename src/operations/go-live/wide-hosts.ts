/** Second-level names below which anybody may register: `*.co.uk` is as wide as `*.uk`. */
const REGISTRIES = /^\*\.(?:ac|co|com|edu|gov|id|net|or|org|ne|go|gen)\.[a-z]{2}$/;
/** Places where anybody gets a host of their own. */
const SHARED =
  /^\*\.(?:github\.io|herokuapp\.com|azurewebsites\.net|cloudfront\.net|netlify\.app|vercel\.app|pages\.dev)$/;

/** `*.com`, `*.co.uk`, `*.github.io`: whoever wants one has such a host. */
export function isTooWide(pattern: string): boolean {
  return /^\*\.[^.]+$/.test(pattern) || REGISTRIES.test(pattern) || SHARED.test(pattern);
}
