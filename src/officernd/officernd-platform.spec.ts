import { describe, expect, it } from '@jest/globals';
import { HostedPageSigner } from '../signing/hosted-page.signer.js';
import { OfficeRndPlatform } from './officernd-platform.js';

describe('the way back', () => {
  const platform = new OfficeRndPlatform(new HostedPageSigner());
  const result = { status: 'fail', transactionId: 't-1', error: 'It was declined.' } as const;
  const queryOf = (redirectUrl: string) => new URL(platform.returnUrl({ ...result, redirectUrl }, 'secret')).search;

  it('keeps the query that the address has to the letter', () => {
    expect(queryOf('https://host.example/back?a=%20b+c&flag&%zz=1')).toMatch(/^\?a=%20b\+c&flag&%zz=1&status=fail&/);
  });

  it.each(['status=success', '%73tatus=success', 'sta%74us=success&error=none', 'transactionId=x&signature=y'])(
    'has our parameters once, whatever the address brings: %s',
    (query) => {
      const parameters = new URLSearchParams(queryOf(`https://host.example/back?${query}&kept=1`));
      expect(parameters.getAll('status')).toEqual(['fail']);
      expect(parameters.getAll('transactionId')).toEqual(['t-1']);
      expect(parameters.getAll('signature')).toHaveLength(1);
      expect(parameters.getAll('error')).toEqual(['It was declined.']);
      expect(parameters.get('kept')).toBe('1');
    },
  );
});
