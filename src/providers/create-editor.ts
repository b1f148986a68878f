import type { ProviderName } from '../domain/provider-name.ts'
import { createAtlasCloud } from './atlascloud/create-atlascloud.ts'
import { createDashScope } from './dashscope/create-dashscope.ts'
import { createEachlabs } from './eachlabs/create-eachlabs.ts'
import type { CreateEditor } from './editor-account.ts'
import { createEmpirioLabs } from './empiriolabs/create-empiriolabs.ts'
import { createPixazo } from './pixazo/create-pixazo.ts'
import { createSegmind } from './segmind/create-segmind.ts'
import { createWaveSpeed } from './wavespeed/create-wavespeed.ts'

/** How the editor of each hosted provider is made. */
export const createEditor: Readonly<Record<ProviderName, CreateEditor>> = {
  dashscope: createDashScope,
  wavespeed: createWaveSpeed,
  empiriolabs: createEmpirioLabs,
  eachlabs: createEachlabs,
  segmind: createSegmind,
  atlascloud: createAtlasCloud,
  pixazo: createPixazo,
}
