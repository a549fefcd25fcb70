import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LandingParameters, MalformedLandingError, readLanding } from './landing-parameters.js';

/** Any text that a URL can hold: no half of a surrogate pair. */
const text = (maxLength: number) =>
  fc.string({ unit: 'binary', minLength: 1, maxLength }).filter((value) => !/\p{Surrogate}/u.test(value));
const hex = fc.stringMatching(/^[0-9a-fA-F]{64}$/);

const parameters: fc.Arbitrary<LandingParameters> = fc.record({
  amount: fc.stringMatching(/^\d{1,8}(\.\d{1,4})?$/),
  reference: text(60).filter((value) => !value.includes('\u0000')),
  // eslint-disable-next-line no-control-regex -- control characters are refused there
  transactionId: text(60).filter((value) => !/[|\u0000-\u001f\u007f-\u009f]/.test(value)),
  signature: hex,
  redirectUrl: text(200).filter((value) => !/^https?:\/\//i.test(value) && !value.includes('\u0000')),
});

function encode(values: LandingParameters, how: (value: string) => string): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${how(value as string)}`)
    .join('&');
}

describe('the parameters of a payment request', () => {
  it('come out as they went in, percent-encoded', () => {
    fc.assert(
      fc.property(parameters, (values) => {
        expect(readLanding(encode(values, encodeURIComponent))).toContainEqual(values);
      }),
    );
  });

  it('come out as they went in, encoded as a form does it', () => {
    const asForm = (value: string) => new URLSearchParams({ x: value }).toString().slice(2);
    fc.assert(
      fc.property(parameters, (values) => {
        expect(readLanding(encode(values, asForm))).toContainEqual(values);
      }),
    );
  });

  it('come out as they went in, not encoded at all, with an address that has a query of its own', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9 .,:;/!|+-]{1,40}$/);
    fc.assert(
      fc.property(parameters, plain, fc.stringMatching(/^[a-z=&]{0,30}$/), (values, reference, query) => {
        const raw = { ...values, reference, transactionId: 'T-1', redirectUrl: `https://host.example/r?a=1&${query}` };
        expect(readLanding(encode(raw, (value) => value))).toContainEqual(raw);
      }),
    );
  });

  it('are taken under the names of the vendor’s own example too', () => {
    fc.assert(
      fc.property(parameters, (values) => {
        const query = encode(values, encodeURIComponent)
          .replace('reference=', 'ref=')
          .replace('transactionId=', 'tId=');
        expect(readLanding(query)).toContainEqual(values);
      }),
    );
  });

  it('are refused with nothing but the names of those at fault, whatever comes', () => {
    const names = ['amount', 'reference', 'ref', 'transactionId', 'tId', 'signature', 'redirectUrl', '__proto__', 'x'];
    const piece = fc.constantFrom('&', '=', '%', '+', '%00', '%E4', '[]', '?', '|', 'https://x/y?', '12.30', ...names);
    const rubbish = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 });
    fc.assert(
      fc.property(rubbish, (pieces) => {
        const query = pieces.join('');
        try {
          for (const reading of readLanding(query)) expect(Object.keys(reading)).toHaveLength(5);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedLandingError);
          expect((error as Error).message).toMatch(/^Malformed: (?:[a-zA-Z]+(?:, )?)+$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are refused when one is missing, empty, there twice, or there next to its alias', () => {
    const alias: Readonly<Record<string, string>> = { reference: 'ref', transactionId: 'tId' };
    const name = fc.constantFrom('amount', 'reference', 'transactionId', 'signature', 'redirectUrl');
    const how = fc.constantFrom('missing' as const, 'empty' as const, 'twice' as const, 'alias' as const);
    fc.assert(
      fc.property(parameters, name, how, (values, chosen, fault) => {
        const rest = Object.entries(values).filter(([other]) => other !== chosen) as [string, string][];
        const value = (values as unknown as Record<string, string>)[chosen] ?? '';
        const second = fault === 'alias' ? (alias[chosen] ?? chosen) : chosen;
        const own: [string, string][] = [
          [chosen, fault === 'empty' ? '' : value],
          [second, value],
        ];
        const count = { missing: 0, empty: 1, twice: 2, alias: 2 }[fault];
        const query = new URLSearchParams([...rest, ...own.slice(0, count)]).toString();
        expect(() => readLanding(query)).toThrow(MalformedLandingError);
      }),
    );
  });
});
