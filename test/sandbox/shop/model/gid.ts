/** Shopify's global id, such as "gid://shopify/Product/1001". */
export const gid = (type: string, number: number | string) => `gid://shopify/${type}/${number}`

/** The part after the last slash: "1001". */
export const legacyId = (id: string) => id.slice(id.lastIndexOf('/') + 1)
