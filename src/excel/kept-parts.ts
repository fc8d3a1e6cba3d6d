import type { KeptPartsPort } from '../application/ports';
import { failure, success } from '../domain/result';
import { runExcel, unchangedFault } from './run-excel';

/** Custom XML parts that are written often and by themselves. Two round trips; the second reads back what it wrote. */
export const keptParts: KeptPartsPort = {
  write: (namespace, xml) =>
    runExcel(async ({ context, sync }) => {
      const { customXmlParts } = context.workbook;
      const there = customXmlParts.getByNamespace(namespace).load('items/id');
      await sync();
      const [first, ...others] = there.items;
      // Merging workbooks by hand can leave several; one of them is enough.
      for (const other of others) other.delete();
      if (xml === null) {
        first?.delete();
        const left = customXmlParts.getByNamespace(namespace).getCount();
        await sync();
        return left.value === 0 ? success(null) : failure(unchangedFault('verificationFailed', null));
      }
      if (first === undefined) customXmlParts.add(xml);
      else first.setXml(xml);
      const written = customXmlParts.getByNamespace(namespace).getOnlyItem().getXml();
      await sync();
      return written.value.includes(namespace) ? success(null) : failure(unchangedFault('verificationFailed', null));
    }),
};
