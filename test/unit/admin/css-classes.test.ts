import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = 'src/admin'

/** Classes that a style sheet gives its looks to by themselves, not only where they stand among others. */
const ownClasses = (css: string): string[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector) => /^\.([\w-]+)(?:::?[\w-]+)?$/.exec(selector.trim())?.[1] ?? [])

describe('the style sheets', () => {
  it('style no class that another folder styles', () => {
    const folders = new Map<string, Set<string>>()
    for (const path of globSync('**/*.css', { cwd: root }))
      for (const name of ownClasses(readFileSync(`${root}/${path}`, 'utf8')))
        folders.set(name, (folders.get(name) ?? new Set()).add(dirname(path)))
    expect(folders.size).toBeGreaterThan(100)
    expect([...folders].filter(([, styledIn]) => styledIn.size > 1).map(([name]) => name)).toEqual([])
  })

  it('style no class that nothing has', () => {
    const markup = globSync('**/*.{tsx,ts,html}', { cwd: root })
      .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
      .join('\n')
    // A class that is put together in the page ends with what is filled in: "film-${verdict}".
    const isUsed = (name: string): boolean =>
      name.split('-').some((_, index, parts) => {
        const [start, rest] = [parts.slice(0, index + 1).join('-'), parts.slice(index + 1).join('-')]
        return rest === ''
          ? new RegExp(`(?<![\\w-])${start}(?![\\w-])`).test(markup)
          : markup.includes(`${start}-\${`)
      })
    const styled = new Set(
      globSync('**/*.css', { cwd: root }).flatMap((path) =>
        ownClasses(readFileSync(`${root}/${path}`, 'utf8')),
      ),
    )
    expect([...styled].filter((name) => !isUsed(name))).toEqual([])
  })
})
