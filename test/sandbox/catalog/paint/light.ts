import type { KeyLight } from './scene.ts'

/** Light on a surface by its slopes: 1 on one that faces the camera. */
export type Shade = (right: number, down: number) => number

/** A soft key light, a weaker one from the other side, and the room's own light from above. */
export function shadeBy(key: KeyLight): Shade {
  const [kx, ky, kz] = unit(key.from)
  const wrap = 0.1 + 0.45 * key.soft
  const [key0, fill0] = [0.76 - 0.16 * key.soft, 0.12]
  const shade = (right: number, down: number) => {
    const nz = 1 / Math.sqrt(1 + right * right + down * down)
    const nx = -right * nz
    const ny = -down * nz
    const direct = Math.max(0, (nx * kx + ny * ky + nz * kz + wrap) / (1 + wrap))
    const fill = Math.max(0, (-nx * kx * 0.9 + ny * 0.2 + nz * 0.7 + 0.4) / 1.3)
    const room = 0.62 + 0.2 * -ny + 0.38 * nz
    return key0 * direct + fill0 * fill + (1 - key0 - fill0) * room
  }
  const flat = shade(0, 0)
  return (right, down) => shade(right, down) / flat
}

/** The direction halfway between light and camera, where highlights sit. */
export function halfway(key: KeyLight): readonly [number, number, number] {
  const [x, y, z] = unit(key.from)
  return unit([x, y, z + 1])
}

function unit([x, y, z]: readonly [number, number, number]): [number, number, number] {
  const length = Math.hypot(x, y, z)
  return [x / length, y / length, z / length]
}
