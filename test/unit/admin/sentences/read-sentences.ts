import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** What stands around the holes of a text, and what is put into each. */
interface Literal {
  readonly pieces: readonly string[]
  readonly values: readonly string[]
}

/** A text that the code can say, with a sample word in each hole: the same word for the same value. */
export interface SourceText extends Literal {
  readonly path: string
  readonly text: string
  /** Whether it tells of a fault of ours, which is answered without its own words. */
  readonly isFault: boolean
}

const fewestWords = 3

/** Every literal of the server's code; those that are put together by "+" as one. */
export const readSourceTexts = (): readonly SourceText[] =>
  globSync('src/**/*.ts')
    .filter((path) => !/^src\/(admin|database\/generated)\//.test(path))
    .toSorted()
    .flatMap(readTexts)

export const isSentence = ({ pieces }: SourceText): boolean => {
  const words = pieces.join(' ').match(/\p{L}{2,}/gu) ?? []
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  return words.length >= fewestWords && /^[“\p{Lu}]|^$/u.test(first) && /[.:]$|^$/.test(last)
}

const readTexts = (path: string): SourceText[] => {
  const found: SourceText[] = []
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const visit = (node: ts.Node, isFault: boolean): void => {
    const literal = readLiteral(node, source)
    if (literal) found.push({ ...literal, path, isFault, text: fillIn(literal) })
    const isCalled = ts.isCallExpression(node) || ts.isNewExpression(node)
    const isOurs = isCalled && ts.isIdentifier(node.expression) && /^(bug|Error)$/.test(node.expression.text)
    if (literal && !ts.isTemplateExpression(node)) return
    ts.forEachChild(node, (child) => visit(child, isFault || isOurs))
  }
  visit(source, false)
  return found
}

const readLiteral = (node: ts.Node, source: ts.SourceFile): Literal | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return { pieces: [node.text], values: [] }
  if (ts.isTemplateExpression(node))
    return {
      pieces: [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)],
      values: node.templateSpans.map(({ expression }) => expression.getText(source)),
    }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined
  const [left, right] = [readLiteral(node.left, source), readLiteral(node.right, source)]
  if (!left || !right) return undefined
  const joint = `${left.pieces.at(-1)}${right.pieces[0]}`
  return {
    pieces: [...left.pieces.slice(0, -1), joint, ...right.pieces.slice(1)],
    values: [...left.values, ...right.values],
  }
}

const fillIn = ({ pieces, values }: Literal): string =>
  pieces.map((piece, at) => (at === 0 ? piece : `Zq${values.indexOf(values[at - 1] ?? '')}${piece}`)).join('')
