import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { columnRoles, type ImportQuestion } from '../../../../domain/import';
import { figureCodes } from '../../../../domain/quantities';
import { figureName } from '../../../../text/import-figure-texts';
import { answerTexts, questionText } from '../../../../text/import-question-texts';
import { recognitionTexts } from '../../../../text/import-recognition-texts';
import { importTexts } from '../../../../text/import-texts';
import { useDataStyles } from '../styles';
import { answered, monthInput, shownAnswer, typedMonth } from './answers';
import type { ImportStore } from './import-store';
import type { SourceReading } from './machine';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const figures: readonly Choice[] = figureCodes.map((code) => ({ value: code, label: figureName(code) }));
const entries = (texts: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

function choicesOf(question: ImportQuestion, jobcenters: readonly string[]): readonly Choice[] | null {
  switch (question.code) {
    case 'unit':
      return entries(answerTexts.unit);
    case 'amountUnit':
      return entries(answerTexts.amountUnit);
    case 'notation':
      return entries(answerTexts.notation);
    case 'columnRole':
      return columnRoles.map((role) => ({ value: role, label: recognitionTexts.roles[role] }));
    case 'figure':
      return figures;
    case 'figureName':
      return [{ value: 'ignore', label: answerTexts.ignore }, ...figures];
    case 'measure':
      return entries(answerTexts.measure);
    case 'waitingPeriod':
      return [
        ...[0, 1, 2, 3].map((months) => ({ value: String(months), label: answerTexts.waiting(months) })),
        { value: 'unknown', label: answerTexts.waitingUnknown },
      ];
    case 'dataLoad':
      return entries(answerTexts.dataLoad);
    case 'jobcenter':
      return jobcenters.length === 0 ? null : jobcenters.map((name) => ({ value: name, label: name }));
    case 'month':
      return null;
  }
}

const fewChoices = 4;

interface Properties {
  readonly store: ImportStore;
  readonly source: SourceReading;
  readonly question: ImportQuestion;
}

/** One thing that the source does not say. Few answers stand in view, many in a list, a month is typed. */
export function QuestionField({ store, source, question }: Properties): ReactElement {
  const styles = useDataStyles();
  const { opened, mapping } = source;
  const sheet = opened.reading.tables.find(({ table }) => table === question.table)?.sheet ?? '';
  const label = questionText(question, sheet, mapping.tables.length);
  const choices = choicesOf(question, opened.context.jobcenters);
  const shown = shownAnswer(mapping, question);
  const [fixed, setFixed] = useState(false);
  const choose = (value: string): void => {
    setFixed(value === 'fixed');
    const next = answered(mapping, question, value);
    if (next !== null) void store.changeMapping(next);
  };
  if (question.code === 'dataLoad') {
    const isFixed = fixed || shown === 'fixed';
    return (
      <>
        <Field label={label}>
          <RadioGroup value={isFixed ? 'fixed' : shown} onChange={(_, { value }) => choose(value)}>
            {choices?.map((choice) => (
              <Radio key={choice.value} {...choice} />
            ))}
          </RadioGroup>
        </Field>
        {isFixed && (
          <MonthField label={answerTexts.fixedMonth} initial={fixedMonth(source, question)} onMonth={choose} />
        )}
      </>
    );
  }
  if (choices === null) {
    return question.code === 'month' ? (
      <MonthField label={label} initial={shown} onMonth={choose} />
    ) : (
      <NameField label={label} initial={shown} onName={choose} />
    );
  }
  if (choices.length <= fewChoices) {
    return (
      <Field label={label}>
        <RadioGroup value={shown} onChange={(_, { value }) => choose(value)}>
          {choices.map((choice) => (
            <Radio key={choice.value} {...choice} />
          ))}
        </RadioGroup>
      </Field>
    );
  }
  return (
    <Field label={label}>
      <Select className={styles.full} value={shown} onChange={(_, { value }) => choose(value)}>
        <option value="">{importTexts.mapping.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function fixedMonth({ mapping }: SourceReading, { table }: ImportQuestion): string {
  const rule = mapping.tables[table]?.dataLoad;
  return rule?.kind === 'fixed' ? monthInput(rule.month) : '';
}

interface TypedProperties {
  readonly label: string;
  readonly initial: string;
}

function MonthField({
  label,
  initial,
  onMonth,
}: TypedProperties & { readonly onMonth: (text: string) => void }): ReactElement {
  const [text, setText] = useState(initial);
  const wrong = text.trim() !== '' && typedMonth(text) === null;
  return (
    <Field
      label={label}
      hint={answerTexts.monthHint}
      validationState={wrong ? 'error' : 'none'}
      {...(wrong ? { validationMessage: answerTexts.monthWrong } : {})}
    >
      <Input
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          if (typedMonth(value) !== null) onMonth(value);
        }}
      />
    </Field>
  );
}

function NameField({
  label,
  initial,
  onName,
}: TypedProperties & { readonly onName: (text: string) => void }): ReactElement {
  const [text, setText] = useState(initial);
  return (
    <Field label={label}>
      <Input
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={() => {
          if (text.trim() !== '' && text !== initial) onName(text.trim());
        }}
      />
    </Field>
  );
}
