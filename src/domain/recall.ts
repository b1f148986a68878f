/**
 * A pure function of a text that remembers what it made of the last texts: a catalogue asks the same of a hundred
 * thousand products. What it throws is not remembered.
 * @param most how many answers are kept; beyond them all are forgotten
 */
export const recall = <Made>(make: (text: string) => Made, most: number): ((text: string) => Made) => {
  const made = new Map<string, Made>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const fresh = make(text)
    if (made.size >= most) made.clear()
    made.set(text, fresh)
    return fresh
  }
}
