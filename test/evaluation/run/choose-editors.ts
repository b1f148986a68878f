import type { Workshop } from '../../../src/cli/workshop.ts'
import { readConfig } from '../../../src/config.ts'
import { type ProviderName, providerNames } from '../../../src/domain/provider-name.ts'
import { openWorkshop } from '../../../src/main/open-workshop.ts'
import type { ImageEditor } from '../../../src/ports/image-editor.ts'
import { createLocalEditor } from '../../../src/providers/local/local-editor.ts'
import { openStandIns } from './open-stand-ins.ts'

interface ChosenEditors {
  readonly workshop: Workshop
  readonly editors: readonly ImageEditor[]
  /** Whether they are the sandbox's, which cost nothing. */
  readonly areStandIns: boolean
}

/**
 * The editors that are asked for, or all hosted ones that are set up. Where no key is set at all they are the
 * sandbox's; the two are never mixed. Who gets them closes the workshop.
 * @throws ColorwayError `invalid_input` where one of them is not set up, or cannot be used as things are
 */
export const chooseEditors = async (
  names: readonly (ProviderName | 'local')[],
  variables: NodeJS.ProcessEnv,
): Promise<ChosenEditors> => {
  const config = readConfig(variables)
  const setUp = providerNames.filter((name) => config.editors[name].apiKey !== undefined)
  const areHosted = names.length === 0 || names.some((name) => name !== 'local')
  const areStandIns = areHosted && setUp.length === 0
  const workshop = areStandIns ? await openStandIns() : openWorkshop(config)
  const usual = areStandIns ? providerNames : setUp
  try {
    const editors: ImageEditor[] = []
    for (const name of names.length > 0 ? names : usual)
      editors.push(
        name === 'local'
          ? createLocalEditor({ desk: workshop.desk, atOnce: 1 })
          : (await workshop.openEditor(name, undefined)).editor,
      )
    return { workshop, editors, areStandIns }
  } catch (error) {
    await workshop.close()
    throw error
  }
}
