import { bulkMutations, bulkQueries, bulkTypes } from '../../bulk/bulk-resolvers.ts'
import { metaobjectResolvers } from '../../metaobjects/metaobject-resolvers.ts'
import type { TypeResolvers } from '../field-resolver.ts'
import { connectionResolvers } from './connections.ts'
import { mediaImageResolvers } from './media-image.ts'
import { mutationResolvers } from './mutation.ts'
import { productResolvers } from './product.ts'
import { queryResolvers } from './query-root.ts'
import { shopResolvers } from './shop.ts'
import { translationResolvers } from './translations.ts'
import { variantResolvers } from './variant.ts'

/** Everything that is simulated, by type and field. */
export const allResolvers: Readonly<Record<string, TypeResolvers>> = {
  ...queryResolvers,
  ...mutationResolvers,
  ...shopResolvers,
  ...productResolvers,
  ...variantResolvers,
  ...mediaImageResolvers,
  ...translationResolvers,
  ...metaobjectResolvers,
  ...connectionResolvers,
  ...bulkTypes,
  QueryRoot: { ...queryResolvers['QueryRoot'], ...bulkQueries },
  Mutation: { ...mutationResolvers['Mutation'], ...bulkMutations },
}
