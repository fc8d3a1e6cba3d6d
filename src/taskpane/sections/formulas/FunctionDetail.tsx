import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { needsTables } from '../../../application/table-parameters';
import { exampleFormula, exampleResultText, isOptional, type FunctionDefinition } from '../../../functions';
import { formulaBrowserTexts, insertedText } from '../../../text/formula-browser-texts';
import { usePane } from '../../environment';
import { Card } from '../../parts/Card';
import { describeInsertionProblem } from './describe-insertion-problem';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  heading: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    hyphens: 'none',
    ':focus': { outlineStyle: 'none' },
  },
  lead: { margin: 0 },
  formula: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    hyphens: 'none',
    // The background disappears in contrast themes.
    border: '1px solid transparent',
  },
  parameters: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    '& dd': { margin: 0 },
  },
  parameter: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    hyphens: 'none',
  },
  optional: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  insert: { minHeight: '44px' },
});

interface Properties {
  readonly definition: FunctionDefinition;
  readonly onBack: () => void;
}

export function FunctionDetail({ definition, onBack }: Properties): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const [inserting, setInserting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { id, text, parameters } = definition;
  const described = parameters.map(({ name, rule }) => ({ name, optional: isOptional(rule) }));
  const usesTables = needsTables(described);
  const insert = async (): Promise<void> => {
    setInserting(true);
    memory.notice.set(null);
    const { services } = environment;
    const result = usesTables
      ? await services.insertTableFormula({ id, parameters: described })
      : await services.insertFormula(exampleFormula(definition, 'en'));
    setInserting(false);
    memory.notice.set(
      result.ok
        ? { kind: 'done', text: insertedText(result.value.address) }
        : { kind: 'problem', message: describeInsertionProblem(result.error) },
    );
  };
  return (
    <div className={styles.body}>
      <Button appearance="subtle" className={styles.back} icon={<ChevronLeft20Regular />} onClick={onBack}>
        {formulaBrowserTexts.back}
      </Button>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        ZV.{id}
      </h1>
      <p className={styles.lead}>{text.description}</p>
      <Card title={formulaBrowserTexts.example} level={2}>
        <p>{text.example}</p>
        <code className={styles.formula}>{exampleFormula(definition, 'de')}</code>
        <p>
          {formulaBrowserTexts.exampleResult} <strong>{exampleResultText(definition, environment.version)}</strong>
        </p>
        <Button
          appearance="primary"
          className={styles.insert}
          disabledFocusable={inserting}
          onClick={() => void insert()}
        >
          {inserting ? formulaBrowserTexts.inserting : formulaBrowserTexts.insert}
        </Button>
        {parameters.length > 0 && (
          <p className={styles.hint}>
            {usesTables ? formulaBrowserTexts.insertTablesHint : formulaBrowserTexts.insertHint}
          </p>
        )}
      </Card>
      <Card title={formulaBrowserTexts.parameters} level={2}>
        {parameters.length === 0 ? (
          <p>{formulaBrowserTexts.noParameters}</p>
        ) : (
          <dl className={styles.parameters}>
            {parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>
                  <span className={styles.parameter}>{parameter.name}</span>
                  {isOptional(parameter.rule) && (
                    <span className={styles.optional}> ({formulaBrowserTexts.optional})</span>
                  )}
                </dt>
                <dd>{text.parameters[parameter.name]}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
      <Card title={formulaBrowserTexts.result} level={2}>
        <p>{text.result}</p>
      </Card>
    </div>
  );
}
