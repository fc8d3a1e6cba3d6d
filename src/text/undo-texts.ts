/** Before an action over which Excel forgets the steps that could be undone. */
export const undoForgottenText = 'Excel vergisst dabei, was sich bisher rückgängig machen ließ.';
