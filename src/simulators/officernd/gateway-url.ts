/** The values for the placeholders of the Gateway URL (protocols.md §1). */
export interface PlaceholderValues {
  readonly amount: string;
  readonly reference: string;
  readonly transactionId: string;
  readonly signature: string;
  readonly redirectUrl: string;
}

/**
 * Fills `{{ amount }}` and its like, with or without the spaces. `encode` percent-encodes the values; without it they
 * go in raw, since OfficeRnD does not document which of the two it does (protocols.md §1).
 */
export function fillGatewayUrl(template: string, values: PlaceholderValues, encode: boolean): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    if (!isPlaceholder(name, values)) return placeholder;
    return encode ? encodeURIComponent(values[name]) : values[name];
  });
}

function isPlaceholder(name: string, values: PlaceholderValues): name is keyof PlaceholderValues {
  return Object.hasOwn(values, name);
}
