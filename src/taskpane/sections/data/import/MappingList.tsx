import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { focusOnMount } from '../../../parts/focus';
import { useDataStyles } from '../styles';
import type { ImportStore } from './import-store';

/** The mappings that the workbook keeps: renamed and deleted here, used by themselves. */
export function MappingList({ store }: { readonly store: ImportStore }): ReactElement | null {
  const styles = useDataStyles();
  const { data } = useStore(store);
  const [renamed, setRenamed] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const mappings = data?.mappings ?? [];
  const texts = importTexts.mappings;
  if (mappings.length === 0) return null;
  return (
    <Card title={texts.title} level={3}>
      <ul className={styles.list}>
        {mappings.map(({ name }) => (
          <li key={name} className={styles.tight}>
            <span className={styles.strong}>{name}</span>
            {renamed?.from === name ? (
              <form
                className={styles.tight}
                onSubmit={(event) => {
                  event.preventDefault();
                  const to = renamed.to.trim();
                  setRenamed(null);
                  if (to !== '' && to !== name) void store.renameMapping(name, to);
                }}
              >
                <Field label={texts.name}>
                  <Input
                    ref={focusOnMount}
                    onKeyDown={(event) => {
                      if (event.key !== 'Escape') return;
                      event.stopPropagation();
                      setRenamed(null);
                    }}
                    value={renamed.to}
                    onChange={(_, { value }) => setRenamed({ from: name, to: value })}
                  />
                </Field>
                <Button type="submit" className={styles.action}>
                  {texts.save}
                </Button>
              </form>
            ) : (
              <div className={styles.actions}>
                <Button aria-label={`${texts.rename}: ${name}`} onClick={() => setRenamed({ from: name, to: name })}>
                  {texts.rename}
                </Button>
                <Button aria-label={`${texts.remove}: ${name}`} onClick={() => void store.deleteMapping(name)}>
                  {texts.remove}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
