import { LexerTreeBuilder } from '@univerjs/engine-formula';
import '../../../src/workbench/grid/parser-state';

/** What the test reads of the parser's tree, whose type the package does not export. */
interface TreeNode {
  getChildren(): readonly (TreeNode | string)[];
}

/** The arguments of the outermost call as the parser reads them. */
function argumentCount(parser: LexerTreeBuilder, formula: string): number {
  const tree = parser.treeBuilder(formula, false) as TreeNode | string;
  if (typeof tree === 'string') throw new Error(`${formula} was refused: ${tree}`);
  const [call] = tree.getChildren();
  if (call === undefined || typeof call === 'string') throw new Error(`${formula} is no call.`);
  return call.getChildren().length;
}

test('a formula keeps its arguments after one that was left inside of square brackets', () => {
  const parser = new LexerTreeBuilder();
  expect(argumentCount(parser, '=SUM(tbl[#All],"K2",3)')).toBe(3);
  parser.sequenceNodesBuilder('=SUM(tbl[');
  parser.sequenceNodesBuilder('=SUM(tbl[[#All]');
  expect(argumentCount(parser, '=SUM(tbl[#All],"K2",4)')).toBe(3);
  expect(argumentCount(parser, '=SUM(A1:B2,5)')).toBe(2);
});
