import { type Fault, faults } from '../fault.ts'

export type Chances = Readonly<Partial<Record<Fault, number>>>

/** What goes wrong next: first what was ordered, in order, then what chance brings. */
export interface FaultPlan {
  add(fault: Fault, times: number): void
  draw(): Fault | undefined
  clear(): void
}

export const createFaultPlan = (random: () => number, chances: Chances = {}): FaultPlan => {
  let ordered: Fault[] = []
  return {
    add: (fault, times) => {
      ordered = [...ordered, ...Array.from({ length: times }, () => fault)]
    },
    draw: () => ordered.shift() ?? drawByChance(random, chances),
    clear: () => {
      ordered = []
    },
  }
}

/** One number decides for all of them, so that no two faults meet. */
const drawByChance = (random: () => number, chances: Chances): Fault | undefined => {
  let left = random()
  return faults.find((fault) => {
    left -= chances[fault] ?? 0
    return left < 0
  })
}
