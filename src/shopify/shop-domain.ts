import { z } from 'zod'

/** The domain by which we know a shop: "a-shop.myshopify.com". */
export const shopDomain = z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/)
