import type { ShopSettings } from '../domain/shop-settings.ts'

/** What a merchant chose; what they never chose is as usual. */
export interface SettingsStore {
  get(): Promise<ShopSettings>
  /** Changes these and leaves the rest. Answers all. */
  set(changes: Partial<ShopSettings>): Promise<ShopSettings>
}
