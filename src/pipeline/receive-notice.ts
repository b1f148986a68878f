import { notAllowed } from '../domain/errors.ts'
import { houseAccount, shopAccount } from '../domain/lanes/choose-lane.ts'
import type { Editors } from '../ports/editors.ts'
import type { House } from '../ports/house.ts'
import type { WebhookRequest } from '../ports/image-editor.ts'
import type { Nudges } from '../ports/nudges.ts'

interface NoticeDeps {
  readonly editors: Editors
  readonly house: Pick<House, 'findTicket'>
  readonly nudges: Nudges
}

interface Notice {
  readonly provider: string
  /** Whose own account it is about; undefined: the house's. */
  readonly shopId: string | undefined
  readonly request: WebhookRequest
}

/**
 * A provider says that a call has ended. It is asked itself what came of it: of the notice nothing is believed but
 * that there is a reason to ask. Notices that come twice, late or of unknown calls do no harm.
 * @throws ColorwayError `not_allowed` where it is not the provider's own
 */
export const receiveNotice = async (
  { editors, house, nudges }: NoticeDeps,
  { provider, shopId, request }: Notice,
): Promise<void> => {
  const account = shopId === undefined ? houseAccount(provider) : shopAccount(shopId, provider)
  const { usable } = await editors.forShop(shopId)
  const editor = usable.find(({ description, readWebhook }) => readWebhook && description.account === account)
  if (!editor?.readWebhook) throw notAllowed('No notices are expected here.')
  const subject = await house.findTicket(account, editor.readWebhook(request))
  if (subject) await nudges.nudge('edit-picture', subject)
}
