/** @throws Error that names what is not there. */
export const demand = <Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing => {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`The sandbox shop has no ${id}`)
  return thing
}
