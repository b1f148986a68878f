import type { WireCandidate } from '../../../src/http/wire/wire-candidate.ts'

/** A candidate that passes; every address names the moment at which it was handed out. */
export const makeCandidate = (id: string, changes: Partial<WireCandidate> = {}): WireCandidate => ({
  id,
  editId: `edit-${id}`,
  batchIds: ['batch'],
  productId: 'gid://shopify/Product/1',
  productTitle: 'Shirt',
  angle: 0,
  colorwayLabel: 'Navy',
  targetHex: '#1f2a44',
  targetOrigin: 'swatch',
  thingHex: '#202b45',
  deltaE00: 0.4,
  backgroundChangedPixels: 0,
  verdict: 'pass',
  reasons: [],
  marks: [],
  prompt: 'Change the shirt to navy.',
  widthPx: 1200,
  heightPx: 1200,
  beforeUrl: `/pictures/${id}-before`,
  afterUrl: `/pictures/${id}-after`,
  previewUrl: `/pictures/${id}-preview`,
  differenceUrl: `/pictures/${id}-difference`,
  ...changes,
})
