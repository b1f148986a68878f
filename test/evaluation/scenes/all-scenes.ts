import { flatLays } from './flat-lays.ts'
import { severalThings } from './several-things.ts'
import type { StagedScene } from './staged-scene.ts'
import { thingsAtHome } from './things-at-home.ts'
import { worn } from './worn.ts'

export const allScenes: readonly StagedScene[] = [...flatLays, ...thingsAtHome, ...severalThings, ...worn]
