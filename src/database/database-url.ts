export type DatabaseLocation =
  { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

/** Reads `DATABASE_URL`: `sqlite:PATH`, or `postgres://…`. */
export function readDatabaseUrl(url: string): DatabaseLocation {
  return url.startsWith('sqlite:') ? { kind: 'sqlite', path: url.slice('sqlite:'.length) } : { kind: 'postgres', url };
}
