import { describe, expect, it } from '@jest/globals';
import { SecretText } from '../../common/secret-text.js';
import { changes } from './changes.js';

const parsed = (before?: object, after?: object) => {
  const texts = changes(before, after);
  const read = (text: string | null) => (text === null ? null : (JSON.parse(text) as unknown));
  return [read(texts.before), read(texts.after)];
};

describe('changes', () => {
  it('has only the fields that differ', () => {
    expect(parsed({ name: 'a', hosts: ['x'], enabled: true }, { name: 'b', hosts: ['x'], enabled: true })).toEqual([
      { name: 'a' },
      { name: 'b' },
    ]);
  });

  it('has all of one alone', () => {
    expect(parsed(undefined, { name: 'a' })).toEqual([null, { name: 'a' }]);
    expect(parsed({ name: 'a' })).toEqual([{ name: 'a' }, null]);
    expect(parsed()).toEqual([null, null]);
  });

  it('tells that a secret was changed, and neither the old nor the new one', () => {
    const [before, after] = [{ merchantKey: new SecretText('old') }, { merchantKey: new SecretText('new') }];
    expect(parsed(before, after)).toEqual([{ merchantKey: '[secret]' }, { merchantKey: '[another secret]' }]);
    expect(parsed(before, { merchantKey: new SecretText('old') })).toEqual([{}, {}]);
    expect(parsed({ apiKey: null }, { apiKey: new SecretText('new') })[0]).toEqual({ apiKey: null });
  });

  it.each(['password', 'apiToken', 'secret', 'merchantKey', 'totp', 'passwordHash', 'recoveryCodes'])(
    'masks a bare text named %s, also deep inside',
    (name) => {
      expect(JSON.stringify(parsed(undefined, { [name]: 'planted', deep: [{ [name]: ['planted'] }] }))).not.toContain(
        'planted',
      );
    },
  );
});
