/** Every column of our own format. */
export const ownColumns = [
  'Product ID',
  'Handle',
  'SKU',
  'Variant ID',
  'Option value',
  'Target colour',
  'Target hex',
  'Source picture',
  'Template',
  'Prompt',
  'Thing',
  'Provider',
  'Alt text',
  'Angle',
]

/** Those that most files have. */
export const fewColumns = ['Handle', 'Option value', 'Target hex', 'Prompt']

export const teeNavy = ['classic-tee', 'Navy', '#1F2A44', 'Keep the buttons white.']
export const sofaMoss = ['oslo-sofa', 'Moss', '#5B6E4A', '']
