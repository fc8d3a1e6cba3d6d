export { createDocumentReader } from './document-reader';
