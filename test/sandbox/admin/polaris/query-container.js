import { defineElement } from './define-element.js'

// What is in it may depend on how wide it is. The one around is meant whatever its name is: names end at shadow trees.
defineElement({
  tag: 's-query-container',
  properties: { containerName: '' },
  css: ':host { display: block; container-type: inline-size; }',
  html: '<slot></slot>',
})
