/** What no log line and no refusal may hold, told apart by its look: each with a name that can be printed. */
const kinds: Readonly<Record<string, RegExp>> = {
  'a token of Shopify': /shp(?:at|ua|rt|ss|ca|pa)_[0-9a-z]/i,
  'a bearer token': /bearer +(?!\[token\])[^\s"']{6,}/i,
  'a signed token': /eyJ[\w-]+\.eyJ[\w-]+\./,
  'a password in an address': /:\/\/[^\s/:@"']*:(?!\[password\]@)[^\s/:@"']+@/,
  'a signed picture link': /\/pictures\/[\w-]{16,}\.[\w-]{16,}/,
  'a signed address': /[?&](?:[\w-]*signature|hmac|sig)=(?!\[secret\])\w/i,
  'an e-mail address': /[a-z0-9._-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|test|dev|io)\b/i,
}

/** Names each kind of secret in a text, and which of the known ones are there by their number; never one itself. */
export const findSecrets = (text: string, known: readonly string[] = []): string[] => [
  ...Object.entries(kinds).flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : [])),
  ...known.flatMap((secret, index) => (text.includes(secret) ? [`known secret ${index + 1}`] : [])),
]
