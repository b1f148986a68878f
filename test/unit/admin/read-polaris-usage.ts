import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** One `<s-…>` in the source of the page. */
export interface PolarisUse {
  readonly where: string
  readonly tag: string
  readonly attributes: readonly string[]
  readonly events: readonly string[]
  /** Values that the source says in words: `tone="critical"`, or both of `tone={broken ? 'critical' : 'auto'}`. */
  readonly values: readonly (readonly [attribute: string, value: string])[]
  readonly slot: string | undefined
  /** The `s-…` element around it, if there is one in the same file and no component of our own is between them. */
  readonly parentTag: string | undefined
}

/** What every JSX element takes, whatever it is. */
const ownToJsx: readonly string[] = ['key', 'ref', 'slot', 'children', 'id']

type Opening = ts.JsxOpeningElement | ts.JsxSelfClosingElement

const namesOf = (opening: Opening): string[] =>
  opening.attributes.properties.filter(ts.isJsxAttribute).map(({ name }) => name.getText())

const slotOf = (opening: Opening): string | undefined => {
  const slot = opening.attributes.properties
    .filter(ts.isJsxAttribute)
    .find(({ name }) => name.getText() === 'slot')?.initializer
  return slot && ts.isStringLiteral(slot) ? slot.text : undefined
}

/** The words that an attribute may come to, as far as they stand there. */
const wordsOf = (node: ts.Node | undefined): string[] => {
  if (node === undefined) return []
  if (ts.isStringLiteral(node)) return [node.text]
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return wordsOf(node.expression)
  return ts.isConditionalExpression(node) ? [...wordsOf(node.whenTrue), ...wordsOf(node.whenFalse)] : []
}

const valuesOf = (opening: Opening) =>
  opening.attributes.properties
    .filter(ts.isJsxAttribute)
    .flatMap(({ name, initializer }) =>
      wordsOf(initializer).map((value) => [name.getText().toLowerCase(), value] as const),
    )

const isEvent = (name: string): boolean => /^on[A-Z]/.test(name)

const readUse = (opening: Opening, parentTag: string | undefined): PolarisUse => {
  const file = opening.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(opening.getStart())
  const names = namesOf(opening).filter((name) => !ownToJsx.includes(name))
  return {
    where: `${file.fileName}:${line + 1}`,
    tag: opening.tagName.getText(),
    attributes: names.filter((name) => !isEvent(name)).map((name) => name.toLowerCase()),
    events: names.filter(isEvent).map((name) => name.slice(2).toLowerCase()),
    values: valuesOf(opening),
    slot: slotOf(opening),
    parentTag,
  }
}

const collect = (node: ts.Node, parentTag: string | undefined, uses: PolarisUse[]): void => {
  const opening = ts.isJsxElement(node)
    ? node.openingElement
    : ts.isJsxSelfClosingElement(node)
      ? node
      : undefined
  const tag = opening?.tagName.getText() ?? ''
  const isOurs = tag.startsWith('s-')
  if (opening && isOurs) uses.push(readUse(opening, parentTag))
  const isComponent = /^[A-Z]/.test(tag)
  const parent = isOurs ? tag : isComponent ? undefined : parentTag
  ts.forEachChild(node, (child) => collect(child, parent, uses))
}

/** Every Polaris element that the files use, read from their syntax. */
export const readPolarisUsage = (pattern: string): PolarisUse[] =>
  globSync(pattern).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const uses: PolarisUse[] = []
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    collect(source, undefined, uses)
    return uses
  })
