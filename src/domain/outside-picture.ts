import type { Media } from './product.ts'

const mark = 'outside:'

/** A source picture that is not the product's, but lies at an address that somebody named. Its size is not known. */
export const outsidePicture = (url: string): Media => ({
  id: `${mark}${url}`,
  altText: '',
  url,
  widthPx: 0,
  heightPx: 0,
})

/** Whether this is no picture of the shop: nothing there can change it, or be asked about it. */
export const isOutside = (mediaId: string): boolean => mediaId.startsWith(mark)
