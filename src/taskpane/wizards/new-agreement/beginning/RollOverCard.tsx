import { Button, Checkbox, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { TrackedStep } from '../../../../application/drafts/draft-services';
import type { Agreement } from '../../../../domain/agreement/agreement';
import {
  beginningTexts,
  openStepsText,
  rollOverAction,
  rollOverHint,
  rollOverTitle,
} from '../../../../text/beginning-texts';
import { Card } from '../../../parts/Card';
import type { AgreementFlow } from '../agreement-flow';
import { openSteps, type FigureChoice } from '../next-year';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  action: { minHeight: '44px' },
});

interface Properties {
  readonly flow: AgreementFlow;
  readonly previous: Agreement;
  readonly steps: readonly TrackedStep[];
}

/** Next year's agreement from the one in the workbook. */
export function RollOverCard({ flow, previous, steps }: Properties): ReactElement {
  const styles = useStyles();
  const [figures, setFigures] = useState<FigureChoice>('empty');
  const open = openSteps(previous, steps).length;
  const [withSteps, setWithSteps] = useState(true);
  const texts = beginningTexts.rollOver;
  const next = previous.agreementYear + 1;
  return (
    <Card title={rollOverTitle(previous.agreementYear)} level={2}>
      <p className={styles.hint}>{rollOverHint(previous.agreementYear, next)}</p>
      <Field label={texts.figures}>
        <RadioGroup
          value={figures}
          onChange={(_, { value }) => setFigures(value === 'proposed' ? 'proposed' : 'empty')}
        >
          <Radio value="empty" label={texts.figureChoices.empty} />
          <Radio value="proposed" label={texts.figureChoices.proposed} />
        </RadioGroup>
      </Field>
      {open > 0 && (
        <Field hint={openStepsText(open)}>
          <Checkbox
            label={texts.steps}
            checked={withSteps}
            onChange={(_, { checked }) => setWithSteps(checked === true)}
          />
        </Field>
      )}
      <Button
        appearance="primary"
        className={styles.action}
        onClick={() => flow.rollOver(previous, { figures, steps: withSteps ? openSteps(previous, steps) : [] })}
      >
        {rollOverAction(next)}
      </Button>
    </Card>
  );
}
