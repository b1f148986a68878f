import { expect, test } from 'vitest'
import { type BodyPart, bodyPartOf } from '../../../src/domain/body-part.ts'
import { accessories } from '../../../src/domain/prompts/nouns/accessories.ts'
import { clothes } from '../../../src/domain/prompts/nouns/clothes.ts'
import { home } from '../../../src/domain/prompts/nouns/home.ts'

test.each<[BodyPart, string]>([
  ['upper body', 't-shirt, hoodie, jumper, camisole, dress shirt, Regenjacke, sudadera'],
  ['lower body', 'trousers, jeans, chinos, minirock, Strumpfhose'],
  ['whole body', 'dress, trench coat, Latzhose, apron'],
  ['head', 'beanie, bucket hat, casquette'],
  ['feet', 'sneaker, sneakers, boots, Hausschuhe, socks'],
])('%s: %s', (part, nouns) => {
  expect(nouns.split(', ').map(bodyPartOf)).toEqual(nouns.split(', ').map(() => part))
})

test('everything that is sold as clothes is worn somewhere', () => {
  expect(Object.keys(clothes).filter((noun) => bodyPartOf(noun) === undefined)).toEqual([])
})

test('of what goes with clothes, hats and shoes are worn on a part that can be found', () => {
  const worn = Object.keys(accessories).filter((noun) => bodyPartOf(noun) !== undefined)
  expect(worn).toEqual([
    'sneakers',
    'boots',
    'sandals',
    'slippers',
    'shoes',
    'beanie',
    'cap',
    'hat',
    'headband',
  ])
})

test('of things for the home only an apron is worn', () => {
  expect(Object.keys(home).filter((noun) => bodyPartOf(noun) !== undefined)).toEqual(['apron'])
})

test('words that name nothing we know are worn nowhere', () => {
  expect(['product', '', 'foam roller'].map(bodyPartOf)).toEqual([undefined, undefined, undefined])
})
