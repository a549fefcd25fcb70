const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/;

/** The day of a settlement as `YYYY-MM-DD`, or null where the text is no date (`0000-00-00` and 30 February are none). */
export function settlementDate(text: string | undefined): string | null {
  const day = DATE.exec(text?.trim() ?? '')?.[1];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}
