export interface JobRecord {
  readonly __typename: 'Job'
  readonly id: string
  done: boolean
}
