import type { GoodDirection } from '../../direction';
import type { IndicatorCode } from '../../indicator';
import type { Sex } from '../../sex';
import type { TargetForm } from '../agreement';
import type { Source } from './placed-text';
import type { ReadingFinding } from './reading-finding';

/** A target as the text has it. null: the text does not say, or not for certain; then a finding asks. */
export interface ReadTarget {
  /** null where the text does not number its targets. */
  readonly no: number | null;
  /** Heading of the target; null where a text restates it without one. */
  readonly title: string | null;
  readonly indicator: IndicatorCode | null;
  readonly sex: Sex;
  readonly form: TargetForm;
  /** Signed fraction for `change`, fraction for `quota`, persons or events for `count`. */
  readonly value: number | null;
  readonly direction: GoodDirection | null;
  readonly steps: readonly string[];
  readonly criteria: readonly string[];
  readonly source: Source;
}

/** What was understood of a text; plain data that survives JSON. */
export interface AgreementReading {
  readonly jobcenter: string | null;
  /** Name of the Land. */
  readonly state: string | null;
  readonly year: number | null;
  readonly baseYear: number | null;
  readonly ministries: readonly string[];
  readonly budget: {
    readonly administration: number | null;
    readonly integration: number | null;
    readonly statedTotal: number | null;
  };
  readonly targets: readonly ReadTarget[];
  readonly dialogues: { readonly minPerYear: number | null };
  readonly findings: readonly ReadingFinding[];
}
