/**
 * Who may import whom. Type-only imports count, in tests of a folder too (a `*.spec.ts` lives by the rules of its
 * folder). Shown by `npm run depcruise`, checked by `npm run lint`.
 */

/** Everything of ours but the folders named. */
const oursBut = (...folders) => ({
  path: '^(src|admin-ui|test|chaos|bench)/',
  pathNot: folders.map((folder) => `^src/${folder}(/|$)`),
});

/** The places that know both vendors: where the gateway is put together, and the programs around it. */
const COMPOSITION = ['^src/app\\.module\\.ts$', '^src/demo/', '^src/cli/', '^test/', '^bench/'];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Modules that need each other, even for a type, are one module or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'common-is-a-leaf',
      comment: 'src/common imports nothing of ours.',
      severity: 'error',
      from: { path: '^src/common/' },
      to: oursBut('common'),
    },
    {
      name: 'signing-is-a-leaf',
      comment: 'src/signing imports nothing of ours.',
      severity: 'error',
      from: { path: '^src/signing/' },
      to: oursBut('signing'),
    },
    {
      name: 'signing-is-pure',
      comment: 'src/signing imports node:crypto and nothing else; its module file may import @nestjs/common.',
      severity: 'error',
      from: { path: '^src/signing/', pathNot: '\\.(spec|module)\\.ts$' },
      to: { pathNot: ['^src/', '^(node:)?crypto$'] },
    },
    {
      name: 'signing-module-is-nest-only',
      comment: 'src/signing/*.module.ts imports @nestjs/common and nothing else from outside.',
      severity: 'error',
      from: { path: '^src/signing/.*\\.module\\.ts$' },
      to: { pathNot: ['^src/', '^(node:)?crypto$', '(^|/)@nestjs/common(/|$)'] },
    },
    {
      name: 'officernd-and-mygw-never-meet',
      comment: 'The two adapters meet in src/app.module.ts only.',
      severity: 'error',
      from: { path: '^src/(officernd|mygw)/' },
      to: { path: '^src/(officernd|mygw)/', pathNot: '^src/$1/' },
    },
    {
      name: 'vendors-only-in-the-composition',
      comment: 'Only src/app.module.ts, the demo and the command line import an adapter.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(officernd|mygw)/', ...COMPOSITION] },
      to: { path: '^src/(officernd|mygw)/' },
    },
    {
      name: 'core-knows-no-vendor',
      comment: 'transactions, merchants, integrations and audit know neither vendor (nor a test of theirs does).',
      severity: 'error',
      from: { path: '^src/(transactions|merchants|integrations|audit|inspection)/' },
      to: { path: ['^src/(officernd|mygw)/', '^src/app\\.module\\.ts$'] },
    },
    {
      name: 'mygw-knows-only-the-ports',
      comment: 'officernd -> checkout -> checkout/ports <- mygw: of the checkout, mygw sees the port alone.',
      severity: 'error',
      from: { path: '^src/mygw/' },
      to: { path: '^src/checkout/', pathNot: '^src/checkout/ports(/|\\.ts$)' },
    },
    {
      name: 'ports-know-no-use-case',
      comment: 'The ports are what the checkout and the adapters agree on: words and shapes, no use case.',
      severity: 'error',
      from: { path: '^src/checkout/ports(/|\\.ts$)' },
      to: {
        path: '^src/checkout/',
        pathNot: ['^src/checkout/ports(/|\\.ts$)', '^src/checkout/pages/page-models\\.ts$'],
      },
    },
    {
      name: 'limits-know-no-payment',
      comment:
        'Counting and ending are about requests: rate-limit and shutdown know the settings and nothing of payments.',
      severity: 'error',
      from: { path: '^src/(rate-limit|shutdown)/' },
      to: { ...oursBut('common', 'config'), pathNot: ['^src/(common|config)/', '^src/$1/'] },
    },
    {
      name: 'outbox-knows-no-message',
      comment: 'The outbox keeps and sends; what a message is about is for its handler to know, but for the settings.',
      severity: 'error',
      from: { path: '^src/outbox/' },
      to: { ...oursBut('common', 'config', 'database'), pathNot: ['^src/(common|config|database)/', '^src/outbox/'] },
    },
    {
      name: 'outgoing-knows-no-payment',
      comment: 'Calling addresses that staff can set is one subject: outgoing knows the settings, and not what for.',
      severity: 'error',
      from: { path: '^src/outgoing/', pathNot: '\\.spec\\.ts$' },
      to: oursBut('outgoing', 'common', 'config'),
    },
    {
      name: 'nobody-depends-on-alarms',
      comment: 'Alarms look at the rest; only the API and the list of tables know them.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(alarms|admin)/', '^src/database/entities\\.ts$', '^src/app\\.module\\.ts$'],
      },
      to: { path: '^src/alarms/' },
    },
    {
      name: 'nobody-depends-on-operations',
      comment:
        'What is done now and then knows the gateway; the gateway runs without it. The command line and the API use it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(operations|cli|admin|demo)/', '^src/app\\.module\\.ts$'] },
      to: { path: '^src/operations/' },
    },
    {
      name: 'metrics-only-listen',
      comment: 'Whatever is measured tells src/common/telemetry.ts of it; only the composition knows who listens.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/metrics/', '^src/app\\.module\\.ts$'] },
      to: { path: '^src/metrics/' },
    },
    {
      name: 'simulators-stand-alone',
      comment: 'A stand-in that shared code with the gateway would share its mistakes.',
      severity: 'error',
      from: { path: '^src/simulators/' },
      to: oursBut('simulators'),
    },
    {
      name: 'nobody-imports-simulators',
      comment: 'Only the demo and the tests use the simulators.',
      severity: 'error',
      from: { path: '^(src|ormconfig\\.ts)', pathNot: ['^src/simulators/', '^src/demo/', '\\.spec\\.ts$'] },
      to: { path: '^src/simulators/' },
    },
    {
      name: 'src-does-not-import-tests',
      comment: 'What runs in production does not import test/, chaos/ or bench/, nor a spec.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^(test|chaos|bench)/', '\\.spec\\.ts$'] },
    },
    {
      name: 'chaos-stays-outside',
      comment:
        'Chaos judges the built gateway by its doors and its tables: it shares the stand-ins, and no other code.',
      severity: 'error',
      from: { path: '^chaos/' },
      to: { path: '^src/', pathNot: '^src/simulators/' },
    },
    {
      name: 'dashboard-stands-alone',
      comment: 'admin-ui knows the OpenAPI document and nothing else of ours.',
      severity: 'error',
      from: { path: '^admin-ui/' },
      to: { path: '^(src|test|chaos|bench)/' },
    },
    {
      name: 'nobody-imports-the-dashboard',
      comment: 'The gateway serves the files that were built; it runs without them.',
      severity: 'error',
      from: { path: '^(src|test|chaos|bench)/' },
      to: { path: '^admin-ui/' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'What two features of the dashboard share is a component.',
      severity: 'error',
      from: { path: '^admin-ui/src/features/([^/]+)/' },
      to: { path: '^admin-ui/src/features/', pathNot: '^admin-ui/src/features/$1/' },
    },
    {
      name: 'dashboard-has-layers',
      comment: 'lib <- api <- components <- features <- app: nobody imports upwards.',
      severity: 'error',
      from: { path: '^admin-ui/src/(lib|api|components|text|features)/' },
      to: { path: '^admin-ui/src/(app/|main\\.tsx$)' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^admin-ui/src/(lib|api|components|text)/' },
      to: { path: '^admin-ui/src/features/' },
    },
    {
      name: 'dashboard-serving-knows-nothing',
      comment: 'src/dashboard serves files.',
      severity: 'error',
      from: { path: '^src/dashboard/' },
      to: oursBut('dashboard'),
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'What runs in production imports production dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that is imported is in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|admin-ui/dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
