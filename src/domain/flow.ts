/** How Shopify Flow knows what workflows may ask of us; `extensions/flow` says the same to Shopify. */
export const flowAction = 'generate-color-variants'

/** What workflows may begin with, by what happened to a batch. */
export const flowTriggers = {
  ready_for_review: 'pictures-ready-for-review',
  published: 'pictures-published',
} as const

export type FlowTriggerKind = keyof typeof flowTriggers
