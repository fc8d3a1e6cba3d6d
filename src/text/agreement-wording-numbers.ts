const noBreak = '\u00a0';

/** 0.053 → `5,3 %`; the sign is worded, never printed. */
export function percentAmount(fraction: number): string {
  const percent = Math.round(Math.abs(fraction) * 1e10) / 1e8;
  return `${new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 4 }).format(percent)}${noBreak}%`;
}

export function countAmount(value: number): string {
  return new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }).format(value);
}

export function euroAmount(value: number): string {
  return `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(value)}${noBreak}Euro`;
}

/** 15.6 million as agreements state it: `15,6 Mio. Euro`; below a million in full. */
export function roundedEuroAmount(value: number): string {
  if (Math.abs(value) < 1_000_000) return euroAmount(value);
  const millions = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return `${millions.format(value / 1_000_000)}${noBreak}Mio.${noBreak}Euro`;
}

const times = ['', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal', 'sechsmal'];

export function timesAYear(count: number): string {
  return times[count] ?? `${count}-mal`;
}
