import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Size limits: a function fits on a screen, a file has one subject (docs: CONTRIBUTING.md). */
const SIZE = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
};

const FEW_PARAMETERS = [
  {
    selector:
      ':matches(FunctionDeclaration, ArrowFunctionExpression, FunctionExpression):not(MethodDefinition[kind="constructor"] > *)[params.length>4]',
    message: 'At most 4 parameters: pass an object.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>9]',
    message: 'At most 9 injected dependencies: this class does too much.',
  },
];

const CAREFUL = {
  eqeqeq: 'error',
  curly: ['error', 'multi-line'],
  'default-case-last': 'error',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-implicit-coercion': ['error', { boolean: false }],
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

/** What our scripts use of the globals of Node, and of the browser. */
const NODE_GLOBALS = readonly('Buffer', 'URL', 'clearTimeout', 'console', 'fetch', 'module', 'process', 'setTimeout');
const BROWSER_GLOBALS = {
  ...Object.fromEntries(Object.keys(NODE_GLOBALS).map((name) => [name, 'off'])),
  ...readonly(
    'URL',
    'XMLHttpRequest',
    'clearTimeout',
    'document',
    'fetch',
    'location',
    'navigator',
    'setTimeout',
    'window',
  ),
};

export default defineConfig(
  {
    ignores: ['dist/', 'data/', 'coverage/', 'admin-ui/dist/', 'test/fixtures/', 'test-results/', '**/*.d.ts'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...CAREFUL,
      ...SIZE,
      'no-restricted-syntax': ['error', ...FEW_PARAMETERS],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An interface that a decorated signature imports as a value breaks at run time under swc, but not under tsc.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowBoolean: true,
          allow: [
            { from: 'lib', name: ['Error', 'URL', 'URLSearchParams'] },
            { from: 'package', package: 'node:url', name: ['URL', 'URLSearchParams'] },
          ],
        },
      ],
      // `return response.send(…)` in an early exit, and empty callbacks in tests, mislead nobody.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Nest's modules, and entities, are classes for their decorator's sake.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // tsconfig's noPropertyAccessFromIndexSignature is off; both ways of writing are fine.
      '@typescript-eslint/dot-notation': 'off',
      // Entities and DTOs are shapes; an object literal with the same fields is one of them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Slow, and the enumerations here are unions of strings.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // A method may be async for the sake of its interface, or to turn a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
    },
  },

  {
    files: ['admin-ui/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-console': 'error',
      // The router's redirects are thrown.
      '@typescript-eslint/only-throw-error': 'off',
      // An event handler may be async: what it throws is caught where it is shown.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },

  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/config is the only reader of the environment.' },
      ],
    },
  },
  {
    files: ['src/config/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Programs that talk to a terminal; the simulators stand outside of the gateway.
    files: ['src/cli/**/*.ts', 'src/demo/**/*.ts', 'src/simulators/**/*.ts', 'src/main.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // A migration reads like a change log, however long the log entry is.
    files: ['src/database/migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },

  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },

  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { ...CAREFUL, ...SIZE, 'no-restricted-syntax': ['error', ...FEW_PARAMETERS] },
  },

  {
    // Served as it is, to any browser a customer may have: a plain script, in old words if it must.
    files: ['src/**/pages/assets/**/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2020, globals: BROWSER_GLOBALS },
    rules: { 'no-var': 'off', 'prefer-const': 'off', 'object-shorthand': 'off' },
  },
);
