import { functionCatalogue } from '../../src/functions';
import { testHostileCalls } from './hostile-answers';

testHostileCalls(functionCatalogue.filter(({ category }) => category !== 'dataTable'));
