import { createMemorySessions } from '../../support/memory-sessions.ts'
import { describeSessionStore } from './session-store-contract.ts'

describeSessionStore('sessions in memory', async () => {
  const sessions = createMemorySessions()
  const own = sessions.forShop('a.myshopify.com')
  return {
    own,
    elsewhere: sessions.forShop('a.myshopify.com'),
    stranger: sessions.forShop('b.myshopify.com'),
  }
})
