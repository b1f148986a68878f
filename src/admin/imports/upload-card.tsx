import { say } from '../texts/say.ts'
import { UploadProgress } from './upload-progress.tsx'
import type { UploadStore } from './upload-store.ts'

export const fileKinds = '.csv,.tsv,.txt'

const layouts = ['own', 'shopify', 'matrixify', 'other'] as const

/** Takes a file, says how it is to be read, and what can be read at all. */
export const UploadCard = ({ store }: { readonly store: UploadStore }) => (
  <s-section heading={say('imports.upload')}>
    <div class="upload">
      <div class="upload-in">
        <UploadOptions store={store} />
        {store.upload.value === null ? (
          <s-drop-zone
            label={say('imports.drop')}
            accept={fileKinds}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files
              if (file) store.send(file)
              currentTarget.value = ''
            }}
            onDropRejected={store.refuseKind}
          />
        ) : (
          <UploadProgress upload={store.upload.value} onCancel={store.cancel} />
        )}
        <UploadProblem store={store} />
        <s-text color="subdued">{say('imports.free')}</s-text>
      </div>
      <div class="upload-about">
        <h3 class="upload-title">{say('imports.reads')}</h3>
        <ul class="upload-layouts">
          {layouts.map((layout) => (
            <li key={layout}>
              <strong>{say(`imports.reads.${layout}`)}</strong>
              <span class="upload-layout">{say(`imports.reads.${layout}.text`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  </s-section>
)

const UploadOptions = ({ store }: { readonly store: UploadStore }) => {
  const { quality, strict } = store.options.value
  return (
    <>
      <s-choice-list
        label={say('make.quality')}
        onChange={({ currentTarget }) =>
          store.setOptions({ quality: currentTarget.values[0] === 'draft' ? 'draft' : 'final' })
        }
      >
        <s-choice value="final" selected={quality === 'final'}>
          {say('make.quality.final')}
        </s-choice>
        <s-choice value="draft" selected={quality === 'draft'}>
          {say('make.quality.draft')}
        </s-choice>
      </s-choice-list>
      <s-checkbox
        label={say('imports.strict')}
        details={say('imports.strict.details')}
        checked={strict}
        onChange={({ currentTarget }) => store.setOptions({ strict: currentTarget.checked })}
      />
    </>
  )
}

const UploadProblem = ({ store }: { readonly store: UploadStore }) => {
  const problem = store.problem.value
  if (problem === null) return null
  const { text, file } = problem
  return (
    <div role="alert">
      <s-banner tone="critical" heading={say('imports.problem')}>
        {text}
        {file !== null && (
          <s-button slot="secondary-actions" onClick={() => store.send(file)}>
            {say('action.retry')}
          </s-button>
        )}
      </s-banner>
    </div>
  )
}
