/** As shopify.app.toml says it. */
export const appHandle = 'colorway'

/** The address of one of our screens inside a shop's admin: "review?batch=…". */
export const linkToApp = (shopId: string, screen: string): string =>
  `https://admin.shopify.com/store/${shopId.replace(/\.myshopify\.com$/, '')}/apps/${appHandle}/${screen}`
