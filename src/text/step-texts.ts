/** Where the user is in a wizard, e.g. `Schritt 2 von 5`. */
export function stepCounterText(no: number, count: number): string {
  return `Schritt ${no} von ${count}`;
}
