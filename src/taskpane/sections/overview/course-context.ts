import { createContext, useContext } from 'react';
import type { TargetAtDialogue } from '../../../domain/dialogue';

const context = createContext<readonly TargetAtDialogue[]>([]);
export const CourseProvider = context.Provider;

/** Targets whose courses are shown; the view that draws them is downloaded and takes no properties. */
export function useCourses(): readonly TargetAtDialogue[] {
  return useContext(context);
}
