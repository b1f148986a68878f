import { flowTriggerReceive } from '../../flow/flow-trigger-receive.ts'
import { fileCreate } from '../../mutations/file-create.ts'
import { fileDelete } from '../../mutations/file-delete.ts'
import { fileUpdate } from '../../mutations/file-update.ts'
import { productReorderMedia } from '../../mutations/product-reorder-media.ts'
import { productVariantAppendMedia } from '../../mutations/product-variant-append-media.ts'
import { productVariantDetachMedia } from '../../mutations/product-variant-detach-media.ts'
import { productVariantsBulkUpdate } from '../../mutations/product-variants-bulk-update.ts'
import { stagedUploadsCreate } from '../../mutations/staged-uploads-create.ts'
import { translationsRegister } from '../../translations/translations-register.ts'
import { translationsRemove } from '../../translations/translations-remove.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

const userError = properties('field', 'code', 'message')
const variantPayload = properties('product', 'productVariants', 'userErrors')

/** The mutations and what they answer. */
export const mutationResolvers: Readonly<Record<string, TypeResolvers>> = {
  Mutation: {
    stagedUploadsCreate,
    fileCreate,
    fileUpdate,
    fileDelete,
    productVariantsBulkUpdate,
    productVariantAppendMedia,
    productVariantDetachMedia,
    productReorderMedia,
    translationsRegister,
    translationsRemove,
    flowTriggerReceive,
  },
  StagedUploadsCreatePayload: properties('stagedTargets', 'userErrors'),
  StagedMediaUploadTarget: properties('url', 'resourceUrl', 'parameters'),
  StagedUploadParameter: properties('name', 'value'),
  FileCreatePayload: properties('files', 'userErrors'),
  FileUpdatePayload: properties('files', 'userErrors'),
  FileDeletePayload: properties('deletedFileIds', 'userErrors'),
  ProductVariantsBulkUpdatePayload: variantPayload,
  ProductVariantAppendMediaPayload: variantPayload,
  ProductVariantDetachMediaPayload: variantPayload,
  ProductReorderMediaPayload: properties('job', 'mediaUserErrors'),
  TranslationsRegisterPayload: properties('translations', 'userErrors'),
  TranslationsRemovePayload: properties('translations', 'userErrors'),
  FlowTriggerReceivePayload: properties('userErrors'),
  Job: { ...properties('id', 'done'), query: () => ({}) },
  UserError: properties('field', 'message'),
  FilesUserError: userError,
  TranslationUserError: userError,
  MediaUserError: userError,
  ProductVariantsBulkUpdateUserError: userError,
}
