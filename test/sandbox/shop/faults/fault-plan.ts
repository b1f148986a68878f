export type FaultKind = 'http-500' | 'http-502' | 'http-429' | 'reset' | 'throttled' | 'hang'

export interface Fault {
  /** The name of a GraphQL operation, "*" for all of them, "upload" for the upload target, "cdn" for pictures. */
  readonly operation: string
  readonly kind: FaultKind
  /** After: the request took effect, and its answer is lost. */
  readonly when: 'before' | 'after'
  /** How often it strikes. Default: once, or without end where a probability is given. */
  readonly times?: number
  /** The chance that it strikes a request, from 0 to 1. Default 1. */
  readonly probability?: number
}

/** What goes wrong on demand between the app and the shop. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
}

export interface FaultPlan extends Faults {
  /** The fault that strikes this request now, and is used up by it. */
  draw(operation: string, when: Fault['when']): FaultKind | undefined
}

/** The requests that are no GraphQL operations, and that "*" leaves alone. */
const otherDoors = ['upload', 'cdn']

export const createFaultPlan = (random: () => number): FaultPlan => {
  let planned: { readonly fault: Fault; left: number }[] = []
  const concerns = (fault: Fault, operation: string) =>
    fault.operation === operation || (fault.operation === '*' && !otherDoors.includes(operation))
  return {
    add: (fault) => {
      const left = fault.times ?? (fault.probability === undefined ? 1 : Number.POSITIVE_INFINITY)
      planned.push({ fault, left })
    },
    clear: () => {
      planned = []
    },
    draw: (operation, when) => {
      const striking = planned.find(
        ({ fault, left }) =>
          left > 0 &&
          fault.when === when &&
          concerns(fault, operation) &&
          (fault.probability === undefined || random() < fault.probability),
      )
      if (striking) striking.left -= 1
      return striking?.fault.kind
    },
  }
}
