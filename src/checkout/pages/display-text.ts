/** Bidirectional formatting characters: with them a text can reorder what stands beside it, even outside its element. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/**
 * A text from outside (a reference, a merchant's name) as it may be shown: without characters that are not seen but
 * change how others are. Markup is escaped by the templates, not here; natural right-to-left text is isolated by `<bdi>`.
 */
export function displayText(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ');
}
