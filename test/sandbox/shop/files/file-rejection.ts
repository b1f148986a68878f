import type { FileErrorRecord } from '../model/file-record.ts'

/** Why a file cannot become READY. */
export class FileRejection extends Error {
  readonly code: FileErrorRecord['code']

  constructor(code: FileErrorRecord['code'], message: string) {
    super(message)
    this.code = code
  }
}
