/** Nothing may begin within an escape of JSON, such as \n or \u0001, which has to stay whole. */
const outsideEscape = String.raw`(?<!(?<!\\)(?:\\\\)*\\(?:u[\da-f]{0,3})?)`

/** What may never be read back from a log, whoever wrote it there: each with what to put in its place. */
const secrets: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/eyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g, '[token]'],
  [/shp[a-z]{2}_\w+/g, '[token]'],
  [new RegExp(String.raw`${outsideEscape}Bearer\s+[^\s"',\\]+`, 'gi'), 'Bearer [token]'],
  [/(:\/\/[^\s/:@"]*):[^\s/@"]+@/g, '$1:[password]@'],
  [/(\/pictures\/)[\w-]+\.[\w-]+/g, '$1[link]'],
  [/([?&][\w-]*(?:token|signature|hmac|secret|password|key|credential)[\w-]*=)[^&\s"'\\]+/gi, '$1[secret]'],
  [new RegExp(String.raw`${outsideEscape}[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}`, 'gi'), '[e-mail]'],
]

/**
 * A line of JSON without tokens, passwords, signed addresses and e-mail addresses, and still JSON. For messages that
 * others wrote: database drivers quote connection strings, HTTP clients whole URLs.
 */
export const scrubSecrets = (line: string): string =>
  secrets.reduce((scrubbed, [pattern, instead]) => scrubbed.replaceAll(pattern, instead), line)
