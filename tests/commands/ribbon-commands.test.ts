import { createPaneNavigation, type PaneWish } from '../../src/application/pane-navigation';
import { ribbonActions, ribbonCommands } from '../../src/commands/ribbon-commands';

function press(actionId: string, showPane: (wish: PaneWish) => Promise<void>): Promise<{ completed: number }> {
  const event = { count: 0, completed: () => void (event.count += 1) };
  const action = ribbonActions({ showPane }).get(actionId);
  if (!action) throw new Error(`No action ${actionId}`);
  return action(event).then(() => ({ completed: event.count }));
}

describe('a ribbon button', () => {
  it.each(ribbonCommands)('$actionId opens $opens and completes once', async ({ actionId, opens }) => {
    const shown: PaneWish[] = [];
    const { completed } = await press(actionId, (wanted) => {
      shown.push(wanted);
      return Promise.resolve();
    });
    expect(shown).toEqual([opens]);
    expect(completed).toBe(1);
  });

  it('completes when the host refuses to show the pane, or Excel would take no further click', async () => {
    expect(await press('showHelp', () => Promise.reject(new Error('refused')))).toEqual({ completed: 1 });
    expect(
      await press('showHelp', () => {
        throw new Error('not available');
      }),
    ).toEqual({ completed: 1 });
  });

  it('completes only after the pane was asked for', async () => {
    const order: string[] = [];
    const action = ribbonActions({
      showPane: async () => {
        await Promise.resolve();
        order.push('shown');
      },
    }).get('showData');
    await action?.({ completed: () => order.push('completed') });
    expect(order).toEqual(['shown', 'completed']);
  });
});

describe('the navigation of the pane', () => {
  it('hands the latest earlier wish to the first listener, once', () => {
    const navigation = createPaneNavigation();
    navigation.request('formeln');
    navigation.request('hilfe');
    const first: PaneWish[] = [];
    navigation.subscribe((section) => first.push(section));
    const second: PaneWish[] = [];
    navigation.subscribe((section) => second.push(section));
    expect(first).toEqual(['hilfe']);
    expect(second).toEqual([]);
  });

  it('hands every later wish to every listener until it leaves', () => {
    const navigation = createPaneNavigation();
    const heard: string[] = [];
    const leave = navigation.subscribe((section) => heard.push(`a ${section}`));
    navigation.subscribe((section) => heard.push(`b ${section}`));
    navigation.request('vereinbarung');
    leave();
    navigation.request('uebersicht');
    expect(heard).toEqual(['a vereinbarung', 'b vereinbarung', 'b uebersicht']);
  });

  it('keeps a wish made while nobody listens any more', () => {
    const navigation = createPaneNavigation();
    navigation.subscribe(() => undefined)();
    navigation.request('hilfe');
    const heard: PaneWish[] = [];
    navigation.subscribe((section) => heard.push(section));
    expect(heard).toEqual(['hilfe']);
  });
});
