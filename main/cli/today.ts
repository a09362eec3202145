/** Today in UTC, `YYYY-MM-DD`: the local day would say something about where a person is. */
export function today(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
