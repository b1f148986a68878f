import { expect, it } from 'vitest'
import { usualSettings } from '../../../src/domain/shop-settings.ts'
import { checkChanges } from '../../../src/pipeline/check-changes.ts'
import type { Changes } from '../../../src/ports/candidate-store.ts'
import type { EditorDescription } from '../../../src/ports/image-editor.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'

const local = describeEditor({ provider: 'local', followsPrompts: false, promptLimit: undefined })
const one = describeEditor({ provider: 'one', promptLimit: { count: 100, unit: 'characters' } })
const two = describeEditor({ provider: 'two', promptLimit: { count: 800, unit: 'characters' } })

const unused = () => Promise.reject(new Error('Nothing is made here.'))

const check = (changes: Omit<Changes, 'from'>, ...descriptions: EditorDescription[]) =>
  checkChanges(
    {
      editors: fixedEditors(
        descriptions.map((description) => ({ description, start: unused, poll: unused })),
      ),
      stores: {
        forShop: () => ({
          settings: { get: async () => usualSettings },
          candidates: { get: async () => ({ edit: { prompt: 'x'.repeat(60) } }) },
        }),
      },
    },
    { shopId: 'a-shop', candidateId: 'a-candidate', changes: { from: 'source', ...changes } },
  )

it.each<[Omit<Changes, 'from'>, EditorDescription[]]>([
  [{}, []],
  [{ provider: 'two' }, [one, two]],
  [{ provider: 'local' }, [local]],
  [{ instruction: 'x'.repeat(39) }, [one]],
  [{ instruction: 'x'.repeat(40) }, [one, two]],
  [{ instruction: 'x'.repeat(500), provider: 'two' }, [one, two]],
])('takes what somebody can make: %j', async (changes, descriptions) => {
  await expect(check(changes, ...descriptions)).resolves.toBeUndefined()
})

it.each<[Omit<Changes, 'from'>, EditorDescription[], RegExp]>([
  [{ provider: 'three' }, [one, two], /three cannot be used/],
  [{ instruction: 'Mind the gap.' }, [], /No editor can be used/],
  [{ instruction: 'Mind the gap.' }, [local], /needs an editor that follows prompts/],
  [{ instruction: 'x'.repeat(40), provider: 'one' }, [one, two], /too long for every editor/],
  [{ instruction: 'x'.repeat(501) }, [two], /up to 500 characters; this one has 501/],
])('refuses what would wait for ever: %j', async (changes, descriptions, words) => {
  await expect(check(changes, ...descriptions)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(words),
  })
})
