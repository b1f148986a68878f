import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { WireEditor } from '../../http/wire/wire-editors.ts'
import { formatMoney } from '../shell/format-money.ts'
import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import type { ProductsStore } from './products-store.ts'
import { describeSelection } from './selection-bar.tsx'

interface Props {
  readonly store: ProductsStore
  readonly banner: ComponentChildren
}

type Quality = 'draft' | 'final'

/** Of several models of a provider the one of that quality, else any. */
const perProvider = (editors: readonly WireEditor[], quality: Quality): WireEditor[] =>
  [...Map.groupBy(editors, ({ provider }) => provider).values()].map(
    (models) => models.find(({ tier }) => tier === quality) ?? models[0],
  )

/** How the selected colours are to be made. Nothing runs from here: the next step is its price. */
export const MakeStep = ({ store, banner }: Props) => {
  const { selection, editors, templates } = store
  const onlyMissing = useSignal(false)
  const template = useSignal('')
  const provider = useSignal('')
  const quality = useSignal<Quality>('final')
  const problem = useSignal<string | null>(null)
  const isSending = useSignal(false)
  useEffect(() => {
    store.readMeans()
  }, [store])

  const ask = async () => {
    if (isSending.value) return
    isSending.value = true
    problem.value = null
    const planned = await store.plan({
      ...selection.toRequest(onlyMissing.value),
      quality: quality.value,
      ...(template.value !== '' && { template: template.value }),
      ...(provider.value !== '' && { provider: provider.value }),
    })
    isSending.value = false
    if (planned.ok) navigate(`/products?quote=${planned.value.id}`)
    else
      problem.value =
        [planned.error.message, planned.error.hint].filter(Boolean).join(' ') ||
        say('products.make.unreachable')
  }
  return (
    <s-page heading={say('make.heading')} inlineSize="small">
      {banner}
      <div class="step">
        <s-section>
          <div class="step-fields">
            <p>
              <strong>{describeSelection(selection.counts.value)}</strong>
            </p>
            {selection.hasTicks.value && (
              <s-choice-list
                label={say('make.colors')}
                onChange={({ currentTarget }) => {
                  onlyMissing.value = currentTarget.values[0] === 'missing'
                }}
              >
                <s-choice value="ticked" selected={!onlyMissing.value}>
                  {say('make.colors.ticked')}
                </s-choice>
                <s-choice value="missing" selected={onlyMissing.value}>
                  {say('make.colors.missing')}
                </s-choice>
              </s-choice-list>
            )}
            {selection.counts.value.angles > 0 && (
              <p class="product-hint">{say('make.angles', { count: selection.counts.value.angles })}</p>
            )}
            <s-select
              label={say('make.template')}
              details={say('make.template.details')}
              value={template.value}
              onChange={({ currentTarget }) => {
                template.value = currentTarget.value
              }}
            >
              <s-option value="">{say('make.template.usual')}</s-option>
              {templates.value.map((name) => (
                <s-option key={name} value={name}>
                  {name}
                </s-option>
              ))}
            </s-select>
            <s-select
              label={say('make.editor')}
              details={say('make.editor.details')}
              value={provider.value}
              onChange={({ currentTarget }) => {
                provider.value = currentTarget.value
              }}
            >
              <s-option value="">{say('make.editor.usual')}</s-option>
              {perProvider(editors.value, quality.value).map(({ provider: name, priceMicros }) => (
                <s-option key={name} value={name}>
                  {priceMicros === 0
                    ? say('make.editor.free', { name })
                    : say('make.editor.item', { name, price: formatMoney(priceMicros) })}
                </s-option>
              ))}
            </s-select>
            <s-choice-list
              label={say('make.quality')}
              onChange={({ currentTarget }) => {
                quality.value = currentTarget.values[0] === 'draft' ? 'draft' : 'final'
              }}
            >
              <s-choice value="final" selected={quality.value === 'final'}>
                {say('make.quality.final')}
              </s-choice>
              <s-choice value="draft" selected={quality.value === 'draft'}>
                {say('make.quality.draft')}
              </s-choice>
            </s-choice-list>
            {problem.value !== null && (
              <div role="alert">
                <s-banner tone="critical" heading={say('make.problem')}>
                  {problem.value}
                </s-banner>
              </div>
            )}
            <div class="step-actions">
              <s-button onClick={() => history.back()}>{say('action.back')}</s-button>
              <s-button variant="primary" loading={isSending.value} onClick={ask}>
                {say('make.quote')}
              </s-button>
            </div>
            <p class="product-hint">{say('make.free')}</p>
          </div>
        </s-section>
      </div>
    </s-page>
  )
}
