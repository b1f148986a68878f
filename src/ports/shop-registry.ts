/** Whether a shop lets us in: `lost` until somebody opens the app there again, `uninstalled` until it is installed. */
export type ShopAccess = 'granted' | 'lost' | 'uninstalled'

export interface KnownShop {
  readonly id: string
  readonly access: ShopAccess
  readonly installedAt: Date
}

/** The shops of this installation. Work of a shop that does not grant access rests, and goes on once it does. */
export interface ShopRegistry {
  /** Makes the shop known, without access, where it was not known. */
  greet(shopId: string): Promise<void>
  /**
   * The shop gave us access at that moment. True where it had not granted any before: its first installation, or
   * its return.
   */
  install(shopId: string, at: Date): Promise<boolean>
  find(shopId: string): Promise<KnownShop | undefined>
  /** Those that grant access, by name. */
  list(): Promise<readonly string[]>
  markAccessLost(shopId: string): Promise<void>
  /** False, and without effect, where the shop was installed after that moment, or is not known. */
  markUninstalled(shopId: string, at: Date): Promise<boolean>
}
