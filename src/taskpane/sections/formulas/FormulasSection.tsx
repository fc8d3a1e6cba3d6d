import { useEffect, useState, type ReactElement } from 'react';
import { functionCatalogue, type FunctionDefinition } from '../../../functions';
import { usePane } from '../../environment';
import { FunctionDetail } from './FunctionDetail';
import { FunctionList } from './FunctionList';
import { RepairCard } from './RepairCard';
import { SharingCard } from './SharingCard';
import { createRepairStore } from './repair-store';
import { createSharingStore } from './sharing-store';

/** The function browser: a list to search, then one function with its worked example. */
export function FormulasSection(): ReactElement {
  const { environment, memory } = usePane();
  // Kept here, so that a look at one function does not take the result away.
  const [repair] = useState(() =>
    createRepairStore(environment.services, () => {
      // The overview may show results of cells that were stuck.
      void memory.overview.refresh();
    }),
  );
  useEffect(() => () => repair.stop(), [repair]);
  const [sharing] = useState(() => createSharingStore(environment.services.sharing));
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<FunctionDefinition | null>(null);
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  if (chosen !== null)
    return (
      <FunctionDetail
        definition={chosen}
        onBack={() => {
          setCameFrom(chosen.id);
          setChosen(null);
        }}
      />
    );
  return (
    <FunctionList
      functions={functionCatalogue}
      search={search}
      onSearch={setSearch}
      onChoose={setChosen}
      focusedId={cameFrom}
      cards={
        <>
          <RepairCard store={repair} />
          <SharingCard store={sharing} />
        </>
      }
    />
  );
}
