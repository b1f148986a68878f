import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { BatchProgress } from './batch-progress.tsx'
import { FailureBanner } from './failure-banner.tsx'
import { QuoteView } from './quote-view.tsx'
import type { BatchRequest } from './server.ts'
import type { Surroundings } from './surroundings.ts'
import { useBatch } from './use-batch.ts'
import { useQuote } from './use-quote.ts'

interface Props {
  readonly around: Surroundings
  readonly heading: string
  /** What is to be made, but for the prompt; null where nothing is chosen. */
  readonly wanted: BatchRequest | null
  /** The names of the shop's own prompts. */
  readonly templates: readonly string[]
  readonly withPrompts: boolean
  readonly onClose: () => void
  /** What there is to choose. */
  readonly children: ComponentChildren
}

/** From a choice to a price to a batch: what both actions have in common. */
export const MakePictures = ({
  around,
  heading,
  wanted,
  templates,
  withPrompts,
  onClose,
  children,
}: Props) => {
  const { say, server } = around
  const [template, setTemplate] = useState('')
  const started = useBatch(server)
  const request = wanted && (template === '' ? wanted : { ...wanted, template })
  const quoting = useQuote(server, started.batch === null ? request : null)
  const { quote } = quoting
  const count = quote?.edits ?? 0

  if (started.batch !== null)
    return (
      <s-admin-action heading={heading}>
        <BatchProgress around={around} started={started} batch={started.batch} />
        {started.batch.state === 'quoted' && (
          <s-button slot="primary-action" variant="primary" loading={started.isBusy} onClick={started.run}>
            {say('batch.start')}
          </s-button>
        )}
        <s-button slot="secondary-actions" onClick={onClose}>
          {say('make.close')}
        </s-button>
      </s-admin-action>
    )
  return (
    <s-admin-action heading={heading}>
      <s-stack gap="base">
        {started.failure !== null && (
          <FailureBanner around={around} failure={started.failure} heading={say('failure.start')} />
        )}
        {children}
        {templates.length > 0 && wanted !== null && (
          <s-select
            label={say('make.template')}
            value={template}
            onChange={({ currentTarget }) => setTemplate(currentTarget.value)}
          >
            <s-option value="">{say('make.templateUsual')}</s-option>
            {templates.map((name) => (
              <s-option key={name} value={name}>
                {name}
              </s-option>
            ))}
          </s-select>
        )}
        {wanted !== null && <QuoteView around={around} quoting={quoting} withPrompts={withPrompts} />}
      </s-stack>
      <s-button
        slot="primary-action"
        variant="primary"
        disabled={request === null || quote === null || count === 0}
        loading={started.isBusy}
        onClick={() => {
          if (request !== null && quote !== null) started.start(request, quote.costMicros)
        }}
      >
        {count > 0 ? say('make.start', { count }) : say('make.startNone')}
      </s-button>
      <s-button slot="secondary-actions" onClick={onClose}>
        {say('make.cancel')}
      </s-button>
    </s-admin-action>
  )
}
