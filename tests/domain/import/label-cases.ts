import { readLabel } from '../../../src/domain/import/read-label';
import { formatReportingMonth } from '../../../src/domain/months';

/** What a label says, without what it does not say. */
export function said(text: string): Record<string, unknown> {
  const features = readLabel(text);
  return Object.fromEntries(
    Object.entries({
      ...features,
      months: features.months.map(formatReportingMonth).join(' '),
      dataLoad: features.dataLoad === null ? null : formatReportingMonth(features.dataLoad),
    }).filter(([, value]) => value !== null && value !== false && value !== ''),
  );
}

/** Labels with a bar between them, and what each of them says: a row of `it.each`. */
export type LabelCase = readonly [labels: string, meaning: Record<string, unknown>];

export function says(...[labels, meaning]: LabelCase): void {
  for (const label of labels.split(' | ')) expect([label, said(label)]).toEqual([label, meaning]);
}
