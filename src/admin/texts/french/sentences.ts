import type { PhraseBook, Phrases } from '../phrase-book.ts'
import { answerSentences } from './sentences/answers.ts'
import { batchParts } from './sentences/batch-parts.ts'
import { batchSentences } from './sentences/batches.ts'
import { decisionSentences } from './sentences/decisions.ts'
import { editorParts } from './sentences/editor-parts.ts'
import { editorSentences } from './sentences/editors.ts'
import { importParts } from './sentences/import-parts.ts'
import { importSentences } from './sentences/imports.ts'
import { pictureParts } from './sentences/picture-parts.ts'
import { pictureSentences } from './sentences/pictures.ts'
import { planningSentences } from './sentences/planning.ts'
import { planningParts } from './sentences/planning-parts.ts'
import { publishingSentences } from './sentences/publishing.ts'
import { publishingParts } from './sentences/publishing-parts.ts'
import { scheduleParts } from './sentences/schedule-parts.ts'
import { scheduleSentences } from './sentences/schedules.ts'
import { settingParts } from './sentences/setting-parts.ts'
import { settingSentences } from './sentences/settings.ts'
import { shopSentences } from './sentences/shop.ts'
import { shopParts } from './sentences/shop-parts.ts'
import { verdictParts } from './sentences/verdict-parts.ts'
import { verdictSentences } from './sentences/verdicts.ts'
import { typeset } from './typeset.ts'

const setAll = (phrases: Phrases): Phrases =>
  Object.fromEntries(Object.entries(phrases).map(([template, french]) => [template, typeset(french)]))

const parts = {
  ...verdictParts,
  ...planningParts,
  ...batchParts,
  ...settingParts,
  ...editorParts,
  ...pictureParts,
  ...publishingParts,
  ...shopParts,
  ...importParts,
  ...scheduleParts,
}

/** What the server says, in French. */
export const frenchSentences: PhraseBook = {
  sentences: setAll({
    ...verdictSentences,
    ...planningSentences,
    ...batchSentences,
    ...decisionSentences,
    ...settingSentences,
    ...editorSentences,
    ...pictureSentences,
    ...publishingSentences,
    ...shopSentences,
    ...importSentences,
    ...scheduleSentences,
    ...answerSentences,
  }),
  parts: Object.fromEntries(Object.entries(parts).map(([name, phrases]) => [name, setAll(phrases)])),
}
