import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** One `<s-…>` in the source of the page. */
export interface PolarisUse {
  readonly where: string
  readonly tag: string
  readonly attributes: readonly string[]
  readonly events: readonly string[]
  readonly slot: string | undefined
  /** The `s-…` element around it in the same file, if there is one. */
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
  const isOurs = opening?.tagName.getText().startsWith('s-') ?? false
  if (opening && isOurs) uses.push(readUse(opening, parentTag))
  const parent = opening && isOurs ? opening.tagName.getText() : parentTag
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
