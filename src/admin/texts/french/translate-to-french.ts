import { createTranslator } from '../create-translator.ts'
import { frenchSentences } from './sentences.ts'

/** In French, what the server says in English. */
export const translateToFrench = createTranslator(frenchSentences)
