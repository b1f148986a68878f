const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string): string => text.replaceAll(/[&<>]/g, (char) => escapes[char] ?? '')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The answer to ListObjectsV2: a page of names, and where the next one begins. */
export const listXml = (names: readonly string[], next: string | undefined): string =>
  [
    `${head}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`,
    `<KeyCount>${names.length}</KeyCount><IsTruncated>${next !== undefined}</IsTruncated>`,
    ...names.map((name) => `<Contents><Key>${escapeXml(name)}</Key></Contents>`),
    next === undefined ? '' : `<NextContinuationToken>${escapeXml(next)}</NextContinuationToken>`,
    '</ListBucketResult>',
  ].join('')

/** The answer to a quiet DeleteObjects: only what was not removed. */
export const deleteXml = (kept: readonly string[]): string =>
  [
    `${head}<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`,
    ...kept.map((name) => `<Error><Key>${escapeXml(name)}</Key><Code>AccessDenied</Code></Error>`),
    '</DeleteResult>',
  ].join('')

export const errorXml = (code: string): string =>
  `${head}<Error><Code>${code}</Code><Message>${code}</Message></Error>`

/** The names in the body of DeleteObjects. */
export const readDelete = (xml: string): readonly string[] =>
  [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name = '']) => name)
