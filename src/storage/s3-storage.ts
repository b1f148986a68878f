import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { pictureMimeType } from '../domain/picture-mime-type.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { PublicPictures } from '../ports/public-pictures.ts'
import { explainS3, isMissing } from './explain-s3.ts'
import { openS3, type S3Keys } from './open-s3.ts'
import type { S3Place } from './parse-storage-url.ts'
import { checkKey, checkShopId, keyOf } from './picture-name.ts'
import { removePrefix } from './remove-prefix.ts'

/**
 * Picture files in a bucket, one prefix a shop, named by the SHA-256 of their content; S3 itself has an object whole
 * or not at all. The bucket must keep no versions, or removed pictures live on in them. Links are signed with the
 * keys, so that these must not be those of a role, which end within hours.
 */
export const createS3Storage = (place: S3Place, keys: S3Keys): PictureStorage & PublicPictures => {
  const client = openS3(place, keys)
  const folderOf = (shopId: string): string => `${place.prefix}${checkShopId(shopId)}/`
  const objectOf = (shopId: string, key: string) => ({
    Bucket: place.bucket,
    Key: `${folderOf(shopId)}${checkKey(key)}`,
  })
  return {
    put: async (shopId, bytes) => {
      const key = keyOf(bytes)
      const object = objectOf(shopId, key)
      if (await exists(client, object)) return key
      const put = new PutObjectCommand({ ...object, Body: bytes, ContentType: pictureMimeType(bytes) })
      await client.send(put).catch(rethrow)
      return key
    },
    get: async (shopId, key) => {
      const { Body } = await client.send(new GetObjectCommand(objectOf(shopId, key))).catch(rethrow)
      return Body ? Body.transformToByteArray().catch(rethrow) : new Uint8Array()
    },
    removeShop: async (shopId) => removePrefix(client, place.bucket, folderOf(shopId)).catch(rethrow),
    linkTo: async (shopId, key, lifeMs) =>
      getSignedUrl(client, new GetObjectCommand(objectOf(shopId, key)), {
        expiresIn: Math.ceil(lifeMs / 1_000),
      }),
  }
}

const exists = async (client: S3Client, object: { readonly Bucket: string; readonly Key: string }) => {
  try {
    await client.send(new HeadObjectCommand(object))
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw explainS3(error)
  }
}

const rethrow = (error: unknown): never => {
  throw explainS3(error)
}
