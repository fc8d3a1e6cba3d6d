import { LexerTreeBuilder } from '@univerjs/engine-formula';

interface ParserState {
  _squareBracketState: number;
  _tableBracketState: boolean;
  /** A property, not a method: it is taken from its object and called for another one. */
  _resetTemp: (this: ParserState) => void;
}

/**
 * Univer's parser forgets its state between two formulas except for square brackets: after a half-typed `=SUM(tbl[`
 * every further formula is read as if it stood inside of them, and loses its arguments. The members are private, and there
 * is one parser for what is typed and for what is calculated.
 */
const parser = LexerTreeBuilder.prototype as unknown as ParserState;
const resetOthers = parser._resetTemp;
parser._resetTemp = function resetAll(): void {
  resetOthers.call(this);
  this._squareBracketState = 0;
  this._tableBracketState = false;
};
