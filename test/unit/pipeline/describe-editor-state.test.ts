import { describe, expect, it } from 'vitest'
import { describeEditorState } from '../../../src/pipeline/describe-editor-state.ts'
import { describeEditor } from '../../support/describe-editor.ts'

describe('how an editor stands', () => {
  const nowMs = Date.UTC(2026, 10, 26)
  const report = {
    nextStartAt: 0,
    failures: 0,
    restsUntil: 0,
    reserved: 1,
    inFlight: 2,
    brokenReason: undefined,
  }
  const description = describeEditor({ limits: { starts: { count: 2, windowMs: 60_000 }, atOnce: 5 } })
  const describeAt = (differs: Partial<typeof report> & { readonly brokenReason?: undefined }) =>
    describeEditorState(description, { ...report, ...differs }, nowMs)

  it('is healthy with the places that are free', () => {
    expect(describeAt({})).toEqual({
      health: 'healthy',
      reason: undefined,
      restsUntil: undefined,
      inFlight: 3,
      free: 2,
    })
    expect(describeAt({ inFlight: 9 })).toMatchObject({ free: 0 })
  })

  it('is resting, then on trial with one call', () => {
    const resting = describeAt({ failures: 6, restsUntil: nowMs + 1_000 })
    expect(resting).toMatchObject({ health: 'resting', restsUntil: new Date(nowMs + 1_000), free: 0 })
    const onTrial = describeAt({ failures: 6, restsUntil: nowMs, reserved: 0, inFlight: 0 })
    expect(onTrial).toMatchObject({ health: 'on trial', restsUntil: undefined, free: 1 })
  })

  it('is not usable for a reason', () => {
    const broken = describeEditorState(description, { ...report, brokenReason: 'No credits.' }, nowMs)
    expect(broken).toMatchObject({ health: 'not usable', reason: 'No credits.' })
  })
})
