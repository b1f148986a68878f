import type { I18n } from '@shopify/ui-extensions/admin'
import { createCallServer } from '../../api/call-server.ts'
import { createServer, type Server } from './server.ts'
import { createSay, type Say } from './texts.ts'

/** What every part of an extension has: words, figures as they are written here, and our server. */
export interface Surroundings {
  readonly say: Say
  /** Micro-dollars as dollars; sums under ten cents keep four digits, so that a single call does not read as nothing. */
  readonly formatMoney: (micros: number) => string
  /** A distance of colours with one digit. */
  readonly formatDelta: (deltaE00: number) => string
  readonly server: Server
}

interface Host {
  readonly auth: { idToken(): Promise<string | null> }
  readonly i18n: I18n
}

export const createSurroundings = ({ auth, i18n }: Host): Surroundings => {
  const say = createSay(i18n)
  return {
    say,
    formatMoney: (micros) =>
      i18n.formatCurrency(micros / 1e6, {
        currency: 'USD',
        currencyDisplay: 'narrowSymbol',
        ...(micros > 0 && micros < 100_000 && { maximumFractionDigits: 4 }),
      }),
    formatDelta: (deltaE00) =>
      i18n.formatNumber(deltaE00, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    // The host tells no language, only texts in it.
    server: createServer(createCallServer({ idToken: () => auth.idToken(), language: say('language') })),
  }
}
