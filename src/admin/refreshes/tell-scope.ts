import type { WireRefreshScope } from '../../http/wire/wire-schedules.ts'
import { say } from '../texts/say.ts'

type Matching = Extract<WireRefreshScope, { readonly kind: 'matching' }>

/** "Products tagged “summer”": which part of the catalogue is meant. */
export const tellScope = (scope: WireRefreshScope): string => {
  switch (scope.kind) {
    case 'all':
      return say('scope.all')
    case 'products':
      return say('scope.products', { count: scope.productIds.length })
    case 'collection':
      return say('scope.collection', { title: scope.title })
    case 'matching': {
      const { length: count } = scope.exceptIds
      const told = tellFilter(scope.filter)
      return count === 0 ? told : say('scope.without', { scope: told, count })
    }
  }
}

const tellFilter = ({ tag, search, ...others }: Matching['filter']): string => {
  if (Object.values(others).some((value) => value !== undefined)) return say('scope.filter')
  if (tag !== undefined && search !== undefined) return say('scope.both', { tag, search })
  if (tag !== undefined) return say('scope.tag', { tag })
  return search === undefined ? say('scope.all') : say('scope.search', { search })
}
