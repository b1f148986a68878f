import { language } from '../texts/language.ts'

const times = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

interface Span {
  readonly since: string
  readonly at: string
}

/** The minutes that something was done in, in the viewer's own time zone. */
export const formatTime = ({ since, at }: Span): string => times.formatRange(new Date(since), new Date(at))
