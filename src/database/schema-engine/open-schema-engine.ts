import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type pg from 'pg'
import { loadSchemaEngine } from './load-schema-engine.ts'
import { schemaEngineAdapter } from './schema-engine-adapter.ts'

const datasourceOnly = 'datasource db { provider = "postgresql" }'

/**
 * The schema engine, working over `pool`, whose options must hold a connection string. Free it after use;
 * the pool stays open. `schema` is the text of schema.prisma, needed only to compare with it.
 */
export async function openSchemaEngine(pool: pg.Pool, schema = datasourceOnly): Promise<SchemaEngine> {
  const SchemaEngine = await loadSchemaEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(schemaEngineAdapter(pool))
  return SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
}

/** The engine asks which tables and enums somebody else looks after: none. */
export const nothingExternal = { externalTables: [], externalEnums: [] }
