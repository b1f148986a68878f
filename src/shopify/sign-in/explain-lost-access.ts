export const explainLostAccess = (shopId: string): string =>
  `${shopId} no longer accepts our access: open Colorway in its admin to sign in again.`
