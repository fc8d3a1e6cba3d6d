import { useState, type ReactElement } from 'react';
import { functionCatalogue, type FunctionDefinition } from '../../../functions';
import { FunctionDetail } from './FunctionDetail';
import { FunctionList } from './FunctionList';

/** The function browser: a list to search, then one function with its worked example. */
export function FormulasSection(): ReactElement {
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
    />
  );
}
