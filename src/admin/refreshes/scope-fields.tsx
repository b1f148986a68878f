import { useEffect } from 'preact/hooks'
import { say } from '../texts/say.ts'
import type { RefreshesStore } from './refreshes-store.ts'
import { scopeKinds, toDraft } from './schedule-draft.ts'
import type { ScheduleFields } from './schedule-fields.ts'
import { tellScope } from './tell-scope.ts'

interface Props extends ScheduleFields {
  readonly store: RefreshesStore
}

/** Which part of the catalogue is refreshed. */
export const ScopeFields = ({ store, ...fields }: Props) => {
  const { schedule, draft, change } = fields
  const isOther = schedule !== null && toDraft(schedule).scope === 'kept'
  return (
    <>
      <s-select
        label={say('schedule.form.scope')}
        value={draft.scope}
        onChange={({ currentTarget }) =>
          change({ scope: scopeKinds.find((kind) => kind === currentTarget.value) ?? 'kept' }, 'scope')
        }
      >
        {isOther && (
          <s-option value="kept">
            {say('schedule.form.scope.kept', { scope: tellScope(schedule.scope) })}
          </s-option>
        )}
        {scopeKinds.map((kind) => (
          <s-option key={kind} value={kind}>
            {say(`schedule.form.scope.${kind}`)}
          </s-option>
        ))}
      </s-select>
      {draft.scope === 'collection' && <CollectionField {...fields} />}
      {draft.scope === 'tag' && <TagField {...fields} store={store} />}
      {draft.scope === 'search' && <SearchField {...fields} />}
    </>
  )
}

const CollectionField = ({ draft, errors, change }: ScheduleFields) => (
  <s-text-field
    id="schedule-scope"
    label={say('schedule.form.collection')}
    details={say('schedule.form.collection.details')}
    maxLength={255}
    value={draft.collection}
    error={errors.scope ?? ''}
    onInput={({ currentTarget }) => change({ collection: currentTarget.value }, 'scope')}
  />
)

const SearchField = ({ draft, errors, change }: ScheduleFields) => (
  <s-text-field
    id="schedule-scope"
    label={say('schedule.form.search')}
    details={say('schedule.form.search.details')}
    maxLength={200}
    value={draft.search}
    error={errors.scope ?? ''}
    onInput={({ currentTarget }) => change({ search: currentTarget.value }, 'scope')}
  />
)

/** One of those that products have. One that the schedule has is there, however rare it is. */
const TagField = ({ store, draft: { tag }, errors, change }: Props) => {
  useEffect(() => void store.readTags(), [store])
  const known = store.tags.value ?? []
  const tags = tag === '' || known.includes(tag) ? known : [tag, ...known]
  return (
    <s-select
      id="schedule-scope"
      label={say('schedule.form.tag')}
      value={tag}
      error={errors.scope ?? ''}
      onChange={({ currentTarget }) => change({ tag: currentTarget.value }, 'scope')}
    >
      <s-option value="">{say('schedule.form.tag.none')}</s-option>
      {tags.map((one) => (
        <s-option key={one} value={one}>
          {one}
        </s-option>
      ))}
    </s-select>
  )
}
