/** A moment as the API writes it: RFC 3339 in UTC, with milliseconds. @param moment milliseconds since 1970 */
export function time(moment: number): string {
  return new Date(moment).toISOString();
}

export function optionalTime(moment: number | null): string | null {
  return moment === null ? null : time(moment);
}
