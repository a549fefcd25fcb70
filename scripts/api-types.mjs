/**
 * `npm run api:types`: writes the types of the dashboard's API client from the gateway's OpenAPI document.
 * With `--check` it writes nothing and fails when they are stale; lint and build do that.
 *
 * The application is put together from its sources on an empty database in memory, and never listens.
 */
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './swc-loader.mjs';
import { root } from './tools.mjs';

// The package belongs to the dashboard's workspace, and may lie there.
const { default: openapiTS, astToString } = createRequire(join(root, 'admin-ui/package.json'))('openapi-typescript');

const TARGET = join(root, 'admin-ui/src/api/schema.d.ts');
const HEAD = '/** Made by `npm run api:types` from the OpenAPI document of the gateway. Not to be edited. */\n\n';

async function apiDocument() {
  await import('reflect-metadata');
  const { readEnvironment } = await import('../src/config/environment.ts');
  const { createApp } = await import('../src/create-app.ts');
  const { apiDocument: documentOf } = await import('../src/admin/api-document.ts');
  const folder = mkdtempSync(join(tmpdir(), 'gateway-api-types-'));
  try {
    const environment = readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: 'sqlite::memory:',
      MASTER_KEY_FILE: join(folder, 'master.key'),
      AUDIT_CHECKPOINT_FILE: join(folder, 'checkpoints.jsonl'),
      LOG_LEVEL: 'silent',
    });
    const app = await createApp(environment);
    const document = documentOf(app);
    await app.close();
    return document;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function typesOf(document) {
  // A field with a default may be left out of what is sent; of what is answered the document lists what is always there.
  const options = { alphabetize: true, defaultNonNullable: false };
  return openapiTS(JSON.parse(JSON.stringify(document)), options).then((ast) => HEAD + astToString(ast));
}

function written() {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch {
    return '';
  }
}

const types = await typesOf(await apiDocument());
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, types);
} else if (types !== written()) {
  console.error(
    'The API has changed, and the dashboard’s client has not: run `npm run api:types` and commit the result.',
  );
  process.exitCode = 1;
}
