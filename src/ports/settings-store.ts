import type { ShopSettings } from '../domain/shop-settings.ts'

/** What a merchant chose; what they never chose is as usual. */
export interface SettingsStore {
  get(): Promise<ShopSettings>
  /** Changes these and leaves the rest. Answers all. `setBy` is noted with what changed; left out where nobody asked. */
  set(changes: Partial<ShopSettings>, setBy?: string): Promise<ShopSettings>
}
