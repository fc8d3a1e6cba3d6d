/** What is downloaded where no worker reads. */
export { readSpreadsheet } from './read-spreadsheet';
export { workOnPage } from './work';
