/** Who did something, as kept: "staff 42 (Ada L.)", "rule: …", "command line". */
export interface ActorName {
  readonly kind: 'staff' | 'rule' | 'other'
  /** Without a name, a staff member is known by their number. */
  readonly name: string
}

export const nameActor = (actor: string): ActorName => {
  const staff = /^staff (\S+)(?: \((.*)\))?$/.exec(actor)
  if (staff) return { kind: 'staff', name: staff[2] ?? staff[1] }
  const rule = /^rule: (.*)$/.exec(actor)
  return rule ? { kind: 'rule', name: rule[1] } : { kind: 'other', name: actor }
}
