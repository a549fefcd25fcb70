/** A list that was typed into one field: an entry in each line, or with commas between. */
export function linesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((line) => line !== '');
}
