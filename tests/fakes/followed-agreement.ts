import type { Agreement, Target } from '../../src/domain/agreement';
import { followedSteps } from '../../src/workbench/sample/followed-year';
import { neulandAgreement } from './neuland-agreement';

/** The agreement that the sample workbook follows: targets with figures, and two with its steps. */
export const followedAgreement: Agreement = {
  ...neulandAgreement,
  targets: [
    ...neulandAgreement.targets.filter(({ form }) => form !== 'steps'),
    ...[
      { no: 4, title: 'Erprobung eines gemeinsamen Beratungstags' },
      { no: 5, title: 'Bessere Erreichbarkeit am Telefon' },
    ].map(({ no, title }): Target => {
      const texts = (wanted: string): readonly string[] =>
        followedSteps.filter(({ target, kind }) => target === no && kind === wanted).map(({ text }) => text);
      return {
        no,
        title,
        indicator: null,
        sex: 'total',
        form: 'steps',
        value: null,
        direction: null,
        steps: texts('Schritt'),
        criteria: texts('Kriterium'),
        wording: null,
      };
    }),
  ],
};
