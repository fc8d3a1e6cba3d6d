import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUp24Regular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { beginningTexts } from '../../../../text/beginning-texts';

const useStyles = makeStyles({
  zone: {
    width: '100%',
    minHeight: '96px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '& svg': { color: tokens.colorCompoundBrandForeground1 },
  },
  over: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
  },
  action: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** By extension and by type: some systems know only one of them. */
const accepted = [
  '.docx',
  '.pdf',
  '.odt',
  '.txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'application/vnd.oasis.opendocument.text',
  'text/plain',
].join(',');

interface Properties {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the choice of files, and on which files can be dropped. */
export function DropZone({ busy, onFiles }: Properties): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const texts = beginningTexts.document;
  const drag = (isOver: boolean) => (event: DragEvent) => {
    // Without this the browser would open the file in place of the pane.
    event.preventDefault();
    setOver(isOver && !busy);
  };
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.zone, over && styles.over)}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          if (!busy) onFiles([...event.dataTransfer.files]);
        }}
      >
        {busy ? <Spinner size="tiny" aria-hidden="true" role="presentation" /> : <DocumentArrowUp24Regular />}
        <span className={styles.action}>{busy ? texts.reading : texts.choose}</span>
        {!busy && <span className={styles.hint}>{over ? texts.dropNow : texts.drop}</span>}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={texts.choose}
        accept={accepted}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was mended.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
