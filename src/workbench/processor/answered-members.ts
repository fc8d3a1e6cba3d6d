import { memberName, requirementOf } from './api-sets/requirements';
import type { ClassShape } from './protocol/host-object';

export interface AnsweredClass {
  readonly name: string;
  readonly members: readonly {
    readonly name: string;
    readonly kind: 'value' | 'value, settable' | 'object' | 'method' | 'event';
    /** `ExcelApi 1.7`; '' where the types say nothing. */
    readonly requirement: string;
  }[];
}

/** The machine-readable list of what the workbench answers, from the classes themselves. */
export function answeredMembers(shapes: readonly ClassShape[]): readonly AnsweredClass[] {
  return shapes.map((shape) => {
    const members = new Map<string, AnsweredClass['members'][number]>();
    const add = (wireName: string, kind: AnsweredClass['members'][number]['kind']): void => {
      if (wireName.startsWith('_') && shape.publicNames[wireName] === undefined) return;
      const name = shape.publicNames[wireName] ?? memberName(wireName);
      const requirement = requirementOf(shape.name, name) ?? requirementOf(shape.name, '*') ?? '';
      members.set(name, { name, kind, requirement });
    };
    for (const [name, scalar] of shape.scalars) add(name, scalar.settable ? 'value, settable' : 'value');
    for (const name of shape.parts) add(name, 'object');
    for (const name of shape.objects) add(name, 'method');
    for (const name of shape.actions) add(name, shape.publicNames[name] === undefined ? 'method' : 'event');
    if (shape.isCollection) {
      add('Items', 'object');
      for (const name of ['GetItem', 'GetItemAt'])
        if (requirementOf(shape.name, memberName(name)) !== null) add(name, 'method');
    }
    return { name: shape.name, members: [...members.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')) };
  });
}
