import type { ShopSettings } from '../domain/shop-settings.ts'

/** Who changes settings, and what they saw. */
export interface SettingsAuthor {
  readonly setBy?: string | undefined
  readonly seen?: Readonly<Record<string, unknown>> | undefined
}

/** What a merchant chose; what they never chose is as usual. */
export interface SettingsStore {
  get(): Promise<ShopSettings>
  /**
   * Changes these and leaves the rest. Answers all. With what was `seen` when they were changed, nothing is changed
   * where one of them has become something else since. `setBy` is noted with what changed; left out where nobody asked.
   * @throws ColorwayError `conflict`, with those among its fields
   */
  set(changes: Partial<ShopSettings>, by?: SettingsAuthor): Promise<ShopSettings>
}
