/** What Office tells about its colours; enough to tell dark from light. */
export interface HostTheme {
  /** `#RRGGBB` of the host's own panes. */
  readonly background: string;
}

export type ColorScheme = 'light' | 'dark' | 'contrast';

/** Relative luminance below which a background counts as dark: halfway in perceived lightness (L* = 50). */
const darkBelow = 0.184;

function luminance(hex: string): number | null {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (channels === null) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => {
    const value = Number.parseInt(channel, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast themes of the system win, then the host's theme, then the system's preference. */
export function colorScheme(
  host: HostTheme | null,
  system: { readonly forcedColors: boolean; readonly prefersDark: boolean },
): ColorScheme {
  if (system.forcedColors) return 'contrast';
  const brightness = host === null ? null : luminance(host.background);
  if (brightness !== null) return brightness < darkBelow ? 'dark' : 'light';
  return system.prefersDark ? 'dark' : 'light';
}
