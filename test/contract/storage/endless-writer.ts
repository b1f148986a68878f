import { randomBytes } from 'node:crypto'
import { createDiskStorage } from '../../../src/storage/disk-storage.ts'

/** Keeps pictures of 4 MB, four at a time, until it is killed; tells when the first are there. */
const [folder = ''] = process.argv.slice(2)
const storage = createDiskStorage(folder)
for (;;) {
  const bytes = Array.from({ length: 4 }, () => randomBytes(4_000_000))
  await Promise.all(bytes.map((picture) => storage.put('a-shop.myshopify.com', picture)))
  process.stdout.write('.')
}
