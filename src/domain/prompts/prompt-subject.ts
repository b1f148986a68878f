/** A value that is to change: "Navy", "Velvet". */
export interface PromptLook {
  /** What it is a value of: color, material, pattern, finish, or a look of another kind. */
  readonly kind: string
  /** What the option calls it where the thing has several of the kind: "frame color". */
  readonly part?: string | undefined
  readonly value: string
  /** "#RRGGBB" */
  readonly hex?: string | undefined
}

/** What a prompt is written from. */
export interface PromptSubject {
  /** A noun of ours: "sofa". */
  readonly thing: string
  /** The product's. */
  readonly title?: string | undefined
  readonly looks: readonly PromptLook[]
}
