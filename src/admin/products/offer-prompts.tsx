import { say } from '../texts/say.ts'
import { Swatch } from './colorway-chips.tsx'
import type { Offer } from './offer.ts'

/** The exact prompts of what is quoted, some at a time. */
export const OfferPrompts = ({ offer }: { readonly offer: Offer }) => {
  const plan = offer.plan.value
  const isReading = offer.busy.value.has('prompts')
  if (plan === null || plan.prompts.length === 0) return null
  return (
    <s-section heading={say('offer.prompts')}>
      <p class="product-hint">{say('offer.prompts.text')}</p>
      <ul class="offer-prompts">
        {plan.prompts.map(({ editId, productTitle, colorwayLabel, targetHex, pictureUrl, ...prompt }) => (
          <li key={editId} class="offer-prompt">
            <s-thumbnail src={pictureUrl} alt="" />
            <div class="offer-words">
              <span class="offer-title">
                <strong>{productTitle}</strong>
                <Swatch hex={targetHex} />
                {colorwayLabel}
                {prompt.isFurtherAngle && <s-badge>{say('offer.angle')}</s-badge>}
              </span>
              <p>{prompt.prompt}</p>
              {prompt.referencedPrompt !== null && (
                <p class="product-hint">{say('offer.referenced', { prompt: prompt.referencedPrompt })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {plan.nextAfter !== null && (
        <div class="more">
          <s-button variant="tertiary" loading={isReading} onClick={offer.readMorePrompts}>
            {say('offer.prompts.more')}
          </s-button>
        </div>
      )}
    </s-section>
  )
}
