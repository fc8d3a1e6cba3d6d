import { functionCatalogue } from '../../src/functions';
import { testHostileCalls } from './hostile-answers';

testHostileCalls(
  functionCatalogue.filter(
    ({ category, parameters }) => category === 'dataTable' && !parameters.some(({ name }) => name === 'ziele'),
  ),
);
