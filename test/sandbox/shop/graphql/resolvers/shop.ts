import { gid } from '../../model/gid.ts'
import type { Shop } from '../../model/shop.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

/** The shop itself. */
export const shopResolvers: Readonly<Record<string, TypeResolvers>> = {
  Shop: {
    id: () => gid('Shop', 1),
    name: () => 'Demo Colorway',
    email: (_, __, { domain }: Shop) => `owner@${domain}`,
    contactEmail: (_, __, { domain }: Shop) => `owner@${domain}`,
    myshopifyDomain: (_, __, { domain }: Shop) => domain,
    url: (_, __, { domain }: Shop) => `https://${domain}`,
    primaryDomain: (_, __, { domain }: Shop) => ({
      id: gid('Domain', 1),
      host: domain,
      url: `https://${domain}`,
      sslEnabled: true,
    }),
    currencyCode: () => 'EUR',
    ianaTimezone: () => 'Europe/Berlin',
    plan: () => ({
      displayName: 'Plus',
      publicDisplayName: 'Plus',
      partnerDevelopment: false,
      shopifyPlus: true,
    }),
  },
  Domain: properties('id', 'host', 'url', 'sslEnabled'),
  ShopPlan: properties('displayName', 'publicDisplayName', 'partnerDevelopment', 'shopifyPlus'),
}
