import { functionCatalogue } from '../../src/functions';
import { testHostileCalls } from './hostile-answers';

testHostileCalls(functionCatalogue.filter(({ parameters }) => parameters.some(({ name }) => name === 'ziele')));
