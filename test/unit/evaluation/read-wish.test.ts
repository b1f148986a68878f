import { expect, it } from 'vitest'
import { readWish } from '../../evaluation/run/read-wish.ts'

it('takes the whole rendered set where nothing else is said', () => {
  expect(readWish(['--json'])).toEqual({ kind: 'cases', share: 1, part: '', out: undefined })
  expect(readWish(['--share', '0.1', '--part=tee', '--out', 'x'])).toEqual({
    ...{ kind: 'cases', share: 0.1, part: 'tee', out: 'x' },
  })
})

it('takes several providers, named after one another or again, and none twice', () => {
  for (const args of [
    ['--provider', 'wavespeed', 'LOCAL'],
    ['--provider', 'wavespeed', '--provider', 'local', '--provider', 'wavespeed'],
  ])
    expect(readWish(args)).toMatchObject({ kind: 'providers', providers: ['wavespeed', 'local'] })
})

it('takes a folder alone, for all providers and the three usual targets', () => {
  expect(readWish(['--set', 'mine'])).toMatchObject({
    kind: 'providers',
    providers: [],
    set: 'mine',
    targets: [{ name: 'navy' }, { name: 'white' }, { name: 'red' }],
    pictures: undefined,
    yes: false,
  })
})

it.each<[string, string[], RegExp]>([
  ['an option that is none', ['--bogus'], /--bogus/],
  ['a word', ['wavespeed'], /“wavespeed” is not understood/],
  ['an option without its value', ['--share'], /--share/],
  ['a share of nothing', ['--share', '0'], /“0” is no share/],
  ['a share of too much', ['--share', '1.5'], /no share/],
  ['a share that is no number', ['--share', 'some'], /no share/],
  ['a provider that is none', ['--provider', 'dalle'], /no hosted provider dalle/],
  ['a colour that is none', ['--set', 'x', '--to', 'nvay'], /“nvay” is not a colour/],
  ['half a picture', ['--set', 'x', '--pictures', '0.5'], /no number of pictures/],
  ['photographs’ options without any', ['--to', 'navy'], /--to is for photographs/],
  ['targets for rendered photographs', ['--provider', 'local', '--to', 'navy'], /targets/],
  ['a share of photographs', ['--set', 'x', '--share', '0.1'], /--share is for the rendered/],
  ['ids of one’s own photographs', ['--set', 'x', '--part', 'tee'], /--part is for the rendered/],
])('refuses %s, and says what to do', (_what, args, message) => {
  expect(() => readWish(args)).toThrow(
    expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringMatching(message),
      hint: expect.any(String),
    }),
  )
})
