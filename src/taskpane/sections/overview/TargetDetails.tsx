import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FollowUp } from '../../../application/dialogues/dialogue-services';
import type { TargetAtDialogue } from '../../../domain/dialogue';
import { isSettled, type Step } from '../../../domain/steps';
import { dialogueTexts } from '../../../text/dialogue-pane-texts';
import { trendTexts } from '../../../text/dialogue-sentences';
import { sexTexts } from '../../../text/indicator-texts';
import { usePane } from '../../environment';
import { useStore } from '../../memory/store';
import { Busy } from '../../parts/Busy';
import { MessagePanel } from '../../parts/MessagePanel';
import { useLoadedSection } from '../../shell/section-loader';
import { openDesk } from '../dialogue/dialogue-desk';
import { dueText } from '../dialogue/StepCard';
import { CourseProvider } from './course-context';

const { overview: texts } = dialogueTexts;

const useStyles = makeStyles({
  more: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    '& p': { margin: 0 },
  },
  trends: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  chart: { width: '100%' },
});

/** Beneath the figures of a target: how it moved, its next step, and its course of the year on demand. */
export function TargetDetails({ no }: { readonly no: number }): ReactElement | null {
  const pane = usePane();
  const reading = useStore(openDesk(pane).reading);
  if (reading.kind !== 'ready' || reading.state.state !== 'ready') return null;
  return <Details no={no} followUp={reading.state.followUp} />;
}

function Details({ no, followUp }: { readonly no: number; readonly followUp: FollowUp }): ReactElement | null {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { figures, steps } = followUp;
  const targets = figures.ok ? figures.value.targets.filter(({ line }) => line.target.no === no) : [];
  const moved = targets.filter(({ trend }) => trend !== 'unclear');
  const next = nextStep(
    steps.map(({ step }) => step),
    no,
  );
  const drawn = targets.filter(({ course }) => course.some(({ actual }) => typeof actual === 'number'));
  if (moved.length === 0 && next === null && drawn.length === 0) return null;
  return (
    <div className={styles.more}>
      {moved.length > 0 && (
        <ul className={styles.trends}>
          {moved.map((target) => (
            <li key={target.line.target.sex}>{trendText(target, moved.length > 1)}</li>
          ))}
        </ul>
      )}
      {next !== null && (
        <p className={styles.quiet}>
          {`${texts.nextStep}: ${next.text}${typeof next.due === 'number' ? `, ${dueText(next.due)}` : ''}`}
        </p>
      )}
      {drawn.length > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {`${open ? texts.hideCourse : texts.showCourse}: Ziel ${no}`}
        </Button>
      )}
      {open && (
        <div className={styles.chart}>
          <Course targets={drawn} />
        </div>
      )}
    </div>
  );
}

function trendText({ trend, line }: TargetAtDialogue, several: boolean): string {
  const { sign, word } = trendTexts[trend];
  return `${sign} ${several ? `${sexTexts[line.target.sex]}: ` : ''}${word}`;
}

/** The open step that falls due first; one without a day comes last. */
function nextStep(steps: readonly Step[], no: number): Step | null {
  const open = steps.filter((step) => step.targetNo === no && step.kind === 'step' && !isSettled(step));
  const dueOf = ({ due }: Step): number => (typeof due === 'number' ? due : Number.POSITIVE_INFINITY);
  return open.reduce<Step | null>((best, step) => (best === null || dueOf(step) < dueOf(best) ? step : best), null);
}

const loadCourse = async (): Promise<() => ReactElement> => (await import('./CourseView')).CourseView;

/** Charts are a large library: they are downloaded when the first one is opened. */
function Course({ targets }: { readonly targets: readonly TargetAtDialogue[] }): ReactElement {
  const loaded = useLoadedSection(loadCourse);
  switch (loaded.kind) {
    case 'loading':
      return <Busy text={texts.chartLoading} />;
    case 'failed':
      return (
        <MessagePanel
          tone="warning"
          message={dialogueTexts.notLoaded}
          actions={<Button onClick={loaded.retry}>{dialogueTexts.refresh}</Button>}
        />
      );
    case 'ready':
      return (
        <CourseProvider value={targets}>
          <loaded.Section />
        </CourseProvider>
      );
  }
}
