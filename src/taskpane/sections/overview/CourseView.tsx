import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LineChart, type LineChartPoints } from '@fluentui/react-charts';
import { useMemo, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { CoursePoint, TargetAtDialogue } from '../../../domain/dialogue';
import type { LevelUnit } from '../../../domain/indicators';
import { monthOfYear } from '../../../domain/months';
import { axisStartText, dialogueTexts } from '../../../text/dialogue-pane-texts';
import { dialogueReportTexts } from '../../../text/dialogue-report-texts';
import { chartSentence, formatLevel, monthWords, unitOf } from '../../../text/dialogue-sentences';
import { sexTexts } from '../../../text/indicator-texts';
import { overviewTexts } from '../../../text/pane-texts';
import { useCourses } from './course-context';

const { overview: texts } = dialogueTexts;
const { series, monthHeader, sections } = dialogueReportTexts;
type SeriesKey = keyof typeof series;
const seriesKeys: readonly SeriesKey[] = ['actual', 'required', 'previous'];

const useStyles = makeStyles({
  figure: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  caption: { color: tokens.colorNeutralForeground2 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { textAlign: 'right', padding: '2px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child': { textAlign: 'left' },
  },
  switch: { alignSelf: 'flex-start' },
});

/** The course of the year of each sex: a chart with its words, or the same figures as a table. */
export function CourseView(): ReactElement {
  const styles = useStyles();
  const targets = useCourses();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <Button size="small" className={styles.switch} onClick={() => setAsTable(!asTable)}>
        {asTable ? texts.asChart : texts.asTable}
      </Button>
      {targets.map((target) => (
        <Course key={target.line.target.sex} target={target} asTable={asTable} />
      ))}
    </>
  );
}

interface Properties {
  readonly target: TargetAtDialogue;
  readonly asTable: boolean;
}

function Course({ target, asTable }: Properties): ReactElement {
  const styles = useStyles();
  const { no, sex } = target.line.target;
  const title = `${sections.charts}, Ziel ${no}, ${sexTexts[sex]}`;
  const unit = unitOf(target.line) ?? 'persons';
  const start = axisStart(levelsOf(target.course), unit);
  return (
    <figure className={styles.figure} aria-label={title}>
      <span className={styles.title}>{sexTexts[sex]}</span>
      {asTable ? (
        <CourseTable course={target.course} unit={unit} title={title} />
      ) : (
        <CourseChart course={target.course} unit={unit} title={title} />
      )}
      <figcaption className={styles.caption}>
        {chartSentence(target)}
        {start !== null && !asTable && ` ${axisStartText(start)}`}
      </figcaption>
    </figure>
  );
}

interface CourseProperties {
  readonly course: readonly CoursePoint[];
  readonly unit: LevelUnit;
  readonly title: string;
}

/** As in the sheets: Ist solid, Soll dashed, Vorjahr thin and grey. */
const looks: Readonly<Record<SeriesKey, Pick<LineChartPoints, 'color' | 'lineOptions'>>> = {
  actual: { color: tokens.colorCompoundBrandForeground1, lineOptions: { strokeWidth: 3 } },
  required: { color: tokens.colorNeutralForeground1, lineOptions: { strokeWidth: 2, strokeDasharray: '6 4' } },
  previous: { color: tokens.colorNeutralForeground3, lineOptions: { strokeWidth: 1.5 } },
};

/** Contrast themes recolour no drawing: its lines take the system's own colours there. */
const contrastColors: Readonly<Record<SeriesKey, string>> = {
  actual: 'Highlight',
  required: 'CanvasText',
  previous: 'GrayText',
};

/** Followed while the chart is shown: contrast themes are switched by a key. */
function useContrastTheme(): boolean {
  const query = useMemo(() => window.matchMedia('(forced-colors: active)'), []);
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}

/**
 * Where the axis begins: stocks of two years lie so close together that beside 0 they would be one line. null: at 0.
 *
 * @example axisStart([3960, 4080], 'persons') // 3800
 */
function axisStart(values: readonly number[], unit: LevelUnit): number | null {
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (unit !== 'persons' || !(least > most / 2) || least === most) return null;
  const step = 10 ** Math.floor(Math.log10(most - least));
  return Math.max(0, Math.floor((least - (most - least)) / step) * step);
}

function levelsOf(course: readonly CoursePoint[]): readonly number[] {
  return course.flatMap((point) => seriesKeys.map((key) => point[key]).filter((value) => typeof value === 'number'));
}

function CourseChart({ course, unit, title }: CourseProperties): ReactElement {
  const contrast = useContrastTheme();
  const start = axisStart(levelsOf(course), unit);
  const lines = seriesKeys.flatMap((key): LineChartPoints[] => {
    const data = course.flatMap((point) => {
      const value = point[key];
      return typeof value === 'number'
        ? [{ x: monthOfYear(point.month), y: value, yAxisCalloutData: formatLevel(value, unit) }]
        : [];
    });
    return data.length === 0
      ? []
      : [
          {
            legend: series[key],
            data,
            ...looks[key],
            ...(contrast ? { color: contrastColors[key] } : {}),
          },
        ];
  });
  return (
    <LineChart
      data={{ chartTitle: title, lineChartData: lines }}
      height={190}
      tickValues={[1, 3, 5, 7, 9, 11]}
      xMinValue={1}
      xMaxValue={12}
      {...(start === null ? {} : { yMinValue: start })}
      xAxisTitle={monthHeader}
      yAxisTickFormat={(value: number) => axisText(value, unit)}
      yAxisTickCount={4}
      margins={{ left: unit === 'rate' ? 50 : 60, right: 12, top: 12, bottom: 44 }}
      culture="de-DE"
    />
  );
}

/** Euro of a year are told in millions: their digits would leave no room for the lines. */
function axisText(value: number, unit: LevelUnit): string {
  if (unit !== 'euro') return formatLevel(value, unit);
  return `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }).format(value / 1_000_000)} Mio.`;
}

function CourseTable({ course, unit, title }: CourseProperties): ReactElement {
  const styles = useStyles();
  const shown = course.filter((point) => seriesKeys.some((key) => typeof point[key] === 'number'));
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{monthHeader}</th>
          {seriesKeys.map((key) => (
            <th key={key} scope="col">
              {series[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((point) => (
          <tr key={point.month}>
            <th scope="row">{monthWords(point.month).split(' ')[0]}</th>
            {seriesKeys.map((key) => {
              const value = point[key];
              return <td key={key}>{typeof value === 'number' ? formatLevel(value, unit) : overviewTexts.noFigure}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
