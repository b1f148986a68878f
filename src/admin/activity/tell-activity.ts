import type { WireActivity } from '../../http/wire/wire-activity.ts'
import { isTextKey, say } from '../texts/say.ts'
import { nameSetting } from './name-setting.ts'

export interface Told {
  /** What goes on after the name of who did it. */
  readonly what: string
  /** Below it: which products, and the reason. */
  readonly more: readonly string[]
}

/** What was done, in a sentence: "approved Rib Beanie in Navy", "approved 12 pictures". */
export const tellActivity = (line: WireActivity): Told => {
  const reason =
    line.reason === null || line.kind === 'settings' || line.kind === 'color' ? [] : [line.reason]
  if (line.deed === null) return { what: tellMove(line), more: [...listProducts(line), ...reason] }
  if (line.kind !== 'edit') return { what: tellOther(line), more: reason }
  const [product] = line.products
  const [colorway] = product?.colorways ?? []
  if (line.count === 1 && product !== undefined && colorway !== undefined)
    return {
      what: say(`activity.one.${editDeed(line)}`, { product: product.title, colorway }),
      more: reason,
    }
  return {
    what: say(`activity.many.${editDeed(line)}`, { count: line.count }),
    more: [...listProducts(line), ...reason],
  }
}

const editDeeds = [
  'approved',
  'rejected',
  'sentBack',
  'tookBack',
  'published',
  'undid',
  'redid',
  'approvedOver',
  'left',
  'sentAgain',
] as const

const editDeed = ({ deed }: WireActivity): (typeof editDeeds)[number] =>
  editDeeds.find((known) => known === deed) ?? 'sentAgain'

const tellOther = ({ deed, name, reason, origin, quotedEdits }: WireActivity): string => {
  switch (deed) {
    case 'plannedBatch':
      return say(origin === 'csv' ? 'activity.plannedBatch.csv' : 'activity.plannedBatch', {
        pictures: quotedEdits === null ? '' : say('activity.ofPictures', { count: quotedEdits }),
      }).trim()
    case 'startedBatch':
    case 'resumedBatch':
    case 'pausedBatch':
    case 'cancelledBatch':
      return say(`activity.${deed}`, {
        pictures: quotedEdits === null ? '' : say('activity.ofPictures', { count: quotedEdits }),
      }).trim()
    case 'changedSetting':
      return say('activity.changedSetting', { name: nameSetting(name ?? ''), change: reason ?? '' })
    case 'setColor':
      return say('activity.setColor', { name: name ?? '', meaning: reason ?? '' })
    case 'removedColor':
    case 'setAccount':
    case 'removedAccount':
    case 'addedSchedule':
    case 'changedSchedule':
    case 'pausedSchedule':
    case 'resumedSchedule':
    case 'removedSchedule':
      return say(`activity.${deed}`, { name: name ?? '' })
    case 'beganRefresh':
      return name === null ? say('activity.beganRefresh') : say('activity.ranSchedule', { name })
    default:
      return say('activity.closedCall')
  }
}

const movedKinds = ['edit', 'batch', 'refresh'] as const

const tellMove = ({ kind, to, count }: WireActivity): string =>
  say(`activity.moved.${movedKinds.find((known) => known === kind) ?? 'other'}`, {
    count,
    state: nameState(kind, to),
  })

/** States of a publication or a call have no name of their own on the page. */
const nameState = (kind: WireActivity['kind'], to: string): string => {
  const key = `${kind}.state.${to}`
  return isTextKey(key) ? say(key) : to.replaceAll('_', ' ')
}

const listProducts = ({ products, productCount, count }: WireActivity): string[] => {
  const titles = products.map(({ title, colorways }) =>
    colorways.length > 0 && count > 1 && productCount <= 3
      ? say('activity.product.colorways', { title, colorways: colorways.join(', ') })
      : title,
  )
  if (titles.length === 0) return []
  const rest = productCount - products.length
  const list = titles.join(' · ')
  return [rest > 0 ? say('activity.products.more', { list, count: rest }) : list]
}
