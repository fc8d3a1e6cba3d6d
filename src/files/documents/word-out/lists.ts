import { AlignmentType, LevelSuffix, type ILevelsOptions } from 'docx';
import type { ListMarker } from './list-markers';

/** How far the text of a list stands in, in twentieths of a point; its label hangs out by the same. */
export interface Indent {
  readonly left: number;
  readonly hanging: number;
}

export interface ListReference {
  readonly reference: string;
  readonly level: 0;
}

export interface Lists {
  /** The list that a paragraph with this label belongs to: the last one of its kind if it counts on, else a new one. */
  place(kind: string, marker: ListMarker, indent: Indent): ListReference;
  readonly config: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
}

export function createLists(): Lists {
  const config: { reference: string; levels: readonly ILevelsOptions[] }[] = [];
  const open = new Map<string, { reference: string; next: number }>();
  return {
    config,
    place(kind, { format, pattern, number }, indent) {
      const key = `${kind} ${format} ${pattern}`;
      const list = open.get(key);
      if (list !== undefined && (number === 0 || list.next === number)) {
        list.next = number + 1;
        return { reference: list.reference, level: 0 };
      }
      const reference = `list-${config.length + 1}`;
      open.set(key, { reference, next: number + 1 });
      config.push({
        reference,
        levels: [
          {
            level: 0,
            format,
            text: pattern,
            alignment: AlignmentType.START,
            start: Math.max(1, number),
            suffix: LevelSuffix.TAB,
            style: { paragraph: { indent } },
          },
        ],
      });
      return { reference, level: 0 };
    },
  };
}
