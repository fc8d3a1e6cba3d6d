/** The user's local time as an Excel date with the time of day. */
export function localNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
