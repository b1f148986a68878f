import { basename } from 'node:path/posix'
import { DeleteObjectsCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3'
import { unavailable } from '../domain/errors.ts'
import { isKey } from './picture-name.ts'

/** Removes every object below a prefix, a page at a time, and answers how many of them were pictures. */
export const removePrefix = async (client: S3Client, bucket: string, prefix: string): Promise<number> => {
  let pictures = 0
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: prefix },
  )) {
    const names = Contents.flatMap(({ Key }) => Key ?? [])
    if (names.length === 0) continue
    const Delete = { Objects: names.map((Key) => ({ Key })), Quiet: true }
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete }))
    if (Errors.length > 0)
      throw unavailable(
        `The storage kept ${Errors.length} of a shop's pictures, though they were to be removed.`,
        new Error(Errors[0]?.Code),
      )
    pictures += names.filter((name) => isKey(basename(name))).length
  }
  return pictures
}
