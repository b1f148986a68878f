import { foldText } from '../fold-text.ts'

/** The spelling that colour names are compared by: folded text, and "grey" for "gray". */
export const foldColorName = (name: string): string => foldText(name).replaceAll(/\bgray\b/g, 'grey')
