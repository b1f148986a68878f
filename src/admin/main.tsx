import { render } from 'preact'
import { createCallApi } from './api/call-api.ts'
import { createShopApi } from './api/shop-api.ts'
import { watchConnection } from './api/watch-connection.ts'
import { App } from './app.tsx'
import { createBatchesStore } from './batches/batches-store.ts'
import { createLanguagesStore } from './languages/languages-store.ts'
import { createPublicationsStore } from './publications/publications-store.ts'
import { createReview } from './review/create-review.ts'
import { followNavigation } from './shell/route.ts'
import { language } from './texts/language.ts'
import './admin.css'
import './batches/batches.css'
import './review/facts.css'
import './review/pictures.css'
import './review/review.css'

const connection = watchConnection(
  createCallApi({ fetch: (input, init) => fetch(input, init), idToken: () => shopify.idToken() }),
)
const api = createShopApi(connection.call)
const root = document.getElementById('app')

document.documentElement.lang = language
followNavigation()
if (root !== null)
  render(
    <App
      reachable={connection.reachable}
      batches={createBatchesStore(api)}
      publications={createPublicationsStore(api)}
      languages={createLanguagesStore(api, shopify.scopes)}
      review={createReview(api, shopify.config.shop ?? '')}
    />,
    root,
  )
