/** An attribute of a tag: name, then optionally its value in one of the three ways of writing it. */
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
const META = /<meta(?=[\s/>])/gi;
const REFRESH_CONTENT = /^\s*\d{1,3}\s*[;,]\s*url\s*=\s*(.*)$/is;

/**
 * The addresses that the page's `<meta http-equiv="refresh">` tags lead to, in order, entities decoded. One that cannot
 * be read is an empty text: it counts, but leads nowhere. Comments are skipped.
 *
 * Takes time linear in the length of the page, whatever it holds; nothing of it is ever run or shown.
 */
export function refreshTargets(html: string): string[] {
  return metaTags(withoutComments(html))
    .filter((attributes) => attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh')
    .map((attributes) => targetOf(attributes.get('content') ?? ''));
}

type Attributes = ReadonlyMap<string, string>;

function metaTags(html: string): Attributes[] {
  const tags: Attributes[] = [];
  META.lastIndex = 0;
  while (META.test(html)) {
    const { attributes, end } = readAttributes(html, META.lastIndex);
    tags.push(attributes);
    META.lastIndex = end;
  }
  return tags;
}

function readAttributes(html: string, start: number): { attributes: Attributes; end: number } {
  const attributes = new Map<string, string>();
  let end = start;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (!match) return { attributes, end };
    const name = (match[1] ?? '').toLowerCase();
    // As in a browser, the first of two attributes with one name counts.
    if (!attributes.has(name)) attributes.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
    end = ATTRIBUTE.lastIndex;
  }
}

function targetOf(content: string): string {
  const address = REFRESH_CONTENT.exec(content)?.[1]?.trim() ?? '';
  const quote = address[0];
  if (quote !== '"' && quote !== "'") return address;
  const isClosed = address.length > 1 && address.endsWith(quote);
  return isClosed ? address.slice(1, -1).trim() : '';
}

function withoutComments(html: string): string {
  const parts: string[] = [];
  let position = 0;
  for (;;) {
    const start = html.indexOf('<!--', position);
    parts.push(html.slice(position, start === -1 ? html.length : start));
    const end = start === -1 ? -1 : html.indexOf('-->', start + 4);
    if (end === -1) return parts.join(' ');
    position = end + 3;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** Entities with their semicolon only: a URL's own `&order=` must stay as it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:(amp|quot|apos|lt|gt)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi, (whole, ...groups: unknown[]) => {
    const [name, decimal, hex] = groups;
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : whole;
  });
}
