import { createHash } from 'node:crypto'

interface Statement {
  readonly sql: string
  readonly args: readonly unknown[]
}

/** Lists of values make another statement at each length. */
const mostArguments = 40

/** Each connection of the server keeps those that have a name. */
const mostNames = 500

/**
 * Names statements, so that the server plans each once a connection instead of each time: planning was a fifth of
 * its work. A long list, or one too many, gets no name and is planned each time.
 */
export const nameStatements = (): ((statement: Statement) => string) => {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (args.length > mostArguments || names.size >= mostNames) return ''
    const name = createHash('sha256').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
