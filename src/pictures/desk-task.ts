import type { ErrorCode } from '../domain/errors.ts'
import type { Report } from '../domain/report.ts'
import type {
  FinishedPicture,
  FinishRequest,
  InputLimits,
  LocalRecolorRequest,
  MeasureRequest,
  PictureFacts,
  PreparedPicture,
  SwatchMeasure,
} from '../ports/picture-desk.ts'

/** What the desk asks of a thread. */
export type DeskTask =
  | { readonly kind: 'inspect'; readonly picture: Uint8Array; readonly maxPixels: number }
  | {
      readonly kind: 'thumbnail'
      readonly picture: Uint8Array
      readonly longSidePx: number
      readonly maxPixels: number
    }
  | {
      readonly kind: 'prepare'
      readonly picture: Uint8Array
      readonly limits: InputLimits
      readonly maxPixels: number
    }
  | { readonly kind: 'swatch'; readonly picture: Uint8Array; readonly maxPixels: number }
  | { readonly kind: 'recolor'; readonly request: LocalRecolorRequest; readonly maxPixels: number }
  | { readonly kind: 'finish'; readonly request: FinishRequest; readonly maxPixels: number }
  | { readonly kind: 'measure'; readonly request: MeasureRequest; readonly maxPixels: number }
  | {
      readonly kind: 'difference'
      readonly original: Uint8Array
      readonly result: Uint8Array
      readonly longSidePx: number
      readonly maxPixels: number
    }

/** What a thread answers. Errors cross between threads as data: a class would not survive the way. */
export type DeskAnswer =
  | { readonly kind: 'facts'; readonly facts: PictureFacts }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'prepared'; readonly prepared: PreparedPicture }
  | { readonly kind: 'measured'; readonly measure: SwatchMeasure }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'finished'; readonly finished: FinishedPicture }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly message: string
      readonly hint: string | undefined
    }
