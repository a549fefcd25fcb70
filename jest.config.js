/**
 * Four projects, one run. Jest loads Nest's ES modules only under `--experimental-vm-modules`, so start it through
 * `npm test`, `npm run test:unit` and the like (scripts/jest.mjs), never directly.
 */

/** swc, told to treat decorators as tsc does (legacy, with the metadata that Nest and TypeORM read). */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/admin-ui/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/admin-ui/'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  setupFiles: ['reflect-metadata'],
};

/** What these show has nothing to do with the database: permissions, limits on requests, headers, documents. Once is enough. */
const ON_SQLITE_ALONE = ['dashboard', 'openapi', 'rate-limit', 'route-walk', 'web-security'];

/** A database that is elsewhere, and not there yet. */
const ON_POSTGRES_ALONE = ['starting'];
const without = (names) => [
  ...shared.testPathIgnorePatterns,
  ...names.map((name) => `<rootDir>/test/e2e/${name}\\.e2e\\.ts$`),
];

const endToEnd = { ...shared, testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'] };

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/scripts/longest-first-sequencer.mjs',
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/scripts/plain-summary-reporter.mjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
    },
    {
      ...endToEnd,
      displayName: 'e2e-sqlite',
      globals: { TEST_DATABASE: 'sqlite' },
      testPathIgnorePatterns: without(ON_POSTGRES_ALONE),
    },
    {
      ...endToEnd,
      displayName: 'e2e-postgres',
      globals: { TEST_DATABASE: 'postgres' },
      testPathIgnorePatterns: without(ON_SQLITE_ALONE),
      // Jest runs these only when a test of this project is selected, once for all workers.
      globalSetup: '<rootDir>/test/support/postgres-setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
      globals: { TEST_DATABASE: 'sqlite' },
      globalSetup: '<rootDir>/test/support/browser-setup.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/support/browser-timeout.mjs'],
    },
  ],
};
