import { say } from '../texts/say.ts'

/** Cards of about the size that they will have, so that nothing jumps when they fill. */
export const HomeLoading = () => (
  <div class="home" role="status" aria-label={say('loading')}>
    <div class="home-main">
      <div class="home-ghost home-ghost-tall" />
      <div class="home-ghost" />
      <div class="home-ghost" />
    </div>
    <div class="home-side">
      <div class="home-ghost" />
      <div class="home-ghost home-ghost-tall" />
    </div>
  </div>
)
