/** A node of a connection: its own line, and the lists of what hangs on it, one for each of its connections. */
export interface BulkNode {
  readonly line: string
  readonly children: readonly (readonly BulkNode[])[]
}

type Fields = Readonly<Record<string, unknown>>

/** The connections of an answer as nodes. Lists and objects that are no connections stay inside their line. */
export const collectNodes = (data: object, parentId?: string): BulkNode[][] =>
  Object.values(data)
    .filter(isConnection)
    .map((connection) => nodesOf(connection).map((node) => toNode(node, parentId)))

const toNode = (node: Fields, parentId: string | undefined): BulkNode => {
  const id = typeof node['id'] === 'string' ? node['id'] : undefined
  const own = Object.entries(node).filter(([, value]) => !isConnection(value))
  const line = JSON.stringify({ ...Object.fromEntries(own), ...(parentId && { __parentId: parentId }) })
  return { line, children: collectNodes(node, id) }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isConnection = (value: unknown): value is Fields =>
  isFields(value) && (Array.isArray(value['edges']) || Array.isArray(value['nodes']))

const nodesOf = ({ edges, nodes }: Fields): Fields[] => {
  const listed: unknown[] = Array.isArray(nodes) ? nodes : Array.isArray(edges) ? edges : []
  return listed
    .map((item) => (Array.isArray(nodes) ? item : isFields(item) ? item['node'] : item))
    .filter(isFields)
}
