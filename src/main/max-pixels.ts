/** Larger pictures are turned away before they are decoded. */
export const maxPixels = 50_000_000
