/** Bytes of a file. The largest table that is read has about 20 megabytes as .xlsx and 40 as .csv. */
export const largestFile = 80_000_000;
/** Bytes that the parts of a workbook may unpack to, all together; 200,000 wide rows have half of it. */
export const unpackedLimit = 500_000_000;
/** Filled rows of all sheets together. */
export const mostRows = 250_000;
/** Filled cells of all sheets together. */
export const mostCells = 6_000_000;
export const mostSheets = 200;
/** Columns of a sheet: what lies further to the right is no table of figures. */
export const mostColumns = 2_000;
/** Signs of all shared texts together. */
export const mostSharedText = 100_000_000;
