import { say } from '../texts/say.ts'

/** Tells the merchant of work that failed where nobody awaited it; the console says what it was. */
export const tellFaults = (): void => {
  addEventListener('unhandledrejection', () => {
    shopify.toast.show(say('fault.unexpected'), { isError: true })
  })
}
