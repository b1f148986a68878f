/** Calls of the same name that come while one is under way get its outcome. */
export const joinCalls = <Outcome>() => {
  const underWay = new Map<string, Promise<Outcome>>()
  return (name: string, call: () => Promise<Outcome>): Promise<Outcome> => {
    const joined = underWay.get(name)
    if (joined) return joined
    const begun = call().finally(() => underWay.delete(name))
    underWay.set(name, begun)
    return begun
  }
}
