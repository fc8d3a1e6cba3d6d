import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useState, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import type { TypedIndicator } from '../../../../application/imports/entry-sheet';
import type { DataState } from '../../../../application/imports/import-services';
import { checkTypedValues, type TypedSurroundings } from '../../../../application/imports/typed-checks';
import { dataSeverityTexts } from '../../../../text/data-finding-texts';
import { typedFindingText, typedTexts } from '../../../../text/typed-texts';
import { usePane } from '../../../environment';
import { useDataStyles } from '../styles';
import { typedValues, type TypedMonths } from './draft';
import type { TypedDraft } from './schema';
import { useSettled } from './use-settled';

const useStyles = makeStyles({
  findings: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorStatusWarningForeground3 },
});

interface Request {
  readonly jobcenter: string;
  readonly months: TypedMonths | null;
  /** The table may have changed where the known data has. */
  readonly data: DataState | null;
}

/** What the table knows around the fields; read again whenever the months change. */
export function useSurroundings({ jobcenter, months, data }: Request): readonly TypedSurroundings[] {
  const { imports } = usePane().environment.services;
  const [surroundings, setSurroundings] = useState<readonly TypedSurroundings[]>([]);
  const [now, before, lag] = [months?.now ?? null, months?.before ?? null, months?.lag ?? null];
  useEffect(() => {
    let current = true;
    if (now === null || before === null || lag === null) return undefined;
    void imports.readSurroundings({ jobcenter, months: [now, before], lag }).then((found) => {
      if (current) setSurroundings(found.ok ? found.value : []);
    });
    return () => {
      current = false;
    };
  }, [imports, jobcenter, now, before, lag, data]);
  return surroundings;
}

/** Long enough that nothing is said of half a number. */
const pauseMilliseconds = 400;

interface Properties {
  readonly indicator: TypedIndicator;
  readonly surroundings: readonly TypedSurroundings[];
}

/** What looks wrong about the values of one indicator, beside its fields, as soon as the typing pauses. */
export function TypedFindings({ indicator, surroundings }: Properties): ReactElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const draft = useWatch<TypedDraft>() as TypedDraft;
  const found = checkTypedValues(typedValues(draft), surroundings).filter((each) => each.indicator === indicator);
  const texts = useSettled(found.map(typedFindingText).join('\n'), pauseMilliseconds);
  return (
    <div role="status">
      {texts !== '' && (
        <div className={styles.findings}>
          <span className={styles.icon}>
            <Warning20Filled aria-label={dataSeverityTexts.warning} />
          </span>
          <div className={shared.tight}>
            <span className={shared.strong}>{typedTexts.findings}</span>
            <ul className={shared.list}>
              {texts.split('\n').map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <span className={shared.hint}>{typedTexts.findingsHint}</span>
          </div>
        </div>
      )}
    </div>
  );
}
