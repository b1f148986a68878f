import type { TypedTarget } from '../../../src/domain/color/parse-target.ts'

/** A photograph and the colour that it is to be edited to. */
export interface Photograph {
  /** "shirt-navy": names the files that are made of it. */
  readonly name: string
  readonly thing: string
  readonly target: TypedTarget
  /** The encoded photograph. */
  read(): Promise<Uint8Array>
}
