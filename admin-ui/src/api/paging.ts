/**
 * Options for lists of the API: `api.useInfiniteQuery('get', '/api/v1/users', { params: { query } }, cursorPaging)`.
 * `rowsOf` puts the pages together, `<MoreButton list={list} />` asks for the next.
 */
export const cursorPaging = {
  pageParamName: 'cursor',
  // Not undefined, for which the client's hook would send 0.
  initialPageParam: null,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

/** All rows that have come so far; undefined before the first page. */
export function rowsOf<Row>(data: { pages: readonly { items: Row[] }[] } | undefined): Row[] | undefined {
  return data?.pages.flatMap(({ items }) => items);
}
