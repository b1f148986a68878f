const signatures: readonly (readonly [mimeType: string, start: string, at: number])[] = [
  ['image/jpeg', '\xff\xd8\xff', 0],
  ['image/png', '\x89PNG', 0],
  ['image/webp', 'WEBP', 8],
]

/** What the first bytes of a picture say it is, whatever anybody calls it. */
export const pictureMimeType = (bytes: Uint8Array): string => {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  const found = signatures.find(([, signature, at]) => start.startsWith(signature, at))
  return found?.[0] ?? 'application/octet-stream'
}
