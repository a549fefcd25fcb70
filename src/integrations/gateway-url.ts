const PLACEHOLDERS = ['amount', 'reference', 'transactionId', 'signature', 'redirectUrl'] as const;

/**
 * The address to be pasted into the host platform, which fills in the placeholders (protocols.md §1). `redirectUrl`
 * stands last: a value that is not percent-encoded then runs to the end of the query.
 *
 * @param publicUrl without a slash at the end
 */
export function gatewayUrl(publicUrl: string, slug: string): string {
  const query = PLACEHOLDERS.map((name) => `${name}={{ ${name} }}`).join('&');
  return `${publicUrl}/pay/${slug}?${query}`;
}
