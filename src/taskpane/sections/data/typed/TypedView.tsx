import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState, type ReactElement } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { typedIndicators } from '../../../../application/imports/entry-sheet';
import { yearText } from '../../../../application/imports/typed-checks';
import { addMonths } from '../../../../domain/months';
import { sexes } from '../../../../domain/sex';
import { importSheetTexts } from '../../../../text/import-sheet-texts';
import { previousYearText, typedFieldLabel, typedTexts } from '../../../../text/typed-texts';
import { usePane } from '../../../environment';
import { TextField } from '../../../fields/TextField';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import type { ImportStore } from '../import/import-store';
import { useDataStyles } from '../styles';
import { copyDraft, monthsOf, startingDraft, typedRows, type TypedMonths } from './draft';
import { EntrySheetCard } from './EntrySheetCard';
import { typedSchema, typedYears, type TypedDraft } from './schema';
import { typedDraftOf } from './typed-draft';
import { TypedFindings, useSurroundings } from './TypedFindings';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    // A message under one field does not stretch the other.
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
});

/** A form for the progress values of a month and of the same month of the year before, checked while typing. */
export function TypedView({
  store,
  onCompared,
}: {
  readonly store: ImportStore;
  readonly onCompared: () => void;
}): ReactElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const pane = usePane();
  const { data } = useStore(store);
  const kept = typedDraftOf(pane.memory);
  const form = useForm<TypedDraft>({
    defaultValues: kept.get() ?? startingDraft(data?.jobcenters[0] ?? '', pane.environment.clock.today()),
    mode: 'onTouched',
    resolver: zodResolver(typedSchema),
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => kept.set(copyDraft(values)),
      }),
    [form, kept],
  );
  const [empty, setEmpty] = useState(false);
  const [jobcenter, month, load] = useWatch({ control: form.control, name: ['jobcenter', 'month', 'load'] });
  const months = monthsOf({ month, load });
  const surroundings = useSurroundings({ jobcenter, months, data });
  const submit = async (draft: TypedDraft): Promise<void> => {
    const rows = typedRows(draft);
    setEmpty(rows.length === 0);
    if (rows.length === 0) return;
    onCompared();
    await store.compare({ label: importSheetTexts.typed, hash: '', rows, refused: [] });
  };
  return (
    <FormProvider {...form}>
      <form
        className={shared.column}
        noValidate
        aria-label={typedTexts.title}
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        <p>{typedTexts.lead}</p>
        <TextField<TypedDraft> name="jobcenter" label={typedTexts.jobcenter} required />
        <div className={styles.pair}>
          <TextField<TypedDraft> name="month" label={typedTexts.month} required />
          <TextField<TypedDraft> name="load" label={typedTexts.load} required />
        </div>
        <p className={shared.hint}>{loadHint(months)}</p>
        {typedIndicators.map((indicator) => (
          <Card key={indicator} title={typedTexts.groups[indicator]} level={2}>
            {sexes.map((sex) => (
              <div key={sex} className={styles.pair}>
                {typedYears.map((year) => (
                  <TextField<TypedDraft>
                    key={year}
                    name={`values.${indicator}.${year}.${sex}`}
                    label={typedFieldLabel(sex, months === null ? '' : yearText(months[year]))}
                    numeric
                    {...(indicator === 'K2' ? { suffix: '%' } : {})}
                  />
                ))}
              </div>
            ))}
            <TypedFindings indicator={indicator} surroundings={surroundings} />
          </Card>
        ))}
        <p role="status">{empty ? typedTexts.empty : ''}</p>
        <div className={shared.actions}>
          <Button
            className={shared.action}
            onClick={() => {
              const { jobcenter } = form.getValues();
              form.reset(startingDraft(jobcenter, pane.environment.clock.today()));
              kept.set(null);
            }}
          >
            {typedTexts.reset}
          </Button>
          <Button type="submit" appearance="primary" className={shared.action}>
            {typedTexts.next}
          </Button>
        </div>
        <EntrySheetCard store={store} onCompared={onCompared} />
      </form>
    </FormProvider>
  );
}

function loadHint(months: TypedMonths | null): string {
  const load = months === null ? null : addMonths(months.before, months.lag);
  return months !== null && load?.ok === true ? previousYearText(months.before, load.value) : typedTexts.loadHint;
}
