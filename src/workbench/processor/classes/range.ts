import { defineClass, type BoundClass } from '../protocol/host-object';
import type { Model, RangeRef } from '../model';
import { rangeActions, rangeAnswers, rangeCalculatedActions } from './range-actions';
import { rangeCalculatedObjects, rangeObjects } from './range-navigation';
import { rangeScalars } from './range-scalars';

export function rangeClass(model: Model): BoundClass<RangeRef> {
  return defineClass<RangeRef>({
    name: 'Range',
    scalars: rangeScalars(model),
    parts: {
      Format: (ref) => model.classes.rangeFormat.bind({ sheetId: ref.sheetId, areas: [ref.area] }),
      Worksheet: (ref) => model.classes.worksheet.bind(ref.sheetId),
      ConditionalFormats: (ref) => model.classes.conditionalFormats.bind(ref),
      DataValidation: (ref) => model.classes.dataValidation.bind(ref),
    },
    objects: rangeObjects(model),
    actions: rangeActions(model),
    answers: rangeAnswers(),
    calculated: [...rangeCalculatedObjects, ...rangeCalculatedActions],
  });
}
