/** Twice as wide as it is shown, for fine screens. */
const smallWidthPx = 160

/** Where a picture of the shop is served small: its CDN scales pictures down as their address asks. */
export const askSmall = (address: string): string => {
  const url = URL.parse(address)
  if (!url) return address
  url.searchParams.set('width', String(smallWidthPx))
  return url.href
}
