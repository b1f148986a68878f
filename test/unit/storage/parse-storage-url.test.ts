import { describe, expect, it } from 'vitest'
import { parseStorageUrl } from '../../../src/storage/parse-storage-url.ts'

describe('STORAGE_URL', () => {
  it('names a bucket of Amazon’s', () => {
    expect(parseStorageUrl('s3://my-pictures?region=eu-central-1')).toEqual({
      bucket: 'my-pictures',
      prefix: '',
      region: 'eu-central-1',
      endpoint: undefined,
      style: 'host',
    })
  })

  it('names a bucket of others, and where in it', () => {
    expect(parseStorageUrl('s3://pictures/colorway/live/?endpoint=https://s3.example:9000')).toEqual({
      bucket: 'pictures',
      prefix: 'colorway/live/',
      region: 'us-east-1',
      endpoint: 'https://s3.example:9000',
      style: 'path',
    })
    expect(parseStorageUrl('s3://pictures?endpoint=https://oss.example&style=host').style).toBe('host')
  })

  it.each([
    'nonsense',
    'https://pictures.s3.amazonaws.com',
    's3://',
    's3://Pictures?region=eu-central-1',
    's3://pictures:9000?region=eu-central-1',
    's3://pictures/%ff?region=eu-central-1',
    's3://pictures//twice?region=eu-central-1',
    's3://pictures',
    's3://pictures?region=eu-central-1&acl=public',
    's3://pictures?endpoint=ftp://s3.example',
    's3://pictures?endpoint=https://key:s3cret@s3.example',
    's3://key:s3cret@pictures?region=eu-central-1',
    's3://pictures?region=eu-central-1&style=virtual',
  ])('“%s” is not usable, which is said without its secrets', (url) => {
    const parse = () => parseStorageUrl(url)
    expect(parse).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    expect(parse).toThrow(/^STORAGE_URL(?!.*s3cret)/)
  })
})
