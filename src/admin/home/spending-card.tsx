import type { WireSpending } from '../../http/wire/wire-overview.ts'
import { formatMoney } from '../shell/format-money.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'
import { nameMonth, SpendingChart } from './spending-chart.tsx'

/** What this month cost, beside what it may. */
export const SpendingCard = ({ spending }: { readonly spending: WireSpending }) => {
  const { month, monthMicros, monthCapMicros, dayMicros, dayCapMicros, today } = spending
  const spent = formatMoney(monthMicros)
  const cap = formatMoney(monthCapMicros)
  return (
    <s-section heading={say('home.spending.heading', { month: nameMonth(month) })}>
      <div class="home-spending">
        <p>
          <span class="home-sum">{spent}</span>{' '}
          <span class="home-note">{say('home.spending.of', { cap })}</span>
        </p>
        <div
          class="home-bar home-bar-thin"
          role="img"
          aria-label={say('home.spending.meter', { spent, cap })}
        >
          <span
            class={monthMicros >= monthCapMicros ? 'home-bar-full' : 'home-bar-spent'}
            style={{ flexGrow: Math.min(monthMicros, monthCapMicros) }}
          />
          <span class="home-bar-left" style={{ flexGrow: Math.max(0, monthCapMicros - monthMicros) }} />
        </div>
        {monthMicros === 0 ? (
          <p class="home-note">{say('home.spending.none')}</p>
        ) : (
          <SpendingChart spending={spending} />
        )}
        <p class="home-note">
          {say('home.spending.today', {
            spent: formatMoney(dayMicros[today - 1] ?? 0),
            cap: formatMoney(dayCapMicros),
          })}
          . {say('home.spending.utc')}
        </p>
        <ScreenLink href="/settings">{say('home.spending.caps')}</ScreenLink>
      </div>
    </s-section>
  )
}
