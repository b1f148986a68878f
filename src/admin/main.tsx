import { render } from 'preact'
import { createCallApi } from './api/call-api.ts'
import { createDownloadFile } from './api/download-file.ts'
import { createShopApi } from './api/shop-api.ts'
import { translateAnswer } from './api/translate-answer.ts'
import { createUploadFile } from './api/upload-file.ts'
import { watchConnection } from './api/watch-connection.ts'
import { App } from './app.tsx'
import { createStores } from './create-stores.ts'
import { createLive } from './live/create-live.ts'
import { followPage } from './live/follow-page.ts'
import { screenRegion } from './shell/focus-screen.ts'
import { keepScroll } from './shell/keep-scroll.ts'
import { followNavigation } from './shell/route.ts'
import { tellFaults } from './shell/tell-faults.ts'
import { language } from './texts/language.ts'
import { translateSentence } from './texts/translate-sentence.ts'
import './admin.css'
import './shell/shell.css'
import './activity/activity.css'
import './batches/batches.css'
import './products/products.css'
import './home/home.css'
import './imports/imports.css'
import './colors/colors.css'
import './published/published.css'
import './refreshes/refreshes.css'
import './review/facts.css'
import './review/grid.css'
import './review/pictures.css'
import './review/review.css'
import './settings/settings.css'

const server = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  idToken: () => shopify.idToken(),
  revive: translateSentence && translateAnswer(translateSentence),
}
const connection = watchConnection(createCallApi(server))
const live = createLive({ ...server, random: Math.random })
const root = screenRegion()

document.documentElement.lang = language
tellFaults()
followNavigation()
followPage(live, connection.reachable)
keepScroll()
// What index.html shows until now.
root?.replaceChildren()
if (root !== null) {
  const stores = createStores(
    createShopApi(connection.call),
    createDownloadFile(server),
    createUploadFile(server),
  )
  render(<App reachable={connection.reachable} stores={stores} live={live} />, root)
}
