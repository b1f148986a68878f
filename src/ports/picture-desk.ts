import type { Lab } from '../domain/color/lab.ts'
import type { DigitalSourceType } from '../domain/digital-source.ts'
import type { Report } from '../domain/report.ts'

export type PictureFormat = 'jpeg' | 'png' | 'webp'

/** What a picture file says of itself, after its EXIF orientation is applied. */
export interface PictureFacts {
  readonly format: PictureFormat
  readonly widthPx: number
  readonly heightPx: number
  readonly hasAlpha: boolean
}

/** Sizes to bring a picture to: sides within these, and an area that comes as near as they allow. */
export interface FrameLimits {
  readonly minSidePx: number
  readonly maxSidePx: number
  /** Sides are multiples of this. */
  readonly stepPx: number
  readonly minPixels: number
  readonly maxPixels: number
}

/** What an editor takes. */
export interface InputLimits extends FrameLimits {
  readonly formats: readonly PictureFormat[]
  readonly maxBytes: number
  /** Whether it is the picture to edit, which then must be one that can be finished. */
  readonly isEdited: boolean
}

export interface PreparedPicture {
  readonly bytes: Uint8Array
  readonly format: PictureFormat
  readonly widthPx: number
  readonly heightPx: number
  /** Where the picture lies in this one; undefined: it fills it. */
  readonly placement: Placement | undefined
}

export interface LocalRecolorRequest {
  readonly picture: Uint8Array
  /** The noun that names the thing ("sneaker"), where it is known: a hint, never an order. */
  readonly thing: string | undefined
  readonly target: Lab
}

/** Where a picture lies in another that was padded around it, as shares of that one's sides. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface FinishRequest {
  readonly original: Uint8Array
  readonly edited: Uint8Array
  readonly thing: string | undefined
  /** undefined where the target is not a colour: then the edit's own colour stays. */
  readonly target: Lab | undefined
  /** Where the original lies in what the editor was sent; undefined: it was sent without padding. */
  readonly placement?: Placement | undefined
  /** A picture of the original's proportions: nothing changes where it is dark. undefined: anything may. */
  readonly mask?: Uint8Array | undefined
  /** Of the edit: the finished file says so in its metadata. */
  readonly provenance: Provenance
  /** undefined: as the original, at the best quality. */
  readonly output?: OutputFormat | undefined
  /** Whether to show what was seen on the way, too. */
  readonly debug?: boolean | undefined
}

/** How a finished picture came to be, as its file says it (IPTC). */
export interface Provenance {
  readonly digitalSourceType: DigitalSourceType
  /** "wavespeed/qwen-image-2.0-edit" */
  readonly model?: string | undefined
  /** "built-in 3" */
  readonly promptVersion?: string | undefined
}

export interface OutputFormat {
  /** undefined: as the original. */
  readonly format?: PictureFormat | undefined
  /** Of JPEG and lossy WebP, 1 to 100; 98 by default. */
  readonly quality?: number | undefined
}

/** What was seen while finishing, as PNGs of the finished picture's size. */
export interface FinishingViews {
  /** The finished pixels before they were encoded. */
  readonly pixels: Uint8Array
  /** What changed, white, with its soft edge. */
  readonly mask: Uint8Array
  /** The registered edit beside the original: the difference of each pixel, ΔE*ab × 5 as grey. */
  readonly difference: Uint8Array
  /** The finished picture against the original, from blue (as it was) to red, over a pale original. */
  readonly heatMap: Uint8Array
}

export interface FinishedPicture {
  readonly bytes: Uint8Array
  readonly format: PictureFormat
  readonly widthPx: number
  readonly heightPx: number
  readonly report: Report
  /** What a person should know besides, one sentence each; they say nothing about quality. */
  readonly notes: readonly string[]
  /** Only where they were asked for. */
  readonly views?: FinishingViews | undefined
}

export interface MeasureRequest {
  readonly original: Uint8Array
  readonly result: Uint8Array
  readonly target: Lab | undefined
  /** A picture: the thing is where it is light. undefined: where the result differs from the original. */
  readonly mask?: Uint8Array | undefined
}

/** What a swatch's picture looks like. */
export interface SwatchMeasure {
  /** "#RRGGBB", the median Lab of its middle. */
  readonly hex: string
  /** false where it shows a pattern or several colours. */
  readonly uniform: boolean
}

/**
 * All work on pixels. Every method is pure (same bytes in, same bytes out), may be run again at any time,
 * and runs off the calling thread.
 * @throws ColorwayError `invalid_input` for anything that is not a JPEG, PNG or WebP that we can read,
 *   is CMYK or animated, or has more pixels than the limit; the message says which.
 */
export interface PictureDesk {
  inspect(picture: Uint8Array): Promise<PictureFacts>
  /**
   * The picture as an editor takes it: the very file where that is within the limits, else upright, opaque, in sRGB,
   * smaller or larger, and padded with its own mirrored border, as a JPEG.
   */
  prepare(picture: Uint8Array, limits: InputLimits): Promise<PreparedPicture>
  /** Finds the thing by itself and recolours it, in the picture's own size. Answers a PNG. */
  recolorLocally(request: LocalRecolorRequest): Promise<Uint8Array>
  /**
   * Puts an edit over the original's own pixels, lands the colour, measures the result. The file has the original's
   * format and size, but where a shop would refuse that: at most 20 megapixels and 20 MB. Of the original's metadata
   * nothing is carried over, neither camera nor place.
   */
  finish(request: FinishRequest): Promise<FinishedPicture>
  /** The colour of a small picture of a colour or a cloth; transparent borders are left out. */
  measureSwatch(picture: Uint8Array): Promise<SwatchMeasure>
  /** Measures any result against its original, however it was made. */
  measure(request: MeasureRequest): Promise<Report>
  /** What differs between two pictures, from blue (hardly) to red, over a pale original; a JPEG as small as a thumbnail. */
  drawDifference(original: Uint8Array, result: Uint8Array, longSidePx: number): Promise<Uint8Array>
  /** A JPEG whose long side is at most `longSidePx`. */
  thumbnail(picture: Uint8Array, longSidePx: number): Promise<Uint8Array>
  /** Ends the threads. */
  close(): Promise<void>
}
