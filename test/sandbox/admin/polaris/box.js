import { boxProperties, nameBox, styleBox } from './box-styles.js'
import { defineElement } from './define-element.js'

/** @param {import('./define-element.js').Host} host @param {ShadowRoot} root */
const update = (host, root) => {
  const box = root.querySelector('.box')
  if (box === null) return
  styleBox(host, root)
  nameBox(host, box)
}

const placing = {
  alignContent: '',
  alignItems: '',
  justifyContent: '',
  gap: 'none',
  rowGap: '',
  columnGap: '',
}

const html = '<div class="box"><slot></slot></div>'

/** The host itself has no box: what it holds is laid out as if it were the host's own. */
const hostStyle = ':host { display: contents; }'

defineElement({ tag: 's-box', properties: boxProperties, css: hostStyle, html, update })

defineElement({
  tag: 's-stack',
  properties: { ...boxProperties, ...placing, direction: 'block' },
  css: `
    ${hostStyle}
    .box { display: flex; flex-direction: column; }
    :host([direction="inline"]) .box { flex-flow: row wrap; }
  `,
  html,
  update,
})

defineElement({
  tag: 's-grid',
  properties: {
    ...boxProperties,
    ...placing,
    justifyItems: '',
    placeItems: '',
    placeContent: '',
    gridTemplateColumns: 'none',
    gridTemplateRows: 'none',
  },
  css: `${hostStyle} .box { display: grid; }`,
  html,
  update,
})

defineElement({
  tag: 's-grid-item',
  properties: { ...boxProperties, gridColumn: 'auto', gridRow: 'auto' },
  css: hostStyle,
  html,
  update,
})

defineElement({
  tag: 's-query-container',
  properties: { containerName: '' },
  css: ':host { display: block; } .box { container: s-default / inline-size; }',
  html,
  update: (host, root) => {
    const box = root.querySelector('div')
    if (box !== null) box.style.containerName = `s-default ${host.containerName}`.trim()
  },
})

defineElement({
  tag: 's-divider',
  properties: { direction: 'inline', color: 'base' },
  css: `
    :host { display: block; }
    hr { margin: 0; border: 0; border-block-start: 1px solid #e3e3e3; }
    :host([color="strong"]) hr { border-color: #8a8a8a; }
    :host([direction="block"]) { align-self: stretch; }
    :host([direction="block"]) hr { block-size: 100%; border-block-start: 0; border-inline-start: 1px solid #e3e3e3; }
  `,
  html: '<hr>',
})
