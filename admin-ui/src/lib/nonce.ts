/** The nonce by which the content policy lets our own style elements pass. Vite writes it into the page's head. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
