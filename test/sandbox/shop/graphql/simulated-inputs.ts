const page = ['first', 'after', 'last', 'before', 'reverse']

/** The arguments that each simulated field heeds. */
export const simulatedArguments: Readonly<Record<string, readonly string[]>> = {
  'QueryRoot.product': ['id'],
  'QueryRoot.productByIdentifier': ['identifier'],
  'QueryRoot.products': [...page, 'query', 'sortKey'],
  'QueryRoot.productVariant': ['id'],
  'QueryRoot.files': [...page, 'query', 'sortKey'],
  'QueryRoot.node': ['id'],
  'QueryRoot.nodes': ['ids'],
  'QueryRoot.job': ['id'],
  'QueryRoot.bulkOperation': ['id'],
  'QueryRoot.bulkOperations': page,
  'Mutation.bulkOperationRunQuery': ['query', 'groupObjects'],
  'Mutation.bulkOperationCancel': ['id'],
  'QueryRoot.shopLocales': ['published'],
  'QueryRoot.translatableResource': ['resourceId'],
  'QueryRoot.translatableResourcesByIds': [...page, 'resourceIds'],
  'TranslatableResource.translations': ['locale', 'outdated'],
  'MediaImage.translations': ['locale'],
  'Product.translations': ['locale'],
  'ProductOption.translations': ['locale'],
  'ProductOptionValue.translations': ['locale'],
  'Product.options': ['first'],
  'Product.variants': page,
  'Product.media': [...page, 'sortKey'],
  'ProductVariant.media': page,
  'Mutation.stagedUploadsCreate': ['input'],
  'Mutation.fileCreate': ['files'],
  'Mutation.fileUpdate': ['files'],
  'Mutation.fileDelete': ['fileIds'],
  'Mutation.productVariantsBulkUpdate': ['productId', 'variants', 'allowPartialUpdates'],
  'Mutation.productVariantAppendMedia': ['productId', 'variantMedia'],
  'Mutation.productVariantDetachMedia': ['productId', 'variantMedia'],
  'Mutation.productReorderMedia': ['id', 'moves'],
}

/** The input fields that the mutations heed. */
export const simulatedInputFields: Readonly<Record<string, readonly string[]>> = {
  ProductIdentifierInput: ['id', 'handle'],
  StagedUploadInput: ['filename', 'mimeType', 'fileSize', 'httpMethod', 'resource'],
  FileCreateInput: ['originalSource', 'contentType', 'alt', 'filename', 'duplicateResolutionMode'],
  FileUpdateInput: ['id', 'alt', 'filename', 'originalSource', 'referencesToAdd', 'referencesToRemove'],
  ProductVariantsBulkInput: ['id', 'mediaId'],
  ProductVariantAppendMediaInput: ['variantId', 'mediaIds'],
  ProductVariantDetachMediaInput: ['variantId', 'mediaIds'],
  MoveInput: ['id', 'newPosition'],
}
