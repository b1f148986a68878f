/** "40 s", "12 min", "2 h 5 min", "3 d 4 h": the two largest parts. */
export const describeSeconds = (seconds: number): string => {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const [hours, restMinutes] = [Math.floor(minutes / 60), minutes % 60]
  if (hours < 24) return restMinutes === 0 ? `${hours} h` : `${hours} h ${restMinutes} min`
  const [days, restHours] = [Math.floor(hours / 24), hours % 24]
  return restHours === 0 ? `${days} d` : `${days} d ${restHours} h`
}
