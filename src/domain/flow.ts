/** How Shopify Flow knows what workflows may ask of us; `extensions/flow` says the same to Shopify. */
export const flowAction = 'generate-color-variants'
