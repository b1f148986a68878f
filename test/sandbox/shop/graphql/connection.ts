import { badRequest } from './field-resolver.ts'

export interface PageArgs {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
  readonly reverse?: boolean | null
  /** Inside a bulk operation: all there is, whatever else is asked for. */
  readonly isUnlimited?: boolean
}

export interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

const maxPageSize = 250

/** One page of the items, which come in the connection's order. A cursor names the item it stands at. */
export const connect = <Node extends { readonly id: string }>(
  items: readonly Node[],
  args: PageArgs,
): Connection<Node> => {
  const ordered = args.reverse ? items.toReversed() : items
  const from = args.after ? positionOf(ordered, args.after) + 1 : 0
  const to = args.before ? positionOf(ordered, args.before) : ordered.length
  const size = pageSize(args)
  const start = args.first == null ? Math.max(from, to - size) : from
  const end = args.first == null ? to : Math.min(to, from + size)
  const edges = ordered.slice(start, end).map((node) => ({ node, cursor: cursorOf(node.id) }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: end < ordered.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

const pageSize = ({ first, last, isUnlimited }: PageArgs) => {
  if (isUnlimited) return Number.POSITIVE_INFINITY
  const size = first ?? last
  if (size == null) throw badRequest('you must provide one of first or last')
  if (first != null && last != null) throw badRequest('providing both first and last is not supported')
  if (size < 0 || size > maxPageSize) throw badRequest(`first and last must be between 0 and ${maxPageSize}`)
  return size
}

const cursorOf = (id: string) => Buffer.from(JSON.stringify({ last_id: id })).toString('base64')

const positionOf = (items: readonly { readonly id: string }[], cursor: string) => {
  const position = items.findIndex(({ id }) => cursorOf(id) === cursor)
  if (position < 0) throw badRequest('Invalid cursor for current pagination sort.')
  return position
}
