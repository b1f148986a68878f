const signs = /\s*(?:[/+&|,;、・×✕]|\bx\b)\s*/u
const clearWords = /\s+(?:and|und|et|y|with)\s+/u
const unclearWords = /\s+(?:e|en|och|og|ja|i|a|ve|mit|avec|con|com|met|med|w)\s+|\s*(?:と|和|및)\s*/u

export interface SplitName {
  readonly parts: readonly string[]
  /** Whether what joins the parts says by itself that they are several: "/" does, an "e" or "i" may be chance. */
  readonly isClear: boolean
}

/** The parts of a folded name that something joins: "black / white", "noir et blanc", "黒×白". */
export const splitColors = (folded: string): SplitName => {
  for (const [joint, isClear] of [[signs, true] as const, [clearWords, true] as const]) {
    const parts = folded.split(joint).filter(Boolean)
    if (parts.length > 1) return { parts, isClear }
  }
  return { parts: folded.split(unclearWords).filter(Boolean), isClear: false }
}
