/** A colour in CIE L*a*b*, D65 white, 2° observer: L* in 0…100, a* and b* about −128…127. */
export interface Lab {
  readonly l: number
  readonly a: number
  readonly b: number
}
