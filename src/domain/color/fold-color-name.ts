/** One spelling for the names that shops spell in many ways: case, "gray", hyphens, underscores, spaces. */
export const foldColorName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
    .replaceAll(/\bgray\b/g, 'grey')
    .trim()
