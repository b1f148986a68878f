/** Somebody who works in the shop's admin. */
export interface StaffMember {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** What they may do, of what the app was granted. */
  readonly scopes: readonly string[]
}

/** What the app asks for at its installation. */
export const appScopes = [
  'read_products',
  'write_products',
  'read_files',
  'write_files',
  'read_metaobjects',
] as const

export const shopOwner: StaffMember = {
  id: '1',
  firstName: 'Olga',
  lastName: 'Owner',
  email: 'olga@demo-colorway.example',
  scopes: appScopes,
}
