/** A text, or one for each grammatical number; `{name}` stands for a value. */
export type Text = string | { readonly one: string; readonly other: string }
