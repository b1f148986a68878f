import { defineTextField } from './text-fields.js'

defineTextField({
  tag: 's-date-field',
  control: '<input type="date">',
  properties: { autocomplete: '' },
  css: 'input { font-variant-numeric: tabular-nums; }',
})
