import { createMemoryStorage } from '../../support/memory-storage.ts'
import { pictureStorageContract } from './picture-storage-contract.ts'

pictureStorageContract('in memory', async () => createMemoryStorage())
