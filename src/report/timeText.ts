/** A moment in ISO 8601 as German readers write it, in UTC, so that it reads the same everywhere. */
export function timeText(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const [day, clock] = time.toISOString().split('T') as [string, string];
  return `${day.split('-').reverse().join('.')}, ${clock.slice(0, 5)} Uhr (UTC)`;
}
