import { BaseFunction, type BaseReferenceObject } from '@univerjs/engine-formula';

/**
 * INDEX and OFFSET give a part of the range that they were given. Univer finds the sheet of that part again by a name, and a
 * table has none: on every sheet but that of the table `=INDEX(tbl[#All],2,1)` read the cells of the formula's own sheet.
 */
const create = Object.getOwnPropertyDescriptor(BaseFunction.prototype, 'createReferenceObject')
  ?.value as BaseFunction['createReferenceObject'];
BaseFunction.prototype.createReferenceObject = function onItsSheet(reference, range) {
  const part = create.call(this, reference, range);
  const sheetId = reference.getForcedSheetId();
  const isNamed = reference.getForcedSheetName() !== '';
  if (!part.isReferenceObject() || isNamed || sheetId == null || sheetId === '') return part;
  const kept = part as BaseReferenceObject;
  kept.setForcedSheetId = (): void => kept.setForcedSheetIdDirect(sheetId);
  kept.setForcedSheetIdDirect(sheetId);
  return kept;
};
