import { Button, Checkbox, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import type { HostFault } from '../../../../application/ports';
import type { BuildPreview } from '../../../../application/services';
import { clearsUndo } from '../../../../application/workbook-plan';
import { workbookStateText } from '../../../../text/fault-texts';
import { rebuildTexts } from '../../../../text/rebuild-texts';
import { undoForgottenText } from '../../../../text/undo-texts';
import { appendedText, backupText, progressText, wizardTexts } from '../../../../text/wizard-texts';
import { useStore } from '../../../memory/store';
import { describeFault, describeObstacle, isHostFault } from '../../../messages/describe-problem';
import { Busy } from '../../../parts/Busy';
import { Card } from '../../../parts/Card';
import { MessagePanel } from '../../../parts/MessagePanel';
import { draftAgreement } from '../draft';
import { mayBuild } from '../machine';
import type { WizardStore } from '../wizard-store';
import { BuiltView } from './BuiltView';
import { RebuildCard } from './RebuildCard';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  sheet: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    '& svg': { color: tokens.colorCompoundBrandForeground1 },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  leftOver: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
});

/** Step 5: what will be written, the writing itself, and how it ended. */
export function PreviewStep({ wizard }: { readonly wizard: WizardStore }): ReactElement {
  const { build, draft, base } = useStore(wizard);
  switch (build.kind) {
    case 'idle':
    case 'previewing':
      return <Busy text={wizardTexts.preview.loading} />;
    case 'obstructed':
      return (
        <div role="alert">
          <MessagePanel
            tone="error"
            message={isHostFault(build.problem) ? describeFault(build.problem) : describeObstacle(build.problem)}
            actions={<Button onClick={() => void wizard.preview()}>{wizardTexts.preview.again}</Button>}
          />
        </div>
      );
    case 'previewed':
      return (
        <Preview
          wizard={wizard}
          preview={build.preview}
          agreedBackups={build.agreedBackups}
          rebuildAgreed={build.rebuildAgreed}
        />
      );
    case 'building':
      return <Building done={build.done} total={build.total} />;
    case 'built':
      return <BuiltView createdSheets={build.createdSheets} agreement={draftAgreement(draft, base)} />;
    case 'failed':
      return <Failed fault={build.fault} onAgain={() => void wizard.preview()} />;
  }
}

interface PreviewProperties {
  readonly wizard: WizardStore;
  readonly preview: BuildPreview;
  readonly agreedBackups: readonly string[];
  readonly rebuildAgreed: boolean;
}

function Preview({ wizard, preview, agreedBackups, rebuildAgreed }: PreviewProperties): ReactElement {
  const styles = useStyles();
  const texts = wizardTexts.preview;
  return (
    <>
      {preview.newSheets.length > 0 && (
        <Card title={texts.newSheets} level={3}>
          <ul className={styles.list}>
            {preview.newSheets.map(({ name, purpose }) => (
              <li key={name} className={styles.sheet}>
                <DocumentTable20Regular />
                <span>
                  <span className={styles.name}>{name}</span> <span className={styles.hint}>{purpose}</span>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {preview.appended.length > 0 && (
        <Card title={texts.appended} level={3}>
          <ul className={styles.list}>
            {preview.appended.map(({ table, rowCount }) => (
              <li key={table}>{appendedText(table, rowCount)}</li>
            ))}
          </ul>
        </Card>
      )}
      {preview.rebuild !== null && (
        <RebuildCard
          rebuild={preview.rebuild}
          agreed={rebuildAgreed}
          onAgreed={(agreed) => wizard.dispatch({ type: 'rebuildAgreed', agreed })}
        />
      )}
      {preview.backups.length > 0 && (
        <Card title={texts.backups} level={3}>
          <p className={styles.hint}>{texts.backupsHint}</p>
          <ul className={styles.list}>
            {preview.backups.map(({ name, backupName }) => (
              <li key={name}>
                <Checkbox
                  label={backupText(name, backupName)}
                  checked={agreedBackups.includes(name)}
                  onChange={(_, { checked }) =>
                    wizard.dispatch({ type: 'backupAgreed', name, agreed: checked === true })
                  }
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {clearsUndo(preview.plan) && <p className={styles.note}>{undoForgottenText}</p>}
      <p className={styles.note}>{preview.rebuild === null ? texts.nothingLost : rebuildTexts.nothingLost}</p>
      <p className={styles.note} role="status">
        {mayBuild(wizard.get()) ? '' : texts.agreeFirst}
      </p>
    </>
  );
}

function Building({ done, total }: { readonly done: number; readonly total: number }): ReactElement {
  const styles = useStyles();
  return (
    <div role="status">
      <Card title={wizardTexts.building} level={3}>
        <ProgressBar
          thickness="large"
          aria-label={wizardTexts.building}
          {...(total === 0 ? {} : { value: done, max: total })}
        />
        <p className={styles.hint}>{progressText(done, total)}</p>
      </Card>
    </div>
  );
}

function Failed({ fault, onAgain }: { readonly fault: HostFault; readonly onAgain: () => void }): ReactElement {
  const styles = useStyles();
  const message = describeFault(fault);
  const { workbook } = fault;
  return (
    <div role="alert">
      <MessagePanel
        tone="error"
        message={{ ...message, what: `${wizardTexts.failed[workbook.state]} ${message.what}` }}
        actions={<Button onClick={onAgain}>{wizardTexts.preview.again}</Button>}
      >
        <p>{workbookStateText(workbook)}</p>
        {workbook.state === 'incomplete' && (
          <ul className={styles.leftOver}>
            {workbook.leftOver.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </MessagePanel>
    </div>
  );
}
