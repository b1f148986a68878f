import { html } from './html.ts'

/** The menu that lists what apps can do here; assets/action-menu.js fills it. */
export const moreActions = html`<div class="more">
  <button type="button" class="button" aria-haspopup="menu" aria-expanded="false">More actions <span aria-hidden="true">▾</span></button>
  <div class="menu" role="menu" aria-label="More actions" hidden></div>
</div>`
