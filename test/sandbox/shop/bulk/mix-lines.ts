import type { BulkNode } from './collect-nodes.ts'

/**
 * The lines of all nodes. Grouped, what hangs on a node follows it. Otherwise everything is mixed, by chance, and
 * children may come before their parents; only the nodes of one connection keep their order.
 */
export const mixLines = (roots: readonly (readonly BulkNode[])[], random?: () => number): string[] => {
  if (!random) return roots.flat().flatMap(withChildren)
  const lists = listsOf(roots).map((list) => [...list])
  const lines: string[] = []
  for (let left = lists.filter((list) => list.length > 0); left.length > 0; ) {
    const list = left[Math.floor(random() * left.length)]
    const next = list?.shift()
    if (next) lines.push(next.line)
    if (list?.length === 0) left = left.filter((other) => other !== list)
  }
  return lines
}

const withChildren = ({ line, children }: BulkNode): string[] => [
  line,
  ...children.flat().flatMap(withChildren),
]

const listsOf = (lists: readonly (readonly BulkNode[])[]): (readonly BulkNode[])[] =>
  lists.flatMap((list) => [list, ...list.flatMap(({ children }) => listsOf(children))])
