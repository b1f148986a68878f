import type { ApiFailure } from '../api/call-api.ts'
import { isUnreachable } from '../api/call-api.ts'
import { say } from '../texts/say.ts'

/** A short word at the foot of the admin. */
export const showToast = (message: string): void => {
  shopify.toast.show(message)
}

/** Says why a call failed; silent where the server is unreachable, because the banner says that. */
export const showFailure = (failure: ApiFailure): void => {
  if (isUnreachable(failure)) return
  const { message, hint } = failure.error
  const sentence = [message || say('error.unknown'), hint].filter(Boolean).join(' ')
  shopify.toast.show(sentence, { isError: true })
}
