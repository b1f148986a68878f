import type { WireSpending } from '../../http/wire/wire-overview.ts'
import { formatMoney } from '../shell/format-money.ts'
import { language } from '../texts/language.ts'
import { say } from '../texts/say.ts'

const dayFormat = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })

/** "November" of "2026-11". */
export const nameMonth = (month: string): string => monthFormat.format(new Date(`${month}-01T00:00:00Z`))

const nameDay = (month: string, day: number): string =>
  dayFormat.format(new Date(`${month}-${String(day).padStart(2, '0')}T00:00:00Z`))

const barWidth = 7
const dayWidth = 10
const height = 72
/** What a day without cost shows, and the least that one with cost does. */
const stub = 2
const least = 5

/** A bar for each day of the month, as high as what it cost; the days to come are only hinted at. */
export const SpendingChart = ({ spending }: { readonly spending: WireSpending }) => {
  const { month, dayMicros, today } = spending
  const most = Math.max(...dayMicros)
  const barHeight = (micros: number) => (micros === 0 ? stub : Math.max(least, (micros / most) * height))
  const days = dayMicros
    .flatMap((micros, index) =>
      micros === 0
        ? []
        : [say('home.spending.day', { day: nameDay(month, index + 1), cost: formatMoney(micros) })],
    )
    .join('; ')
  return (
    <div class="home-chart">
      <svg
        viewBox={`0 0 ${dayMicros.length * dayWidth} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('home.spending.chart', { month: nameMonth(month), days })}
      >
        {dayMicros.map((micros, index) => (
          <rect
            // The days of a month never change their places.
            key={nameDay(month, index + 1)}
            class={index + 1 > today ? 'home-day-ahead' : micros === 0 ? 'home-day-free' : 'home-day'}
            x={index * dayWidth + (dayWidth - barWidth) / 2}
            y={height - barHeight(micros)}
            width={barWidth}
            height={barHeight(micros)}
            rx={1.5}
          />
        ))}
      </svg>
      <div class="home-chart-days" aria-hidden="true">
        <span>{nameDay(month, 1)}</span>
        <span>{nameDay(month, dayMicros.length)}</span>
      </div>
    </div>
  )
}
