import { wireMenu } from './action-menu.js'
import { listActions } from './list-actions.js'

const bar = document.querySelector('.selection')
const all = document.querySelector('.pick-all')
const boxes = [...document.querySelectorAll('tbody input')]
const menu = wireMenu(bar.querySelector('.more'))

const showSelection = () => {
  const selected = boxes.filter(({ checked }) => checked).map(({ value }) => value)
  all.checked = selected.length === boxes.length && boxes.length > 0
  all.indeterminate = selected.length > 0 && !all.checked
  bar.hidden = selected.length === 0
  bar.querySelector('.count').textContent = `${selected.length} selected`
  for (const box of boxes) box.closest('tr').classList.toggle('selected', box.checked)
  if (selected.length > 0) listActions(menu, 'admin.product-index.selection-action.render', selected)
}

all.addEventListener('change', () => {
  for (const box of boxes) box.checked = all.checked
  showSelection()
})
for (const box of boxes) box.addEventListener('change', showSelection)
// The browser keeps what was ticked when the page is loaded again.
showSelection()
