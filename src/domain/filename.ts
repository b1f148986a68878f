export interface FilenameParts {
  readonly productHandle: string
  readonly colorwayLabel: string
  /** Hex SHA-256 of the picture's bytes: the same picture always gets the same name. */
  readonly contentHash: string
  readonly format: string
}

const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' }

/**
 * "classic-tee-navy-3f9a1c2b7d40.jpg"; handles and colours in other scripts leave only the hash. The name is a function of the content, so that creating the file twice
 * is noticed by the shop and the first one is found again.
 */
export const nameFile = ({ productHandle, colorwayLabel, contentHash, format }: FilenameParts): string => {
  const product = nameFilePart(productHandle).slice(0, 80)
  const color = nameFilePart(colorwayLabel).slice(0, 40)
  const stem = [product, color, contentHash.slice(0, 12)].filter(Boolean).join('-')
  return `${stem}.${endings[format] ?? format}`
}

/** Lower-case letters and digits of the Latin alphabet, everything else a hyphen: "Navy / Velvet" → "navy-velvet". */
export const nameFilePart = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
