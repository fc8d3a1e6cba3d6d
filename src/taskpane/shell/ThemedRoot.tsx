import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../environment';
import { colorScheme, type ColorScheme } from './host-theme';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const;
const mediaQueries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

const useStyles = makeStyles({
  root: {
    height: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
});

/** Fluent theme that follows Office and the system while the pane is open. */
export function ThemedRoot({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const scheme = useColorScheme();
  const theme = themes[scheme];
  useEffect(() => {
    // The margin around the root and native scroll bars belong to the document, not to the provider.
    document.body.style.margin = '0';
    document.body.style.backgroundColor = theme.colorNeutralBackground2;
    document.documentElement.style.colorScheme = scheme === 'light' ? 'light' : 'dark';
    document.documentElement.lang = 'de';
  }, [scheme, theme]);
  return (
    // A portal in the root's own styles would be as high as the pane and cover it.
    <FluentProvider theme={theme} className={styles.root} applyStylesToPortals={false}>
      {children}
    </FluentProvider>
  );
}

function useColorScheme(): ColorScheme {
  const { hostTheme } = usePane().environment;
  const read = (): ColorScheme => {
    const [forcedColors, prefersDark] = mediaQueries.map((query) => window.matchMedia(query).matches);
    return colorScheme(hostTheme(), { forcedColors: forcedColors === true, prefersDark: prefersDark === true });
  };
  const [scheme, setScheme] = useState(read);
  useEffect(() => {
    const update = (): void => setScheme(read());
    const queries = mediaQueries.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', update);
    // Office tells a change of its theme by no event of its own in Excel: it is read again when the user comes back.
    window.addEventListener('focus', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
      window.removeEventListener('focus', update);
    };
  });
  return scheme;
}
