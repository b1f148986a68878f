/** What may never be read back from a log, whoever wrote it there: each with what to put in its place. */
const secrets: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/eyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g, '[token]'],
  [/shp[a-z]{2}_\w+/g, '[token]'],
  [/Bearer\s+[^\s"',\\]+/gi, 'Bearer [token]'],
  [/(:\/\/[^\s/:@"]*):[^\s/@"]+@/g, '$1:[password]@'],
  [/(\/pictures\/)[\w-]+\.[\w-]+/g, '$1[link]'],
  [/([?&][\w-]*(?:token|signature|hmac|secret|password|key|credential)[\w-]*=)[^&\s"'\\]+/gi, '$1[secret]'],
  // A line break before it is written as \n, and has to stay whole.
  [/(\\[bfnrt])?[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi, '$1[e-mail]'],
]

/**
 * A line of JSON without tokens, passwords, signed addresses and e-mail addresses, and still JSON. For messages that
 * others wrote: database drivers quote connection strings, HTTP clients whole URLs.
 */
export const scrubSecrets = (line: string): string =>
  secrets.reduce((scrubbed, [pattern, instead]) => scrubbed.replaceAll(pattern, instead), line)
