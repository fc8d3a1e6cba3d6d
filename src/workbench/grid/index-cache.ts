import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Univer keeps an index of the values of columns that were compared, and asks it instead of the cells. Interim results
 * carry the address of the range they come from and go into the same index: a month counted as 10 came out as 7, 8 or 9
 * depending on which formula was calculated before. It also corrects the index after every formula by going through all
 * values of the column (10,000 different results cost 50 million steps). So nothing is kept, and every comparison reads
 * its own values.
 */
CELL_INVERTED_INDEX_CACHE.set = (): void => undefined;
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = (): void => undefined;
