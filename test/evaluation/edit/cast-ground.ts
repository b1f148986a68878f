import { differenceCiede2000, type Rgb } from 'culori'
import type { Cast } from './draw-drift.ts'
import { byteOfLinear, linearOfByte } from './levels.ts'
import type { Picture } from './picture.ts'

const difference = differenceCiede2000()
const strengthSteps = 32

/** The picture with the colours around its thing drifted; `parts` says how much of a pixel is the thing's. */
export function castGround(picture: Picture, parts: Uint8Array, cast: Cast): Uint8Array {
  const ground = meanGround(picture, parts)
  const direction = steer(cast.direction, ground)
  const exponent = findExponent(ground, direction, cast.deltaE)
  const tables = Array.from({ length: strengthSteps + 1 }, (_, step) => {
    const strength = 1 + cast.gradient * ((2 * step) / strengthSteps - 1)
    return direction.map((share) => {
      const gain = Math.exp(exponent * share * strength)
      return Float32Array.from({ length: 256 }, (_, byte) => byteOfLinear(linearOfByte[byte] * gain) - byte)
    })
  })
  const { widthPx, heightPx } = picture
  const [right, down] = [
    Math.cos((cast.gradientDeg * Math.PI) / 180) / widthPx,
    Math.sin((cast.gradientDeg * Math.PI) / 180) / heightPx,
  ]
  const rgb = picture.rgb.slice()
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const share = 1 - parts[y * widthPx + x] / 255
      if (share === 0) continue
      const across = 0.5 + 0.7 * ((x - widthPx / 2) * right + (y - heightPx / 2) * down)
      const [red, green, blue] = tables[Math.round(across * strengthSteps)]
      const at = 3 * (y * widthPx + x)
      rgb[at] += Math.round(red[rgb[at]] * share)
      rgb[at + 1] += Math.round(green[rgb[at + 1]] * share)
      rgb[at + 2] += Math.round(blue[rgb[at + 2]] * share)
    }
  }
  return rgb
}

/** Of length 1, and only downward where the ground is so light that more light would clip. */
function steer(direction: Cast['direction'], ground: readonly number[]): readonly number[] {
  const most = Math.max(...ground) > 0.55 ? Math.max(...direction) : 0
  const steered = direction.map((share) => share - most)
  const length = Math.hypot(...steered) || 1
  return steered.map((share) => share / length)
}

/** The exponent of the gains that moves a colour as far as the cast says. */
function findExponent(ground: readonly number[], direction: readonly number[], deltaE: number): number {
  const moved = (exponent: number) =>
    colorOf(ground.map((light, channel) => light * Math.exp(exponent * direction[channel])))
  const from = moved(0)
  let [near, far] = [0, 1]
  for (let turn = 0; turn < 24; turn++) {
    const middle = (near + far) / 2
    if (difference(from, moved(middle)) < deltaE) near = middle
    else far = middle
  }
  return near
}

const colorOf = (light: readonly number[]): Rgb => {
  const [r, g, b] = light.map((channel) => byteOfLinear(channel) / 255)
  return { mode: 'rgb', r, g, b }
}

function meanGround({ rgb }: Picture, parts: Uint8Array): readonly number[] {
  const sum = [0, 0, 0]
  let count = 0
  for (let index = 0; index < parts.length; index += 5) {
    if (parts[index] > 0) continue
    for (let channel = 0; channel < 3; channel++) sum[channel] += linearOfByte[rgb[3 * index + channel]]
    count++
  }
  return sum.map((light) => light / Math.max(1, count))
}
