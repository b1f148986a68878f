import type { WireEditors } from '../../http/wire/wire-editors.ts'
import { say } from '../texts/say.ts'

/** As the providers write themselves. */
const titles: Readonly<Record<WireEditors['providers'][number], string>> = {
  dashscope: 'DashScope (Alibaba)',
  wavespeed: 'WaveSpeed',
  empiriolabs: 'EmpirioLabs',
  eachlabs: 'eachlabs',
  segmind: 'Segmind',
  atlascloud: 'Atlas Cloud',
  pixazo: 'Pixazo',
}

const known = new Map<string, string>(Object.entries(titles))

export const titleOf = (provider: string): string =>
  provider === 'local' ? say('settings.editor.local') : (known.get(provider) ?? provider)
