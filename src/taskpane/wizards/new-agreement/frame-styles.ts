import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the pane is so low that a footer of its own would leave no room, everything scrolls together. */
const lowPane = '@media (max-height: 420px)';
/** Excel lets the pane shrink to 270 px; three buttons then need the room of their margins. */
const narrowPane = '@media (max-width: 310px)';

/** The frame of every stage on the way to an agreement: what scrolls, and a footer that stays in view. */
export const useFrameStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, [lowPane]: { height: 'auto' } },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    [lowPane]: { overflowY: 'visible' },
  },
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [narrowPane]: { padding: tokens.spacingVerticalS },
  },
  /** Leaving stands apart; where the row is too short, what goes on still ends at the right. */
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
  },
  button: {
    minWidth: 'auto',
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    [narrowPane]: { paddingInline: tokens.spacingHorizontalS },
  },
  leave: { marginRight: 'auto', paddingInline: tokens.spacingHorizontalS },
});
