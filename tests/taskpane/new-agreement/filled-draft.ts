import { newStepsTarget, startingDraft } from '../../../src/taskpane/wizards/new-agreement/draft';
import type { AgreementDraft } from '../../../src/taskpane/wizards/new-agreement/schema';

/** Everything typed as a user would: German notation, a list copied from a document. */
export function filledDraft(): AgreementDraft {
  const draft = startingDraft(null, { year: 2026, month: 1 });
  const [monitoring, rate, longTerm] = draft.targets;
  if (!monitoring || !rate || !longTerm) throw new Error('The wizard no longer proposes three targets.');
  return {
    ...draft,
    jobcenter: ' Landkreis Musterland ',
    land: 'Niedersachsen',
    ministry: 'Ministerium für Arbeit und Soziales des Musterlandes',
    administrativeCosts: '8.120.400',
    integrationBudget: '6.450.300 Euro',
    statedTotal: '14,6 Mio.',
    targets: [
      monitoring,
      { ...rate, values: { total: '5,3', female: '+6,2 %', male: '4,6' } },
      { ...longTerm, values: { total: '\u22122,5', female: '', male: '' } },
      {
        ...newStepsTarget(),
        title: 'Ausbau der Beratung',
        steps: '- Sprechstunde einrichten\n\n2. Ergebnisse auswerten\n• Bericht - Entwurf schreiben',
        criteria: '– Die Sprechstunde findet statt',
      },
    ],
  };
}
