import { act, cleanup, screen } from '@testing-library/react';
import { createPaneNavigation } from '../../src/application/pane-navigation';
import { mountPane, openSection, violations } from './mount-pane';

afterEach(cleanup);

test('leads through its sections and puts the focus on the heading of each', async () => {
  const { user } = mountPane();
  for (const section of ['Vereinbarung', 'Daten', 'Formeln', 'Hilfe', 'Übersicht']) {
    await openSection(user, section);
    expect(document.activeElement?.textContent).toBe(section);
    expect(screen.getByRole('button', { name: section }).getAttribute('aria-current')).toBe('page');
    expect(await violations()).toEqual([]);
  }
  expect(screen.getAllByRole('button', { current: 'page' })).toHaveLength(1);
});

test('a wish made before the pane was there is met', async () => {
  const navigation = createPaneNavigation();
  navigation.request('hilfe');
  mountPane({ navigation });
  expect(await screen.findByRole('heading', { level: 1, name: 'Hilfe' })).toBeTruthy();
});

test('a ribbon button switches an open pane', async () => {
  const { navigation } = mountPane();
  await screen.findByRole('heading', { name: 'Ihre Ziele im Blick' });
  act(() => navigation.request('formeln'));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Formeln' });
  expect(document.activeElement).toBe(heading);
});

test.each([
  ['light by default', [], null, 'light'],
  ['dark where the system prefers it', ['(prefers-color-scheme: dark)'], null, 'dark'],
  ['dark where Office is dark', [], { background: '#262626' }, 'dark'],
  [
    'light where Office is light in a dark system',
    ['(prefers-color-scheme: dark)'],
    { background: '#FFFFFF' },
    'light',
  ],
  ['contrast colours of the system before all', ['(forced-colors: active)'], { background: '#FFFFFF' }, 'dark'],
  ['the system where Office tells nonsense', [], { background: 'blue' }, 'light'],
] as const)('%s', async (_, media, theme, scheme) => {
  mountPane({ media, hostTheme: () => theme });
  await screen.findByRole('heading', { name: 'Ihre Ziele im Blick' });
  expect(document.documentElement.style.colorScheme).toBe(scheme);
  expect(document.body.style.backgroundColor).not.toBe('');
  expect(document.documentElement.lang).toBe('de');
});

test('the help tells rounding, error signs and version, and leads into the sections', async () => {
  const { user } = mountPane();
  await openSection(user, 'Hilfe');
  expect(screen.getByText(/kaufmännisch auf eine Nachkommastelle/)).toBeTruthy();
  expect(screen.getByText('#NAME?')).toBeTruthy();
  expect(screen.getByText(/#BUSY!/)).toBeTruthy();
  expect(screen.getByText('Zielsteuerung SGB II, Version 0.1.0')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Zu den Formeln' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Formeln' })).toBeTruthy();
});
