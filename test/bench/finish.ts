import { monitorEventLoopDelay } from 'node:perf_hooks'
import sharp from 'sharp'
import { labFromHex } from '../../src/domain/color/lab-from-hex.ts'
import { createPictureDesk } from '../../src/pictures/picture-desk.ts'
import type { PictureDesk } from '../../src/ports/picture-desk.ts'
import type { Benchmark } from './bench.ts'
import { type PicturePair, takePairs } from './finish/take-pairs.ts'

/** A worker makes thousands of pictures; V8 has learnt its loops after a dozen. */
const warmUps = 12
const runs = 15
const cores = 2
const target = labFromHex('#1F2A44')

/**
 * What finishing 2,048² pairs costs in CPU time of all threads, codecs included, against decoding both pictures and
 * encoding one alone; how much memory it takes, before anything else runs beside it; and how long it keeps the thread
 * waiting that renews locks.
 */
export const bench: Benchmark = async (tell) => {
  sharp.concurrency(1)
  sharp.cache(false)
  const pairs = await takePairs(warmUps + runs)
  try {
    const desk = createPictureDesk({ threads: 1 })
    for (let index = 0; index < warmUps; index++) {
      const pair = await pairs.read(index)
      tell(`warming up: finishing ${(await cpuMs(() => finish(desk, pair))).toFixed(0)} ms`)
    }
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
    let bareMs = 0
    let finishedMs = 0
    for (let index = warmUps; index < warmUps + runs; index++) {
      const pair = await pairs.read(index)
      const bare = await cpuMs(() => codecsAlone(pair))
      const finished = await cpuMs(() => finish(desk, pair))
      tell(`codecs ${bare.toFixed(0)} ms, finishing ${finished.toFixed(0)} ms`)
      bareMs += bare
      finishedMs += finished
    }
    await desk.close()
    return {
      ratio: round(finishedMs / bareMs),
      codecsCpuMs: Math.round(bareMs / runs),
      finishingCpuMs: Math.round(finishedMs / runs),
      peakMemoryMb,
      eventLoopDelayMs: round(await delayWhile(pairs.read)),
      pictures: runs,
    }
  } finally {
    await pairs.remove()
  }
}

const finish = (desk: PictureDesk, { original, edited }: PicturePair) =>
  desk.finish({
    original,
    edited,
    thing: undefined,
    target,
    provenance: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
  })

const codecsAlone = async ({ original, edited }: PicturePair): Promise<void> => {
  const { data, info } = await sharp(original).raw().toBuffer({ resolveWithObject: true })
  await sharp(edited).raw().toBuffer()
  await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 98, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

const cpuMs = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** The 99th percentile of the event loop's delay with as many pictures at work as there are cores. */
const delayWhile = async (read: (index: number) => Promise<PicturePair>): Promise<number> => {
  const desk = createPictureDesk({ threads: cores })
  const pairs = await Promise.all(Array.from({ length: warmUps + runs }, (_, index) => read(index)))
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await Promise.all(pairs.map((pair) => finish(desk, pair)))
  delay.disable()
  await desk.close()
  return delay.percentile(99) / 1e6
}

const round = (value: number) => Math.round(value * 1_000) / 1_000
