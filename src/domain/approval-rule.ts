/** When a candidate is approved without a person. It publishes nothing. */
export interface ApprovalRule {
  readonly approvePassing: boolean
  /** Only candidates that pass, and whose colour is at most so far from its target, in ΔE2000. */
  readonly approveDeltaE: number
  /** Only those that one of these editors made; none named: whoever made them. */
  readonly approveEditors: readonly string[]
}

export const usualApprovalRule: ApprovalRule = {
  approvePassing: false,
  approveDeltaE: 2,
  approveEditors: [],
}

/** Which candidates a rule is about: those that passed, under a limit, of some editors or of all. */
export interface PassingLimit {
  readonly maxDeltaE00: number
  readonly providers: readonly string[]
}

export const passingLimit = ({ approveDeltaE, approveEditors }: ApprovalRule): PassingLimit => ({
  maxDeltaE00: approveDeltaE,
  providers: approveEditors,
})

/** As decisions of a rule are kept: "rule: passed under ΔE 2, by segmind". */
export const nameRule = ({ maxDeltaE00, providers }: PassingLimit): string =>
  `rule: passed under ΔE ${maxDeltaE00}${providers.length > 0 ? `, by ${providers.join(', ')}` : ''}`
