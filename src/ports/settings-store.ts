import type { ShopSettings } from '../domain/shop-settings.ts'

/** What a merchant chose; what they never chose is as usual. */
export interface SettingsStore {
  get(): Promise<ShopSettings>
  /**
   * Changes these and leaves the rest. Answers all. With what was `seen` when they were changed, nothing is changed
   * where one of them has become something else since.
   * @throws ColorwayError `conflict`, with those among its fields
   */
  set(changes: Partial<ShopSettings>, seen?: Readonly<Record<string, unknown>>): Promise<ShopSettings>
}
