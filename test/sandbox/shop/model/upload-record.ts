/** A place that one file may be sent to, before `fileCreate` takes it from there. */
export interface UploadRecord {
  readonly key: string
  readonly mimeType: string
  readonly method: 'PUT' | 'POST'
  /** undefined where the app did not announce a size. */
  readonly announcedBytes: number | undefined
  /** Proves, in the URL or the form, that the shop issued this place. */
  readonly signature: string
  /** undefined until something was uploaded. */
  bytes: Uint8Array | undefined
}
