import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { apply, cli, folder, INTEGRATION, MERCHANT, setMasterKey } from './stage.js';

describe('the command line', () => {
  it('applies the example file', async () => {
    const { out } = await cli('config:apply', 'config.example.yaml');
    expect(out).toBe('merchant Harbour Offices (test): created\nintegration harbour: created\n');
  });

  it('shows the configuration in a form that can be applied again', async () => {
    await apply(MERCHANT, INTEGRATION);
    const path = join(folder, 'shown.yaml');
    writeFileSync(path, (await cli('config:show')).out);
    expect((await cli('config:apply', path)).out).toBe(
      'merchant Harbour Offices (test): unchanged\nintegration harbour: unchanged\n',
    );
  });

  it.each([
    [0, ['--help']],
    [2, ['config:aply']],
    [2, ['config:apply']],
    [1, ['config:apply', '/nonexistent.yaml']],
  ])('ends with %d after %j', async (code, args) => {
    expect((await cli(...args)).code).toBe(code);
  });

  it('refuses another master key in a sentence that names it', async () => {
    await apply(MERCHANT, INTEGRATION);
    setMasterKey(randomBytes(32).toString('base64'));
    const { code, err } = await cli('config:show');
    expect(code).toBe(1);
    expect(err).toMatch(/^The stored secrets cannot be opened: set MASTER_KEY [^\n]*\n$/);
  });

  it('refuses wrong settings by name', async () => {
    setMasterKey('no key');
    expect(await cli('config:show')).toMatchObject({ code: 1, err: expect.stringMatching(/MASTER_KEY: (?!.*no key)/) });
  });
});
