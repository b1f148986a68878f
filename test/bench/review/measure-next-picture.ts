import type { Page } from 'playwright-core'
import { appFrame } from '../../support/find-violations.ts'

/** A person who is quick takes so long to see that a picture is right. */
const lookMs = 150

/**
 * Notes for each press of J how long it took until the other picture was there: loaded, decoded, and a frame with it on
 * its way to the screen.
 */
const watchKeys = `
  window.paintedMs = []
  window.isPainted = async (count) => {
    while (window.paintedMs.length < count) await new Promise(requestAnimationFrame)
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'j') return
    const pressedAtMs = event.timeStamp
    const before = document.querySelector('.picture-after')?.src
    const look = () => {
      const picture = document.querySelector('.picture-after')
      if (!picture || picture.src === before || !picture.complete || picture.naturalWidth === 0) {
        requestAnimationFrame(look)
        return
      }
      picture.decode().then(() => requestAnimationFrame(() => setTimeout(() => {
        window.paintedMs.push(performance.now() - pressedAtMs)
      })))
    }
    requestAnimationFrame(look)
  }, true)`

/** Goes from picture to picture by the keyboard. Answers for each how many ms it took from the key to the screen. */
export const measureNextPicture = async (page: Page, pictures: number): Promise<readonly number[]> => {
  const frame = appFrame(page)
  await frame.evaluate(watchKeys)
  for (let number = 1; number <= pictures; number++) {
    await page.keyboard.press('j')
    await frame.evaluate(`window.isPainted(${number})`)
    await page.waitForTimeout(lookMs)
  }
  return frame.evaluate<number[]>('window.paintedMs')
}
