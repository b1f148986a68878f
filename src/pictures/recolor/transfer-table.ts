import { readLab, writeLab } from '../raster/lab-planes.ts'
import { type ColorTransfer, carry } from './shade-transfer.ts'

const SIDE = 33
const STEP = 255 / (SIDE - 1)
const RED = SIDE * SIDE * 3
const GREEN = SIDE * 3
const BLUE = 3

/** A change of colour by table: for every 33rd of each sRGB channel what a colour becomes, in byte levels. */
export type TransferTable = Float32Array

/** Works a transfer out once for a whole picture: a pixel then costs a few additions. */
export function tabulate(transfer: ColorTransfer): TransferTable {
  const table = new Float32Array(SIDE * SIDE * SIDE * 3)
  const rgb = new Uint8Array(3)
  const out = new Float32Array(3)
  for (let at = 0; at < table.length; at += 3) {
    rgb[0] = Math.round(Math.floor(at / RED) * STEP)
    rgb[1] = Math.round((Math.floor(at / GREEN) % SIDE) * STEP)
    rgb[2] = Math.round(((at / BLUE) % SIDE) * STEP)
    readLab(rgb, 0, out)
    carry(transfer, out[0], out[1], out[2], out)
    writeLab(rgb, 0, out[0], out[1], out[2])
    table[at] = rgb[0]
    table[at + 1] = rgb[1]
    table[at + 2] = rgb[2]
  }
  return table
}

const cellOf = (byte: number) => Math.min(SIDE - 2, Math.floor(byte / STEP))
const startOf = (stride: number) => Int32Array.from({ length: 256 }, (_, byte) => cellOf(byte) * stride)
const redStart = startOf(RED)
const greenStart = startOf(GREEN)
const blueStart = startOf(BLUE)
const shareOf = Float32Array.from({ length: 256 }, (_, byte) => byte / STEP - cellOf(byte))

/**
 * Looks a pixel up, between the table's corners by tetrahedra (which keep greys grey), and writes three byte levels
 * with fractions. J. M. Kasson et al., "Performing color space conversions with three-dimensional linear
 * interpolation", J. Electronic Imaging 4 (1995), 226.
 */
export function lookUp(table: TransferTable, rgb: Uint8Array, at: number, out: Float32Array): void {
  const red = rgb[at]
  const green = rgb[at + 1]
  const blue = rgb[at + 2]
  const fr = shareOf[red]
  const fg = shareOf[green]
  const fb = shareOf[blue]
  const low = redStart[red] + greenStart[green] + blueStart[blue]
  const high = low + RED + GREEN + BLUE
  // From the corner below to the corner above, along the axes in the order of their shares.
  const redFirst = fr >= fg && fr >= fb
  const greenFirst = !redFirst && fg >= fb
  const one = low + (redFirst ? RED : greenFirst ? GREEN : BLUE)
  const redLast = !redFirst && fr <= fg && fr <= fb
  const greenLast = !redLast && !greenFirst && fg <= fb
  const two = high - (redLast ? RED : greenLast ? GREEN : BLUE)
  const most = redFirst ? fr : greenFirst ? fg : fb
  const least = redLast ? fr : greenLast ? fg : fb
  const middle = fr + fg + fb - most - least
  const w0 = 1 - most
  const w1 = most - middle
  const w2 = middle - least
  out[0] = w0 * table[low] + w1 * table[one] + w2 * table[two] + least * table[high]
  out[1] = w0 * table[low + 1] + w1 * table[one + 1] + w2 * table[two + 1] + least * table[high + 1]
  out[2] = w0 * table[low + 2] + w1 * table[one + 2] + w2 * table[two + 2] + least * table[high + 2]
}

interface WholePixels {
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** Pixels with 255 are looked up, all others left alone. */
  readonly share: Uint8Array
  /** First and last pixel, the last not included. */
  readonly start: number
  readonly end: number
}

/** Looks up a run of pixels and writes rounded byte levels: the same as `lookUp`, in a loop that V8 keeps in registers. */
export function lookUpWhole(table: TransferTable, { from, to, share, start, end }: WholePixels): void {
  for (let i = start, at = start * 3; i < end; i++, at += 3) {
    if (share[i] !== 255) continue
    const red = from[at]
    const green = from[at + 1]
    const blue = from[at + 2]
    const fr = shareOf[red]
    const fg = shareOf[green]
    const fb = shareOf[blue]
    const low = redStart[red] + greenStart[green] + blueStart[blue]
    const high = low + RED + GREEN + BLUE
    const redFirst = fr >= fg && fr >= fb
    const greenFirst = !redFirst && fg >= fb
    const one = low + (redFirst ? RED : greenFirst ? GREEN : BLUE)
    const redLast = !redFirst && fr <= fg && fr <= fb
    const greenLast = !redLast && !greenFirst && fg <= fb
    const two = high - (redLast ? RED : greenLast ? GREEN : BLUE)
    const most = redFirst ? fr : greenFirst ? fg : fb
    const least = redLast ? fr : greenLast ? fg : fb
    const middle = fr + fg + fb - most - least
    const w0 = 1 - most
    const w1 = most - middle
    const w2 = middle - least
    to[at] = w0 * table[low] + w1 * table[one] + w2 * table[two] + least * table[high] + 0.5
    to[at + 1] =
      w0 * table[low + 1] + w1 * table[one + 1] + w2 * table[two + 1] + least * table[high + 1] + 0.5
    to[at + 2] =
      w0 * table[low + 2] + w1 * table[one + 2] + w2 * table[two + 2] + least * table[high + 2] + 0.5
  }
}
