import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Select,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { useDataStyles } from '../styles';
import type { ImportStore } from './import-store';
import { MappingList } from './MappingList';
import { Protocol } from './Protocol';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  hidden: { display: 'none' },
  panel: { margin: 0, padding: `0 0 ${tokens.spacingVerticalS}` },
});

/** Step 1: where the figures come from. */
export function SourceStep({ store }: { readonly store: ImportStore }): ReactElement {
  const shared = useDataStyles();
  const texts = importTexts.source;
  return (
    <div className={shared.column}>
      <p>{texts.lead}</p>
      <FileDrop store={store} />
      <OtherSources store={store} />
      <Protocol store={store} />
      <MappingList store={store} />
    </div>
  );
}

/** A button for everybody; dropping a file on the frame around it is a shortcut for the mouse. */
function FileDrop({ store }: { readonly store: ImportStore }): ReactElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const texts = importTexts.source;
  useEffect(() => {
    const area = frame.current;
    if (area === null) return undefined;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const hover = (isOver: boolean) => (event: DragEvent) => {
      event.preventDefault();
      setOver(isOver);
    };
    area.addEventListener('dragover', hover(true), options);
    area.addEventListener('dragleave', hover(false), options);
    area.addEventListener(
      'drop',
      (event) => {
        hover(false)(event);
        void take(store, event.dataTransfer?.files[0]);
      },
      options,
    );
    return () => listening.abort();
  }, [store]);
  return (
    <div ref={frame} className={mergeClasses(styles.drop, over && styles.over)}>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        tabIndex={-1}
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        aria-label={texts.file}
        onChange={(event) => {
          void take(store, event.target.files?.[0]);
          // The same file may be chosen once more.
          event.target.value = '';
        }}
      />
      <Button
        appearance="primary"
        className={shared.wide}
        icon={<ArrowUpload20Regular />}
        onClick={() => input.current?.click()}
      >
        {texts.file}
      </Button>
      <span className={shared.hint}>{over ? texts.drop : texts.fileHint}</span>
    </div>
  );
}

async function take(store: ImportStore, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  await store.choose({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

function OtherSources({ store }: { readonly store: ImportStore }): ReactElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { data } = useStore(store);
  const [pasted, setPasted] = useState('');
  const [sheet, setSheet] = useState('');
  const texts = importTexts.source;
  const sheets = data?.sheets ?? [];
  const chosen = sheet === '' ? (sheets[0] ?? '') : sheet;
  return (
    <Accordion collapsible aria-label={texts.others}>
      <AccordionItem value="pasted">
        <AccordionHeader>{texts.pastedTitle}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={shared.column}>
            <Field label={texts.pastedLabel} hint={texts.pastedHint}>
              <Textarea rows={4} value={pasted} onChange={(_, { value }) => setPasted(value)} resize="vertical" />
            </Field>
            <Button
              className={shared.action}
              disabledFocusable={pasted.trim() === ''}
              onClick={() => {
                if (pasted.trim() !== '') void store.choose({ kind: 'pasted', text: pasted });
              }}
            >
              {texts.pastedAction}
            </Button>
          </div>
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="sheet">
        <AccordionHeader>{texts.sheetTitle}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {sheets.length === 0 ? (
            <p className={shared.hint}>{texts.noSheets}</p>
          ) : (
            <div className={shared.column}>
              <Field label={texts.sheetLabel}>
                <Select className={shared.full} value={chosen} onChange={(_, { value }) => setSheet(value)}>
                  {sheets.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
              <Button className={shared.action} onClick={() => void store.choose({ kind: 'sheet', name: chosen })}>
                {texts.sheetAction}
              </Button>
            </div>
          )}
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="selection">
        <AccordionHeader>{texts.selectionTitle}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={shared.column}>
            <p className={shared.hint}>{texts.selectionHint}</p>
            <Button className={shared.action} onClick={() => void store.choose({ kind: 'selection' })}>
              {texts.selectionAction}
            </Button>
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
