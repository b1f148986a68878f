import { expect, it } from 'vitest'
import { nameStaff } from '../../../src/shopify/sign-in/to-shop-session.ts'

it.each([
  ['Ada', 'Lovelace', 'Ada L.'],
  [' Ada ', ' lovelace', 'Ada l.'],
  ['Ada', '', 'Ada'],
  ['Ada', null, 'Ada'],
  ['', 'Lovelace', 'L.'],
  ['', '', undefined],
  [null, null, undefined],
  ['ada@example.com', 'Lovelace', undefined],
])('%j %j is told as %j', (first_name, last_name, name) => {
  expect(nameStaff({ first_name, last_name })).toBe(name)
})
