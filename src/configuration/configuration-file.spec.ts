import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationFileError, readConfigurationFile } from './configuration-file.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'configuration-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(text: string) {
  const path = join(folder, 'configuration.yaml');
  writeFileSync(path, text);
  return readConfigurationFile(path, { KEY: 'of-variable', EMPTY: '' });
}

describe('readConfigurationFile', () => {
  it('reads YAML and JSON', () => {
    const expected = { merchants: [{ name: 'A' }], integrations: [], problems: [] };
    expect(read('merchants:\n  - name: A\n')).toEqual(expected);
    expect(read('{"merchants": [{"name": "A"}]}')).toEqual(expected);
  });

  it('fetches secrets from where the file says', () => {
    writeFileSync(join(folder, 'secret'), 'of-file\n');
    const document = read(`
merchants:
  - merchantKey: {env: KEY}
    apiKey: {file: secret}
integrations:
  - secret: "of-itself"
`);
    expect(document).toEqual({
      merchants: [{ merchantKey: 'of-variable', apiKey: 'of-file' }],
      integrations: [{ secret: 'of-itself' }],
      problems: [],
    });
  });

  it.each([
    ['{env: MISSING}', 'the environment variable MISSING is not set'],
    ['{env: EMPTY}', 'the environment variable EMPTY is not set'],
    ['{file: missing}', 'the file missing cannot be read'],
    ['{env: KEY, file: secret}', 'must be a text in quotes, {env: NAME} or {file: PATH}'],
    ['{value: "leaky"}', 'must be a text in quotes, {env: NAME} or {file: PATH}'],
    ['{env: 7}', 'must be a text in quotes, {env: NAME} or {file: PATH}'],
  ])('names a secret that is not to be had: %s', (reference, message) => {
    expect(read(`integrations:\n  - secret: ${reference}\n`).problems).toEqual([
      { path: 'integrations[0].secret', message },
    ]);
  });

  it.each([
    ['', [{ path: '', message: 'The file must be a mapping with the lists merchants and integrations' }]],
    ['- a', [{ path: '', message: 'The file must be a mapping with the lists merchants and integrations' }]],
    ['merchants: none', [{ path: 'merchants', message: 'must be a list' }]],
    ['merchants: []\nmerchant: []', [{ path: 'merchant', message: 'unknown field' }]],
  ])('tells what is wrong with the outline of %j', (text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  it.each([
    ['merchants:\n  - merchantKey: "leaky\n'],
    ['merchants:\n  - merchantKey: leaky: leaky\n'],
    ['merchants:\n  - merchantKey: "a"\n    merchantKey: "leaky"\n'],
    ['merchants:\n  - merchantKey: *leaky\n'],
    ['merchants:\n  - merchantKey: !leaky "leaky"\n'],
    ['merchants: [@leaky]\n'],
  ])('says where %j is no YAML, and quotes nothing of it', (text) => {
    const attempt = (): unknown => read(text);
    expect(attempt).toThrow(ConfigurationFileError);
    expect(attempt).not.toThrow('leaky');
    expect(attempt).toThrow(/line \d, column \d+: |an alias/);
  });

  it('names a file that cannot be read', () => {
    expect(() => readConfigurationFile(join(folder, 'none.yaml'), {})).toThrow(
      /none\.yaml cannot be read:\n {2}- ENOENT/,
    );
  });
});
