import type { CollectionRecord } from './collection-record.ts'
import type { FileRecord } from './file-record.ts'
import type { JobRecord } from './job-record.ts'
import type { LocaleRecord } from './locale-record.ts'
import type { ProductRecord } from './product-record.ts'
import type { TranslationRecord } from './translation-record.ts'
import type { UploadRecord } from './upload-record.ts'
import type { VariantRecord } from './variant-record.ts'

/** Everything that the shop remembers, by id; uploads by key. */
export interface ShopState {
  readonly products: Map<string, ProductRecord>
  readonly variants: Map<string, VariantRecord>
  readonly files: Map<string, FileRecord>
  readonly collections: Map<string, CollectionRecord>
  readonly uploads: Map<string, UploadRecord>
  readonly jobs: Map<string, JobRecord>
  readonly locales: readonly LocaleRecord[]
  /** By resource, language and key. */
  readonly translations: Map<string, TranslationRecord>
}

export const emptyState = (locales: readonly LocaleRecord[]): ShopState => ({
  products: new Map(),
  variants: new Map(),
  files: new Map(),
  collections: new Map(),
  uploads: new Map(),
  jobs: new Map(),
  locales,
  translations: new Map(),
})
