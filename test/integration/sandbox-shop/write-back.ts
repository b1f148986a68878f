import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { read, until } from './admin-client.ts'

const userErrorSchema = z.object({
  field: z.array(z.string()).nullable(),
  code: z.string(),
  message: z.string(),
})

const filesSchema = z.object({
  payload: z.object({
    files: z.array(z.object({ id: z.string(), fileStatus: z.string() })).nullable(),
    userErrors: z.array(userErrorSchema),
  }),
})

const stagedSchema = z.object({
  stagedUploadsCreate: z.object({
    stagedTargets: z.array(
      z.object({
        url: z.string(),
        resourceUrl: z.string(),
        parameters: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    ),
  }),
})

const linkedSchema = z.object({
  payload: z.object({
    productVariants: z.array(z.object({ id: z.string() })).nullable(),
    userErrors: z.array(userErrorSchema),
  }),
})

interface StagedInput {
  readonly filename: string
  readonly mimeType?: string
  readonly fileSize?: number
  readonly httpMethod?: 'PUT' | 'POST'
}

/** Issues one place to upload an image to. */
export const stage = async (shop: SandboxShop, input: StagedInput) => {
  const { fileSize, ...rest } = input
  const size = fileSize === undefined ? {} : { fileSize: String(fileSize) }
  const { stagedUploadsCreate } = await read({
    shop,
    query: `mutation ($input: [StagedUploadInput!]!) {
      stagedUploadsCreate(input: $input) { stagedTargets { url resourceUrl parameters { name value } } userErrors { field message } }
    }`,
    variables: { input: [{ resource: 'IMAGE', mimeType: 'image/jpeg', ...rest, ...size }] },
    shape: stagedSchema,
  })
  const [target] = stagedUploadsCreate.stagedTargets
  if (target === undefined) throw new Error('No staged target')
  return target
}

/** Uploads the bytes and answers the URL to make a file of. */
export const upload = async (shop: SandboxShop, filename: string, bytes: Uint8Array) => {
  const target = await stage(shop, { filename, fileSize: bytes.byteLength })
  const response = await fetch(target.url, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: Buffer.from(bytes),
  })
  if (!response.ok) throw new Error(`The upload was refused: ${response.status} ${await response.text()}`)
  return target.resourceUrl
}

export const createFile = (shop: SandboxShop, file: Record<string, unknown>) => createFiles(shop, [file])

export const createFiles = async (shop: SandboxShop, files: readonly Record<string, unknown>[]) => {
  const { payload } = await read({
    shop,
    query: `mutation ($files: [FileCreateInput!]!) {
      payload: fileCreate(files: $files) { files { id fileStatus } userErrors { field code message } }
    }`,
    variables: { files },
    shape: filesSchema,
  })
  return payload
}

export const deleteFiles = async (shop: SandboxShop, fileIds: readonly string[]) => {
  const { payload } = await read({
    shop,
    query: `mutation ($fileIds: [ID!]!) {
      payload: fileDelete(fileIds: $fileIds) { deletedFileIds userErrors { field code message } }
    }`,
    variables: { fileIds },
    shape: z.object({ payload: z.object({ userErrors: z.array(userErrorSchema) }) }),
  })
  return payload
}

export const updateFile = async (shop: SandboxShop, file: Record<string, unknown>) => {
  const { payload } = await read({
    shop,
    query: `mutation ($files: [FileUpdateInput!]!) {
      payload: fileUpdate(files: $files) { files { id fileStatus } userErrors { field code message } }
    }`,
    variables: { files: [file] },
    shape: filesSchema,
  })
  return payload
}

/** Waits until the file is READY or FAILED, and answers which. */
export const settled = (shop: SandboxShop, id: string) =>
  until(async () => {
    const { nodes } = await read({
      shop,
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on MediaImage { fileStatus } } }',
      variables: { ids: [id] },
      shape: z.object({ nodes: z.array(z.object({ fileStatus: z.string() })) }),
    })
    const status = nodes[0]?.fileStatus
    return status === 'READY' || status === 'FAILED' ? status : undefined
  })

/** Uploads a picture, makes a file of it, and waits until it is ready. */
export const makeReadyFile = async (shop: SandboxShop, filename: string, bytes: Uint8Array) => {
  const originalSource = await upload(shop, filename, bytes)
  const { files, userErrors } = await createFile(shop, {
    originalSource,
    filename,
    alt: 'Navy',
    contentType: 'IMAGE',
    duplicateResolutionMode: 'RAISE_ERROR',
  })
  const id = files?.[0]?.id
  if (id === undefined) throw new Error(JSON.stringify(userErrors))
  const status = await settled(shop, id)
  if (status !== 'READY') throw new Error(`The file is ${status}`)
  return id
}

interface Linking {
  readonly productId: string
  readonly variants: readonly { readonly id: string; readonly mediaId: string | null }[]
  readonly allowPartialUpdates?: boolean
}

export const linkVariants = async (shop: SandboxShop, variables: Linking) => {
  const { payload } = await read({
    shop,
    query: `mutation ($productId: ID!, $variants: [ProductVariantsBulkInput!]!, $allowPartialUpdates: Boolean) {
      payload: productVariantsBulkUpdate(productId: $productId, variants: $variants, allowPartialUpdates: $allowPartialUpdates) {
        productVariants { id } userErrors { field code message }
      }
    }`,
    variables: { ...variables },
    shape: linkedSchema,
  })
  return payload
}

interface PairChange {
  readonly productId: string
  readonly variantMedia: readonly { readonly variantId: string; readonly mediaIds: readonly string[] }[]
}

/** Calls productVariantAppendMedia or productVariantDetachMedia. */
export const changePairs = async (shop: SandboxShop, verb: 'Append' | 'Detach', variables: PairChange) => {
  const { payload } = await read({
    shop,
    query: `mutation ($productId: ID!, $variantMedia: [ProductVariant${verb}MediaInput!]!) {
      payload: productVariant${verb}Media(productId: $productId, variantMedia: $variantMedia) {
        productVariants { id } userErrors { field code message }
      }
    }`,
    variables: { ...variables },
    shape: linkedSchema,
  })
  return payload
}
