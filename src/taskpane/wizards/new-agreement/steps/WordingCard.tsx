import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ClauseChange, WordedClause } from '../../../../domain/agreement';
import {
  changedClausesText,
  editClauseText,
  staleClausesText,
  staleWordsText,
  wordingTexts,
} from '../../../../text/wording-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { focusOnMount } from '../../../parts/focus';
import { MessagePanel } from '../../../parts/MessagePanel';
import { useEscape } from '../../../parts/use-escape';
import type { WizardStore } from '../wizard-store';
import { changedCount, staleCount, wordingLines, type WordingLine } from '../wording';
import { ChangedWords } from './ChangedWords';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  line: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  changed: { borderLeftColor: tokens.colorCompoundBrandStroke },
  kind: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  stale: { fontWeight: tokens.fontWeightSemibold },
  heading: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The wording clause by clause: what changes is marked, what comes from a document can be typed anew. */
export function WordingCard({ wizard }: { readonly wizard: WizardStore }): ReactElement {
  const styles = useStyles();
  const { draft, base, previous } = useStore(wizard);
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<number | null>(null);
  const [edited, setEdited] = useState<number | null>(null);
  const toggle = useRef<HTMLElement | null>(null);
  const leave = (index: number | null): void => {
    setEditing(null);
    setEdited(index);
  };
  useEffect(() => {
    // Said as last year again, the clause is no longer among the changes.
    if (edited !== null && document.activeElement === document.body) toggle.current?.focus();
  }, [edited]);
  const lines = useMemo(() => wordingLines({ draft, base, previous }), [draft, base, previous]);
  const changed = changedCount(lines);
  const stale = staleCount(lines);
  const shown = all ? lines : lines.filter(({ change, stale }) => change.kind !== 'same' || stale !== null);
  const fromDocument = (base?.clauses.length ?? 0) > 0;
  return (
    <Card title={wordingTexts.title} level={3}>
      <p className={styles.hint}>{fromDocument ? wordingTexts.fromDocument : wordingTexts.byProduct}</p>
      {previous !== null && <p>{changed === 0 ? wordingTexts.unchanged : changedClausesText(changed, lines.length)}</p>}
      {changed > 0 && <p className={styles.hint}>{wordingTexts.legend}</p>}
      {stale > 0 && <MessagePanel tone="warning" message={staleClausesText(stale)} />}
      <ol className={styles.list}>
        {shown.map((line, index) => (
          <ClauseLine
            key={`${String(index)} ${wordsOf(line.change).text}`}
            line={line}
            editing={line.editable !== null && line.editable === editing}
            returning={line.editable !== null && line.editable === edited}
            onEdit={() => {
              setEdited(null);
              setEditing(line.editable);
            }}
            onLeave={() => leave(line.editable)}
            onApply={(words) => {
              if (line.editable !== null) wizard.dispatch({ type: 'clauseEdited', index: line.editable, words });
              leave(line.editable);
            }}
          />
        ))}
      </ol>
      <Button
        ref={(button: HTMLElement | null) => {
          toggle.current = button;
        }}
        size="small"
        className={styles.start}
        aria-expanded={all}
        onClick={() => {
          setEdited(null);
          setAll(!all);
        }}
      >
        {all ? wordingTexts.showChanges : wordingTexts.showAll}
      </Button>
    </Card>
  );
}

function wordsOf(change: ClauseChange): WordedClause {
  return change.kind === 'gone' ? change.before : change.after;
}

interface LineProperties {
  readonly line: WordingLine;
  readonly editing: boolean;
  /** It was edited last, so its button takes the focus when it is back. */
  readonly returning: boolean;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
  readonly onApply: (words: string) => void;
}

function ClauseLine({ line, editing, returning, onEdit, onLeave, onApply }: LineProperties): ReactElement {
  const styles = useStyles();
  const { change, editable } = line;
  const { kind, text } = wordsOf(change);
  const heading = kind === 'title' || kind === 'part' || kind === 'section' || kind === 'target';
  return (
    <li className={mergeClasses(styles.line, change.kind !== 'same' && styles.changed)}>
      <span className={styles.kind}>{wordingTexts.kinds[change.kind]}</span>
      {editing ? (
        <ClauseEditor text={text} onLeave={onLeave} onApply={onApply} />
      ) : (
        <span className={mergeClasses(heading && styles.heading)}>
          <ChangedWords change={change} />
        </span>
      )}
      {line.stale !== null && !editing && <span className={styles.stale}>{staleWordsText(line.stale)}</span>}
      {editable !== null && !editing && (
        <div className={styles.actions}>
          <Button
            ref={returning ? focusOnMount : null}
            size="small"
            appearance="subtle"
            aria-label={editClauseText(text)}
            onClick={onEdit}
          >
            {wordingTexts.edit}
          </Button>
        </div>
      )}
    </li>
  );
}

interface EditorProperties {
  readonly text: string;
  readonly onLeave: () => void;
  readonly onApply: (words: string) => void;
}

/** No form of its own: it stands inside that of the wizard. */
function ClauseEditor({ text, onLeave, onApply }: EditorProperties): ReactElement {
  const styles = useStyles();
  const [words, setWords] = useState(text);
  useEscape(onLeave);
  return (
    <>
      <Field label={wordingTexts.label}>
        <Textarea
          ref={focusOnMount}
          value={words}
          rows={5}
          resize="vertical"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={words.trim() === ''}
          onClick={() => onApply(words.trim())}
        >
          {wordingTexts.apply}
        </Button>
        <Button size="small" onClick={onLeave}>
          {wordingTexts.cancel}
        </Button>
      </div>
    </>
  );
}
