import { defineClass, type BoundClass, type ScalarSpec } from '../protocol/host-object';
import {
  expectBag,
  expectBoolean,
  expectInteger,
  expectNumber,
  expectOneOf,
  expectText,
  type Argument,
} from '../protocol/arguments';
import { isHostObject } from '../protocol/host-object';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model } from '../model';
import { formatArea, makeArea, maxColumns, parseArea, splitSheet } from '../rules/address';
import { printErrorKinds, type PageLayoutState } from '../side-store';

const paperTypes = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal', 'Executive', 'Tabloid', 'Statement'] as const;
const pointsPerUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const marginKeys = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
/** Excel's bounds for the zoom of a page in percent, and for text of a header or footer. */
const minScale = 10;
const maxScale = 400;
const maxHeaderText = 255;

/** Excel's defaults for a German sheet: A4, narrow margins in centimetres 1.78 and 1.91. */
export function defaultPageLayout(): PageLayoutState {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    printArea: null,
    printTitleRows: null,
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    headersFooters: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
    rowBreaks: [],
  };
}

function layoutOf(model: Model, sheetId: string): PageLayoutState {
  const id = model.sheet(sheetId).id;
  const found = model.sideStore.pageLayouts.get(id);
  if (found) return found;
  const made = defaultPageLayout();
  model.sideStore.pageLayouts.set(id, made);
  return made;
}

/** Page set-up of a protected sheet is refused as in Excel. */
function changeLayout(model: Model, sheetId: string): PageLayoutState {
  model.protection.demandUnprotected(sheetId);
  return layoutOf(model, sheetId);
}

export function pageLayoutClass(model: Model): BoundClass<string> {
  const margin = (key: (typeof marginKeys)[number]): ScalarSpec<string> => ({
    get: (id) => layoutOf(model, id).margins[key],
    set: (id, value) => {
      changeLayout(model, id).margins[key] = points(value, `${key}Margin`, 1);
    },
  });
  const flag = (key: 'centerHorizontally' | 'centerVertically'): ScalarSpec<string> => ({
    get: (id) => layoutOf(model, id)[key],
    set: (id, value) => {
      changeLayout(model, id)[key] = expectBoolean(value, key);
    },
  });
  return defineClass<string>({
    name: 'PageLayout',
    scalars: {
      Orientation: {
        get: (id) => layoutOf(model, id).orientation,
        set: (id, value) => {
          changeLayout(model, id).orientation = expectOneOf(value, ['Portrait', 'Landscape'], 'orientation');
        },
      },
      PaperSize: {
        get: (id) => layoutOf(model, id).paperSize,
        set: (id, value) => {
          changeLayout(model, id).paperSize = expectOneOf(value, paperTypes, 'paperSize');
        },
      },
      Zoom: {
        get: (id): Json => ({ ...layoutOf(model, id).zoom }),
        set: (id, value) => {
          changeLayout(model, id).zoom = readZoom(value);
        },
      },
      PrintErrors: {
        get: (id) => layoutOf(model, id).printErrors ?? 'AsDisplayed',
        set: (id, value) => {
          changeLayout(model, id).printErrors = expectOneOf(value, printErrorKinds, 'printErrors');
        },
      },
      CenterHorizontally: flag('centerHorizontally'),
      CenterVertically: flag('centerVertically'),
      TopMargin: margin('top'),
      BottomMargin: margin('bottom'),
      LeftMargin: margin('left'),
      RightMargin: margin('right'),
      HeaderMargin: margin('header'),
      FooterMargin: margin('footer'),
    },
    parts: { HeadersFooters: (id) => model.classes.headersFooters.bind(id) },
    objects: {
      GetPrintAreaOrNullObject: (id) => {
        const { printArea } = layoutOf(model, id);
        if (printArea === null) return null;
        const areas = printArea.split(',').flatMap((part) => parseArea(splitSheet(part).rest) ?? []);
        return model.classes.rangeAreas.bind({ sheetId: id, areas });
      },
      GetPrintTitleRowsOrNullObject: (id) => {
        const { printTitleRows } = layoutOf(model, id);
        const area = printTitleRows === null ? null : parseArea(printTitleRows);
        return area === null ? null : model.range(id, area);
      },
    },
    actions: {
      SetPrintArea: (id, args) => {
        changeLayout(model, id).printArea = printArea(model, id, args.at(0));
      },
      SetPrintTitleRows: (id, args) => {
        const { sheetId, area } = model.rangeArgument(args.at(0), id, 'printTitleRows');
        if (sheetId !== id) throw invalidArgument('printTitleRows liegen auf einem anderen Blatt');
        const rows = makeArea(area.row, 0, area.rowCount, maxColumns);
        changeLayout(model, id).printTitleRows = formatArea(rows, true);
      },
      SetPrintMargins: (id, args) => {
        const unit = expectOneOf(args.at(0), ['Points', 'Inches', 'Centimeters'], 'unit');
        const bag = args.bag(1, 'marginOptions');
        const layout = changeLayout(model, id);
        for (const [key, value] of Object.entries(bag)) {
          const name = expectOneOf(key, marginKeys, 'marginOptions');
          if (value !== null) layout.margins[name] = points(value, key, pointsPerUnit[unit] ?? 1);
        }
      },
    },
  });
}

function points(value: Argument, name: string, perUnit: number): number {
  const number = expectNumber(value, name);
  if (number < 0) throw invalidArgument(`${name}: negativ`);
  return number * perUnit;
}

function readZoom(value: Argument): PageLayoutState['zoom'] {
  const bag = expectBag(value, 'zoom');
  for (const key of Object.keys(bag))
    if (!['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key))
      throw invalidArgument(`zoom: ${key} gibt es nicht`);
  const pages = (key: string): number | null => {
    const asked = bag[key] ?? null;
    if (asked === null) return null;
    const count = expectInteger(asked, key);
    if (count < 0) throw invalidArgument(`${key}: negativ`);
    return count;
  };
  const wide = pages('horizontalFitToPages');
  const high = pages('verticalFitToPages');
  const asked = bag['scale'] ?? null;
  if (asked !== null && (wide !== null || high !== null))
    throw invalidArgument('zoom: entweder scale oder die Anzahl der Seiten');
  if (asked === null)
    return {
      ...(wide === null ? {} : { horizontalFitToPages: wide }),
      ...(high === null ? {} : { verticalFitToPages: high }),
    };
  const scale = expectInteger(asked, 'scale');
  if (scale < minScale || scale > maxScale)
    throw invalidArgument(`scale: ${scale} liegt nicht zwischen ${minScale} und ${maxScale}`);
  return { scale };
}

function printArea(model: Model, id: string, value: Argument): string {
  const own = (sheetId: string): void => {
    if (sheetId !== id) throw invalidArgument('printArea liegt auf einem anderen Blatt');
  };
  if (isHostObject(value)) {
    const areas = model.classes.rangeAreas.refOf(value);
    if (areas) {
      own(areas.sheetId);
      return areas.areas.map((area) => formatArea(area, true)).join(',');
    }
    const ref = model.rangeArgument(value, id, 'printArea');
    own(ref.sheetId);
    return formatArea(ref.area, true);
  }
  return expectText(value, 'printArea')
    .split(',')
    .map((part) => {
      const ref = model.rangeArgument(part.trim(), id, 'printArea');
      own(ref.sheetId);
      return formatArea(ref.area, true);
    })
    .join(',');
}

export function headersFootersClass(model: Model): BoundClass<string> {
  return defineClass<string>({
    name: 'HeaderFooterGroup',
    scalars: { State: { get: () => 'Default' } },
    parts: { DefaultForAllPages: (id) => model.classes.headerFooter.bind(id) },
  });
}

export function headerFooterClass(model: Model): BoundClass<string> {
  const part = (key: keyof PageLayoutState['headersFooters']): ScalarSpec<string> => ({
    get: (id) => layoutOf(model, id).headersFooters[key],
    set: (id, value) => {
      const text = expectText(value, key);
      if (text.length > maxHeaderText) throw invalidArgument(`${key}: länger als ${maxHeaderText} Zeichen`);
      changeLayout(model, id).headersFooters[key] = text;
    },
  });
  return defineClass<string>({
    name: 'HeaderFooter',
    scalars: {
      LeftHeader: part('leftHeader'),
      CenterHeader: part('centerHeader'),
      RightHeader: part('rightHeader'),
      LeftFooter: part('leftFooter'),
      CenterFooter: part('centerFooter'),
      RightFooter: part('rightFooter'),
    },
  });
}

/** A break by the row (one-based) that begins the new page. */
export interface BreakRef {
  readonly sheetId: string;
  readonly row: number;
}

export function pageBreaksClass(model: Model): BoundClass<string> {
  const rows = (id: string): readonly number[] => layoutOf(model, id).rowBreaks;
  return defineClass<string>({
    name: 'PageBreakCollection',
    items: (id) => rows(id).map((row) => model.classes.pageBreak.bind({ sheetId: id, row })),
    item: (id, key) => {
      const row = rows(id)[Number(key)];
      return row === undefined ? null : model.classes.pageBreak.bind({ sheetId: id, row });
    },
    objects: {
      Add: (id, args) => {
        const { sheetId, area } = model.rangeArgument(args.at(0), id, 'pageBreakRange');
        if (sheetId !== id) throw invalidArgument('pageBreakRange liegt auf einem anderen Blatt');
        if (area.row === 0) throw invalidArgument('vor der ersten Zeile gibt es keinen Umbruch');
        const layout = changeLayout(model, id);
        const row = area.row + 1;
        layout.rowBreaks = [...new Set([...layout.rowBreaks, row])].sort((a, b) => a - b);
        return model.classes.pageBreak.bind({ sheetId: id, row });
      },
    },
    answers: { GetCount: (id) => rows(id).length },
    actions: {
      RemovePageBreaks: (id) => {
        changeLayout(model, id).rowBreaks = [];
      },
    },
  });
}

export function pageBreakClass(model: Model): BoundClass<BreakRef> {
  const demand = (ref: BreakRef): BreakRef => {
    if (!layoutOf(model, ref.sheetId).rowBreaks.includes(ref.row))
      throw new HostError('ItemNotFound', `Umbruch vor Zeile ${ref.row}`);
    return ref;
  };
  return defineClass<BreakRef>({
    name: 'PageBreak',
    scalars: { RowIndex: { get: (ref) => demand(ref).row - 1 } },
    objects: { GetCellAfterBreak: (ref) => model.range(ref.sheetId, makeArea(demand(ref).row - 1, 0, 1, 1)) },
    actions: {
      Delete: (ref) => {
        const layout = changeLayout(model, demand(ref).sheetId);
        layout.rowBreaks = layout.rowBreaks.filter((row) => row !== ref.row);
      },
    },
  });
}
