const mostCharacters = 200

/** More is not even looked through. */
const mostRead = 2_000

/**
 * What a provider may echo and nobody is to read again: signed links, whole pictures, addresses of people,
 * keys.
 */
const unfit: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/data:[\w/+.-]*;base64,[\w+/=-]*/g, '[a picture]'],
  [/[\w+/=-]{60,}/g, '[…]'],
  [/(https?:\/\/[^\s?#"'<>@]*)[?#@][^\s"'<>]*/g, '$1'],
  [/[^\s@"'<>]+@[^\s@"'<>]+\.\w+/g, '[an address]'],
  [/\b(sk|pk|key|whsec)[-_][\w*.-]{6,}/gi, '[a key]'],
  [/\bbearer\s+\S+/gi, '[a key]'],
]

/** A provider's words as the end of a sentence of ours: `: “…”`; empty where it said nothing. */
export const quoteSaid = (said: string | undefined, secrets: readonly string[]): string => {
  if (said === undefined) return ''
  const withoutSecrets = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '[a key]'), said)
  const scrubbed = unfit.reduce(
    (text, [pattern, instead]) => text.replaceAll(pattern, instead),
    withoutSecrets.slice(0, mostRead),
  )
  const line = scrubbed.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
  if (line === '') return ''
  const short = line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1)}…` : line
  return `: “${short.replace(/[.!]+$/, '')}”`
}
