import type { JobView } from '../desk/job.ts'

/** The answer to a call that went well. */
export const showResult = ({ id, results }: JobView): unknown => {
  const choices = results.map(({ url }) => ({
    finish_reason: 'stop',
    message: { role: 'assistant', content: [{ image: url }] },
  }))
  const [width, height] = [results[0]?.widthPx, results[0]?.heightPx]
  return {
    output: { choices },
    usage: { width, height, image_count: choices.length, output_width: width, output_height: height },
    request_id: id,
  }
}
