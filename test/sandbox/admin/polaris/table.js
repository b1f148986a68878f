import { defineElement } from './define-element.js'

/**
 * Tells each cell the place and the words of its header, for the list that a narrow table turns into.
 * @param {HTMLElement} table
 */
const labelCells = (table) => {
  const headers = [...table.querySelectorAll('s-table-header')]
  for (const row of table.querySelectorAll('s-table-row'))
    for (const [index, cell] of [...row.querySelectorAll('s-table-cell')].entries()) {
      const header = headers[index]
      cell.setAttribute('list-slot', header?.getAttribute('listslot') ?? 'labeled')
      cell.setAttribute('list-label', header?.textContent?.trim() ?? '')
    }
}

const narrowWidthPx = 560

defineElement({
  tag: 's-table',
  properties: { variant: 'auto', loading: false },
  css: `
    :host { display: block; }
    .table { display: table; width: 100%; border-collapse: collapse; }
    :host([is-list]) .table { display: block; }
  `,
  html: '<slot name="filters"></slot><div class="table" role="table"><slot></slot></div>',
  setUp: (host) => {
    const parts = () => host.querySelectorAll('s-table-row, s-table-cell, s-table-header-row, s-table-body')
    const arrange = () => {
      const isList = host.variant === 'list' || host.clientWidth < narrowWidthPx
      host.toggleAttribute('is-list', isList)
      for (const part of parts()) part.toggleAttribute('in-list', isList)
      labelCells(host)
    }
    new ResizeObserver(arrange).observe(host)
    new MutationObserver(arrange).observe(host, { childList: true, subtree: true })
    arrange()
  },
})

defineElement({
  tag: 's-table-body',
  css: ':host { display: table-row-group; } :host([in-list]) { display: block; }',
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'rowgroup'
  },
})

defineElement({
  tag: 's-table-header-row',
  css: ':host { display: table-row; background: #f7f7f7; } :host([in-list]) { display: none; }',
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'row'
  },
})

defineElement({
  tag: 's-table-header',
  properties: { listSlot: 'labeled', format: 'base' },
  css: `
    :host { display: table-cell; padding: 6px 16px; color: var(--ink-subdued); font: 550 12px/16px var(--font); }
    :host([format="numeric"]) { text-align: end; }
  `,
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'columnheader'
  },
})

defineElement({
  tag: 's-table-row',
  css: `
    :host { display: table-row; border-block-start: 1px solid var(--line); }
    :host([in-list]) { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding: 12px 16px; }
  `,
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'row'
  },
})

defineElement({
  tag: 's-table-cell',
  css: `
    :host { display: table-cell; padding: 8px 16px; vertical-align: middle; color: var(--ink); overflow-wrap: break-word; }
    :host([in-list]) { display: block; padding: 0; }
    :host([in-list][list-slot="primary"]) { flex: 1; font-weight: 650; order: -2; }
    :host([in-list][list-slot="inline"]) { order: -1; }
    :host([in-list][list-slot="secondary"]) { flex-basis: 100%; color: var(--ink-subdued); }
    :host([in-list][list-slot="labeled"]) { flex-basis: 100%; color: var(--ink-subdued); }
    :host([in-list]:empty) { display: none; }
  `,
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'cell'
  },
})
