import type { Agreement, Target } from '../../domain/agreement';
import { quantityFacts } from '../../domain/quantities';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference, fixedReference } from '../cell-reference';
import { formWords, sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { area, formula, number, text } from './content';
import {
  courseWidth,
  isJudged,
  laterMonths,
  observedQuantities,
  parameterOffsets,
  tableColumns,
  yearEndColumn,
  type DerivationMap,
  type FigurePlace,
  type Parameter,
} from './monitoring-derivation';
import { head } from './monitoring-head';
import type { SheetDraft } from './sheet-draft';
import { headerFormat, noteFormat, numberFormats, sectionFormat } from './style';

const { derivation: texts } = sheetTexts;

/**
 * The functions ZV that the Monitoring rests on, each called once, below the printed sheet. Nothing above is computed a second
 * time, so sheet and functions cannot disagree; without the add-in the values calculated last stay in the cells.
 */
export function putDerivation(
  draft: SheetDraft,
  agreement: Agreement,
  targets: readonly Target[],
  map: DerivationMap,
): void {
  const judged = targets.flatMap((target, index) => {
    const figure = map.figures[index] ?? null;
    return isJudged(target) && figure !== null ? [{ target, figure }] : [];
  });
  section(draft, map.row, texts.title);
  draft.put(
    map.row + 1,
    0,
    texts.notes.map((note) => [text(note)]),
  );
  draft.format(map.row + 1, 0, texts.notes.length, 1, noteFormat);
  putParameters(draft, map);
  formatFigures(draft, map, judged.length);
  putTargetTable(draft, map);
  putObservedTables(draft, agreement, map);
  if (judged.length > 0) putYearEnd(draft, map);
  putExtras(draft, judged, map);
  putCourses(draft, agreement, judged, map);
}

function section(draft: SheetDraft, row: number, title: string): void {
  draft.put(row, 0, [[text(title)]]);
  draft.format(row, 0, 1, 1, sectionFormat);
}

function putParameters(draft: SheetDraft, { row, parameter }: DerivationMap): void {
  const first = (reference: string): string => `=DATE(YEAR(${reference}),MONTH(${reference}),1)`;
  const values: Record<Parameter, CellContent> = {
    reportingMonth: formula(first(head.reportingMonth)),
    dataLoad: formula(first(head.dataLoad)),
    stock: formula(`=IF(${head.shift}=0,"Monat","Vormonat")`),
    earlierMonth: formula(`=EDATE(${parameter.reportingMonth},-${laterMonths})`),
  };
  const keys = Object.keys(parameterOffsets) as Parameter[];
  draft.put(
    row + parameterOffsets.reportingMonth,
    0,
    keys.map((key) => [text(texts.parameters[key]), values[key]]),
  );
  draft.format(row + parameterOffsets.reportingMonth, 1, keys.length, 1, {
    horizontal: 'Left',
    numberFormat: numberFormats.month,
  });
}

/** Everything beside the first column, which has years and numbers of targets, is a figure or a text. */
function formatFigures(draft: SheetDraft, { rows }: DerivationMap, courses: number): void {
  const width = Math.max(tableColumns, courses * courseWidth);
  draft.format(rows.table, 1, rows.course + 13 - rows.table, width - 1, { numberFormat: texts.figureFormat });
}

function putTargetTable(draft: SheetDraft, { rows, parameter: p }: DerivationMap): void {
  section(draft, rows.table - 1, texts.sections.targets);
  draft.put(rows.table, 0, [
    [
      formula(
        `=ZV.ZIELTABELLE(tblKennzahlen[#All],tblZiele[#All],${p.reportingMonth},${head.jobcenter},${p.dataLoad},${p.stock})`,
      ),
    ],
  ]);
  const [no, code, sex] = [0, 2, 3].map((column) => `$${cellReference(rows.table, column)}`);
  draft.put(rows.table, tableColumns, [[formula(`=${no}&"|"&${code}&"|"&${sex}`)]]);
  draft.fill({ row: rows.table, column: tableColumns }, area(rows.table, tableColumns, rows.end - rows.table, 1));
  draft.format(rows.table, 0, 1, tableColumns, headerFormat);
}

/** The observed quantities as targets of their own, so that the functions compare their years like any other. */
function putObservedTables(
  draft: SheetDraft,
  { agreementYear }: Agreement,
  { rows, parameter: p }: DerivationMap,
): void {
  const first = rows.end + 1;
  section(draft, first - 1, texts.sections.observed);
  draft.put(first, 0, [
    texts.targetHeaders.map(text),
    ...observedQuantities.map((quantity, index) => [
      number(agreementYear),
      formula(`=${head.jobcenter}`),
      number(index + 1),
      text(quantityFacts(quantity).name),
      text(quantity),
      text(sexWords.total),
      text(formWords.monitoring),
      null,
      null,
    ]),
  ]);
  draft.format(first, 0, 1, texts.targetHeaders.length, headerFormat);
  const targets = `${fixedReference(first, 0)}:${fixedReference(first + observedQuantities.length, 8)}`;
  const calls = [
    [rows.observed, p.reportingMonth],
    [rows.earlier, p.earlierMonth],
  ] as const;
  for (const [row, month] of calls) {
    draft.put(row, 0, [
      [formula(`=ZV.ZIELTABELLE(tblKennzahlen[#All],${targets},${month},${head.jobcenter},${p.dataLoad},${p.stock})`)],
    ]);
    draft.format(row, 0, 1, tableColumns, headerFormat);
  }
}

/** What is judged, once more for December: at any other lag there is no Jahressoll. */
function putYearEnd(draft: SheetDraft, { rows, parameter: p }: DerivationMap): void {
  draft.put(rows.table - 1, yearEndColumn, [[text(texts.sections.yearEnd)]]);
  const december = `DATE(YEAR(${p.reportingMonth}),12,1)`;
  const dataLoad = `EDATE(${p.dataLoad},12-MONTH(${p.reportingMonth}))`;
  draft.put(rows.table, yearEndColumn, [
    [
      formula(
        `=ZV.ZIELTABELLE(tblKennzahlen[#All],tblZiele[#All],${december},${head.jobcenter},${dataLoad},${p.stock})`,
      ),
    ],
  ]);
}

/** A target with a level to reach and the figure behind it. */
interface Judged {
  readonly target: Target;
  readonly figure: FigurePlace;
}

/** Events so far and the newest stock of the reporting month for the Restbedarf, and the forecast. */
function putExtras(draft: SheetDraft, judged: readonly Judged[], { rows, parameter: p }: DerivationMap): void {
  if (judged.length === 0) return;
  section(draft, rows.extra - 2, texts.sections.extras);
  draft.put(rows.extra - 1, 0, [texts.extraHeaders.map(text)]);
  draft.format(rows.extra - 1, 0, 1, texts.extraHeaders.length, headerFormat);
  const december = `EDATE(${p.reportingMonth},-MONTH(${p.reportingMonth}))`;
  const call = (name: 'JFW' | 'KENNZAHL', code: string, sex: string, month = p.reportingMonth): CellContent =>
    formula(`=ZV.${name}(tblKennzahlen[#All],"${code}",${month},"${sex}",${head.jobcenter},${p.dataLoad},${p.stock})`);
  draft.put(
    rows.extra,
    0,
    judged.map(({ target, figure: { figure, derivation } }) => {
      const sex = sexWords[target.sex];
      const [soFar, last] =
        derivation.kind === 'ratio'
          ? [derivation.numerator, derivation.denominator]
          : derivation.kind === 'mean'
            ? [null, derivation.quantity]
            : [null, null];
      const stock = derivation.kind === 'ratio' ? derivation.denominator : null;
      return [
        number(target.no),
        text(figure),
        text(sex),
        soFar === null ? null : call('JFW', soFar, sex),
        last === null ? null : call('KENNZAHL', last, sex),
        formula(
          `=ZV.PROGNOSE(tblKennzahlen[#All],"${figure}",${p.reportingMonth},"${sex}",${head.jobcenter},"saison",${p.stock},${p.dataLoad})`,
        ),
        // The forecast spills.
        null,
        null,
        stock === null ? null : call('JFW', stock, sex),
        stock === null ? null : call('KENNZAHL', stock, sex, december),
      ];
    }),
  );
}

function putCourses(
  draft: SheetDraft,
  { agreementYear }: Agreement,
  judged: readonly Judged[],
  { rows, parameter: p }: DerivationMap,
): void {
  if (judged.length === 0) return;
  section(draft, rows.course - 1, texts.sections.courses);
  draft.put(rows.course, 0, [
    judged.flatMap(({ target: { no, sex } }) => [
      formula(
        `=ZV.ZIELVERLAUF(tblKennzahlen[#All],tblZiele[#All],${no},${agreementYear},"${sexWords[sex]}",${head.jobcenter},${p.stock},MAX(0,${head.lag}))`,
      ),
      ...Array.from({ length: courseWidth - 1 }, () => null),
    ]),
  ]);
  draft.format(rows.course, 0, 1, judged.length * courseWidth, headerFormat);
  judged.forEach((_, index) => {
    draft.format(rows.course + 1, index * courseWidth, 12, 1, { numberFormat: numberFormats.month });
  });
}
