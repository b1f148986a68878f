import { language } from './language.ts'

/** In the language of the page, what the server says in English; undefined where that is the same. */
export const translateSentence: ((text: string) => string) | undefined =
  language === 'fr' ? (await import('./french/translate-to-french.ts')).translateToFrench : undefined
