import { monitorEventLoopDelay } from 'node:perf_hooks'
import sharp from 'sharp'
import { labFromHex } from '../../src/domain/color/lab-from-hex.ts'
import { createPictureDesk } from '../../src/pictures/picture-desk.ts'
import type { Benchmark } from './bench.ts'
import { type PicturePair, takePairs } from './finish/take-pairs.ts'

/** A worker makes thousands of pictures; V8 has learnt its loops after a dozen. */
const warmUps = 12
const runs = 9
const cores = 2
const target = labFromHex('#1F2A44')

/**
 * What finishing a 2,048² pair costs in CPU time of all threads, codecs included, against decoding both pictures and
 * encoding one alone; how much memory it takes; and how long it keeps the thread waiting that renews locks.
 */
export const bench: Benchmark = async (tell) => {
  sharp.concurrency(1)
  sharp.cache(false)
  const pairs = await takePairs(warmUps + runs)
  const desk = createPictureDesk({ threads: 1 })
  const finish = ({ original, edited }: PicturePair) =>
    desk.finish({
      original,
      edited,
      thing: undefined,
      target,
      provenance: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
    })
  const bare: number[] = []
  const finished: number[] = []
  for (const [index, pair] of pairs.entries()) {
    const bareMs = await cpuMs(() => codecsAlone(pair))
    const finishedMs = await cpuMs(() => finish(pair))
    tell(
      `${index < warmUps ? 'warming up: ' : ''}codecs ${bareMs.toFixed(0)} ms, finishing ${finishedMs.toFixed(0)} ms`,
    )
    if (index < warmUps) continue
    bare.push(bareMs)
    finished.push(finishedMs)
  }
  await desk.close()
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
  return {
    ratio: round(middle(finished) / middle(bare)),
    codecsCpuMs: Math.round(middle(bare)),
    finishingCpuMs: Math.round(middle(finished)),
    peakMemoryMb,
    eventLoopDelayMs: round(await delayWhile(pairs)),
    pictures: runs,
  }
}

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
const delayWhile = async (pairs: readonly PicturePair[]): Promise<number> => {
  const desk = createPictureDesk({ threads: cores })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const finish = ({ original, edited }: PicturePair) =>
    desk.finish({
      original,
      edited,
      thing: undefined,
      target,
      provenance: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
    })
  delay.enable()
  await Promise.all(pairs.map(finish))
  delay.disable()
  await desk.close()
  return delay.percentile(99) / 1e6
}

const middle = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1]

const round = (value: number) => Math.round(value * 1_000) / 1_000
