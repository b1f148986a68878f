import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { appScopes, coversScope } from '../../../src/domain/scopes.ts'

it('who may write may also read, and not the other way round', () => {
  expect(coversScope(['write_products'], 'read_products')).toBe(true)
  expect(coversScope(['read_products'], 'write_products')).toBe(false)
  expect(coversScope(['write_files'], 'read_products')).toBe(false)
  expect(coversScope([], 'read_products')).toBe(false)
})

it('the app asks Shopify for the scopes that it looks for', () => {
  const declared = /^scopes = "(.*)"$/m.exec(readFileSync('shopify.app.toml', 'utf8'))?.[1]
  expect(declared?.split(',')).toEqual([...appScopes])
})
