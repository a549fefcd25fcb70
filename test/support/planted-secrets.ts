import { SAMPLE } from './sample.js';

/** Planted values that must not turn up anywhere. Each is long enough to be found by nothing but itself. */
export const PLANTED = {
  merchantKey: 'planted-merchant-key-Zq81',
  weakMerchantKey: '90817263549081',
  apiKey: 'planted-api-key-Zq82',
  refusedApiKey: 'planted-refused-api-key-Zq83',
  integrationSecret: SAMPLE.secret,
  rotatedSecret: 'planted-rotated-secret-Zq88-0123456789',
  customerName: 'Planted Zq84 Person',
  customerEmail: 'planted-zq85@customer.example',
  customerMobile: '+61 400 908 172',
  password: 'planted-password-Zq86',
  wrongPassword: 'planted-wrong-password-Zq87',
} as const;

/** All that must not turn up: what was planted, and what was found out on the way. */
export class PlantedSecrets {
  private readonly values = new Map<string, string>(Object.entries(PLANTED));
  /** Of checkouts: their addresses are keys. */
  readonly tokens = new Set<string>();

  get size(): number {
    return this.values.size;
  }

  /** @returns the value, which has to be a text that is found by nothing but itself */
  add(what: string, value: unknown): string {
    if (typeof value !== 'string' || value.length < 16) throw new Error(`There is no ${what}`);
    this.values.set(`${what} ${String(this.size)}`, value);
    return value;
  }

  /** The signature in an address, if it has one. */
  addSignature(what: string, address: string): void {
    const signature = /[?&]signature=([^&]+)/i.exec(address)?.[1];
    if (signature) this.add(`${what} signature`, signature);
  }

  /** Names of the secrets that a text holds; not the values, which would stand in the test's own output. */
  foundIn(text: string, allowed: readonly RegExp[] = []): string[] {
    const names = [...this.values].filter(([, value]) => isIn(text, value)).map(([name]) => name);
    if ([...this.tokens].some((token) => text.includes(token))) names.push('checkout token');
    return names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
  }
}

function isIn(text: string, value: string): boolean {
  const forms = [
    value,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64'),
    JSON.stringify(value).slice(1, -1),
  ];
  return forms.some((form) => text.includes(form));
}
