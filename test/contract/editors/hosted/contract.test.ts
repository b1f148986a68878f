import { imageEditorContract } from '../image-editor-contract.ts'
import { hostedLines } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'

const hosted = openHosted()

for (const line of hostedLines)
  imageEditorContract(line.title, async () => ({ editor: hosted.editorOf(line), picture: hosted.picture() }))
