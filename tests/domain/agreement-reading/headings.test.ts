import { readAgreement } from '../../../src/domain/agreement';

const around = (words: string) =>
  readAgreement(
    `Zielvereinbarung 2027 mit dem Landkreis Neuland\n\n${words}\n\nAlle Beteiligten wirken daran mit, so gut sie können.\n\nDas Ziel ist erreicht, wenn die Integrationsquote um 2 % steigt.`,
  );

describe('a heading', () => {
  it.each<[string, string, string, number | null, string, string]>([
    ['I. Grundsätze', 'principles', 'part', null, 'I.', 'Grundsätze'],
    ['II Präambel', 'principles', 'part', null, 'II', 'Präambel'],
    ['III. Vorbemerkung', 'principles', 'part', null, 'III.', 'Vorbemerkung'],
    ['IV. Leitgedanken', 'principles', 'part', null, 'IV.', 'Leitgedanken'],
    ['V. Rahmenbedingungen', 'frame', 'part', null, 'V.', 'Rahmenbedingungen'],
    ['§ 1 Ausgangslage', 'frame', 'section', null, '§ 1', 'Ausgangslage'],
    ['§ 2 Entwicklung der Arbeitslosigkeit', 'frame', 'section', null, '§ 2', 'Entwicklung der Arbeitslosigkeit'],
    ['§ 3 Haushaltsmittel', 'budget', 'section', null, '§ 3', 'Haushaltsmittel'],
    ['§4 Finanzierung', 'budget', 'section', null, '§4', 'Finanzierung'],
    ['§ 5. Budget', 'budget', 'section', null, '§ 5.', 'Budget'],
    ['§ 6: Mittelausstattung', 'budget', 'section', null, '§ 6:', 'Mittelausstattung'],
    ['§ 7 Ressourcen', 'budget', 'section', null, '§ 7', 'Ressourcen'],
    ['§ 8 Verpflichtung', 'obligations', 'section', null, '§ 8', 'Verpflichtung'],
    ['§ 9 Zusammenwirken', 'obligations', 'section', null, '§ 9', 'Zusammenwirken'],
    ['§ 10 Unterstützung', 'obligations', 'section', null, '§ 10', 'Unterstützung'],
    ['8 1 Ziele', 'targets', 'section', null, '8 1', 'Ziele'],
    ['$ 2 Zielindikatoren', 'targets', 'section', null, '$ 2', 'Zielindikatoren'],
    ['& 3 Zielwerte', 'targets', 'section', null, '& 3', 'Zielwerte'],
    ['§ 1 Zielgrößen', 'targets', 'section', null, '§ 1', 'Zielgrößen'],
    ['§ 1 Leistungsziele', 'targets', 'section', null, '§ 1', 'Leistungsziele'],
    ['§ 1 Vereinbarte Ziele', 'targets', 'section', null, '§ 1', 'Vereinbarte Ziele'],
    ['§ 1 Zielvereinbarung', 'targets', 'section', null, '§ 1', 'Zielvereinbarung'],
    ['§ 3 Nachhaltung', 'dialogues', 'section', null, '§ 3', 'Nachhaltung'],
    ['§ 3 Zieldialoge', 'dialogues', 'section', null, '§ 3', 'Zieldialoge'],
    ['§ 3 Controlling', 'dialogues', 'section', null, '§ 3', 'Controlling'],
    ['§ 3 Berichtswesen', 'dialogues', 'section', null, '§ 3', 'Berichtswesen'],
    ['§ 3 Zielsteuerung', 'dialogues', 'section', null, '§ 3', 'Zielsteuerung'],
    ['§ 3 Überprüfung', 'dialogues', 'section', null, '§ 3', 'Überprüfung'],
    ['§ 3 Auswertung', 'dialogues', 'section', null, '§ 3', 'Auswertung'],
    ['§ 9 Salvatorische Klausel', 'other', 'section', null, '§ 9', 'Salvatorische Klausel'],
    ['Präambel', 'principles', 'part', null, '', 'Präambel'],
    ['Grundsätze:', 'principles', 'part', null, '', 'Grundsätze:'],
    ['Rahmenbedingungen', 'frame', 'part', null, '', 'Rahmenbedingungen'],
    ['Finanzielle Rahmenbedingungen', 'frame', 'part', null, '', 'Finanzielle Rahmenbedingungen'],
    ['Haushaltsmittel', 'budget', 'part', null, '', 'Haushaltsmittel'],
    ['Ziele', 'targets', 'part', null, '', 'Ziele'],
    ['Zielnachhaltung und Zieldialoge', 'dialogues', 'part', null, '', 'Zielnachhaltung und Zieldialoge'],
    ['Schlussbestimmungen', 'other', 'part', null, '', 'Schlussbestimmungen'],
    ['ll. Rahmenbedingungen', 'frame', 'part', null, 'll.', 'Rahmenbedingungen'],
    ['1. Ziele', 'targets', 'section', null, '1.', 'Ziele'],
    ['1. Grundsätze', 'principles', 'section', null, '1.', 'Grundsätze'],
    ['2. Rahmenbedingungen', 'frame', 'section', null, '2.', 'Rahmenbedingungen'],
    ['3. Finanzielle Mittel', 'budget', 'section', null, '3.', 'Finanzielle Mittel'],
    ['4. Zielnachhaltung', 'dialogues', 'section', null, '4.', 'Zielnachhaltung'],
    ['5. Schlussbestimmungen', 'other', 'section', null, '5.', 'Schlussbestimmungen'],
    ['6. Inkrafttreten', 'other', 'section', null, '6.', 'Inkrafttreten'],
    ['Ziel 1: Integration verbessern', 'targets', 'target', 1, 'Ziel 1:', 'Integration verbessern'],
    ['Ziel 2 - Langzeitbezug vermeiden', 'targets', 'target', 2, 'Ziel 2 -', 'Langzeitbezug vermeiden'],
    ['Ziel Nr. 3: Alleinerziehende', 'targets', 'target', 3, 'Ziel Nr. 3:', 'Alleinerziehende'],
    ['Zielnummer 4: Frauen', 'targets', 'target', 4, 'Zielnummer 4:', 'Frauen'],
    ['Leistungsziel 5. Qualität', 'targets', 'target', 5, 'Leistungsziel 5.', 'Qualität'],
    ['Zielwert 6) Teilhabe', 'targets', 'target', 6, 'Zielwert 6)', 'Teilhabe'],
    ['2.1 Verringerung der Hilfebedürftigkeit', 'targets', 'target', 1, '2.1', 'Verringerung der Hilfebedürftigkeit'],
    [
      '3.2. Verbesserung der Integration in Arbeit',
      'targets',
      'target',
      2,
      '3.2.',
      'Verbesserung der Integration in Arbeit',
    ],
    ['• Ziel 7: Gleichstellung', 'targets', 'target', 7, '• Ziel 7:', 'Gleichstellung'],
    ['– Ziel 8. Aktivierung', 'targets', 'target', 8, '– Ziel 8.', 'Aktivierung'],
    ['2. Integration in Arbeit', 'targets', 'target', 2, '2.', 'Integration in Arbeit'],
    ['2.1 Integration in Arbeit', 'targets', 'target', 1, '2.1', 'Integration in Arbeit'],
    [
      '3. Vermeidung von langfristigem Leistungsbezug',
      'targets',
      'target',
      3,
      '3.',
      'Vermeidung von langfristigem Leistungsbezug',
    ],
  ])('"%s" opens %s', (written, part, kind, targetNo, marker, text) => {
    const { clauses, targets } = around(written);
    expect(clauses[1]).toMatchObject({ part, kind, targetNo, marker, text });
    expect(targets).toMatchObject([{ no: targetNo, title: targetNo === null ? null : text, indicator: 'K2' }]);
  });

  it.each([
    '4. Bessere Beratung',
    '12. Integrationen',
    '9 Integration',
    '§ 48b SGB II gilt',
    '1. Januar 2027 ist Beginn',
    '12.30 Uhr Beginn',
    '2. Quartal folgt',
  ])('"%s" is none', (written) => {
    expect(around(written).clauses.slice(0, 2)).toMatchObject([{ part: 'opening' }, { part: 'opening' }]);
  });
});

describe('the points of a list', () => {
  const listed = (...lines: readonly string[]) =>
    around(
      `§ 1 Ziele\n\n1. Bessere Beratung\n\nVerabredet sind folgende Umsetzungsschritte:\n\n${lines.join('\n')}`,
    ).targets.find(({ no }) => no === 1)?.steps;
  it.each(['-', '–', '—', '•', '·', '▪', '◦', '‣', '●', '○', '■', '□', '➢', '►', '\uf0b7', 'o', '*'])(
    'after %s',
    (mark) => {
      expect(listed(`${mark} Erster Schritt`, `${mark} Zweiter Schritt`)).toEqual([
        'Erster Schritt',
        'Zweiter Schritt',
      ]);
    },
  );

  it('under letters or numbers', () => {
    expect(listed('a) Erster Schritt', 'b) Zweiter Schritt', 'c) Dritter Schritt')).toHaveLength(3);
    expect(listed('1. Erster Schritt', '2. Zweiter Schritt', '3. Dritter Schritt')).toEqual([
      'Erster Schritt',
      'Zweiter Schritt',
      'Dritter Schritt',
    ]);
  });

  it('go on in the next line, with their words put together', () => {
    expect(
      listed(
        '- Aufbau eines Netzes mit Kranken-',
        'kassen und',
        'Ärzten',
        '- Integrations- und',
        'Sprachkurse,',
        'auch am Abend',
      ),
    ).toEqual(['Aufbau eines Netzes mit Krankenkassen und Ärzten', 'Integrations- und Sprachkurse, auch am Abend']);
    expect(listed('- Beratung nach SGB-', 'II bis Juni 2027', '- Messe', '', '- Werkstatt')).toEqual([
      'Beratung nach SGB-II bis Juni 2027',
      'Messe',
      'Werkstatt',
    ]);
  });

  it('end where the sentence about the target begins', () => {
    expect(
      listed('- Erster Schritt', '- Zweiter Schritt', 'Das Ziel ist erreicht, wenn die Schritte umgesetzt sind.'),
    ).toEqual(['Erster Schritt', 'Zweiter Schritt']);
  });
});

describe('steps and criteria', () => {
  const agreed = (...paragraphs: readonly string[]) => {
    const text = ['Zielvereinbarung 2027 nach § 48b SGB II', '§ 1 Ziele', '1. Beratung', ...paragraphs].join('\n\n');
    const target = readAgreement(text).targets.find(({ no }) => no === 1);
    return [target?.form, target?.steps, target?.criteria];
  };

  it.each(['Maßnahmen', 'Aktivitäten', 'Vorhaben', 'Steuerungsansätze', 'Schritte', 'Umsetzungsschritte'])(
    'are listed under "%s"',
    (word) => {
      expect(agreed(`Folgende ${word} werden vereinbart:\n- Leitfaden\n- Schulung`)).toEqual([
        'steps',
        ['Leitfaden', 'Schulung'],
        [],
      ]);
    },
  );

  it.each(['erreicht, wenn', 'erfüllt, sofern', 'erreicht, falls', 'erreicht, sobald'])(
    'are what must hold: "%s"',
    (words) => {
      const met = ['der Leitfaden gilt', 'alle geschult sind'];
      expect(agreed(`Das Ziel ist ${words}\n- der Leitfaden gilt,\n- alle geschult sind.`)).toEqual(['steps', [], met]);
      expect(agreed(`Das Ziel ist ${words} der Leitfaden gilt.`)).toEqual(['steps', [], ['der Leitfaden gilt']]);
    },
  );

  it('stand beside each other, and steps that are done are no criterion', () => {
    const steps = 'Maßnahmen:\n1. Leitfaden\n2. Schulung';
    expect(agreed(steps, 'Das Ziel gilt als erreicht, wenn die Maßnahmen umgesetzt sind.')).toEqual([
      'steps',
      ['Leitfaden', 'Schulung'],
      [],
    ]);
    expect(
      agreed(
        steps,
        'Das Ziel ist erreicht, wenn die vereinbarten Schritte durchgeführt worden sind und die Kunden zufrieden sind.',
      ),
    ).toEqual(['steps', ['Leitfaden', 'Schulung'], ['die Kunden zufrieden sind']]);
    expect(
      agreed(
        'Das Ziel ist erreicht, wenn folgende Kriterien erfüllt sind:\n– Leitfaden liegt vor\n– Schulung fand statt',
      ),
    ).toEqual(['steps', [], ['Leitfaden liegt vor', 'Schulung fand statt']]);
  });

  it('end with the target, or where a numbered paragraph follows', () => {
    expect(agreed('Maßnahmen:\n- Leitfaden', '(2) Über die Ziele wird berichtet.', '- Bericht im Mai')).toEqual([
      'steps',
      ['Leitfaden'],
      [],
    ]);
    expect(agreed('Maßnahmen:\n- Leitfaden', '2. Gleichstellung', '- Bericht im Mai')[1]).toEqual(['Leitfaden']);
  });

  it('may speak of figures without being a target of their own', () => {
    expect(agreed('Schritte sind:\n- Leitfaden\n- Integrationsquote der Frauen um 2 % steigern')).toEqual([
      'steps',
      ['Leitfaden', 'Integrationsquote der Frauen um 2 % steigern'],
      [],
    ]);
  });
});

describe('a paragraph', () => {
  const paragraphs = (...lines: readonly string[]) =>
    around(`§ 1 Verpflichtung\n\n${lines.join('\n')}`)
      .clauses.filter(({ part, kind }) => part === 'obligations' && kind !== 'section')
      .map(({ marker, text }) => `${marker} ${text}`.trim())
      .slice(0, -2);

  it('goes on over lines and pages until its sentence ends', () => {
    expect(
      paragraphs(
        'Die Beteiligten setzen ihre',
        'Mittel wirtschaftlich ein und',
        '',
        'berichten darüber.',
        '',
        'Sie sprechen miteinander.',
      ),
    ).toEqual([
      'Die Beteiligten setzen ihre Mittel wirtschaftlich ein und berichten darüber.',
      'Sie sprechen miteinander.',
    ]);
    expect(
      paragraphs('Sie arbeiten z. B.', '', 'mit Krankenkassen, rd.', '', '20 Trägern und Vereinen zusammen.'),
    ).toEqual(['Sie arbeiten z. B. mit Krankenkassen, rd. 20 Trägern und Vereinen zusammen.']);
  });

  it('with a number begins anew', () => {
    expect(paragraphs('(1) Der Landkreis handelt.', '(2) Das Ministerium hilft.', '(3) Beide', 'berichten.')).toEqual([
      '(1) Der Landkreis handelt.',
      '(2) Das Ministerium hilft.',
      '(3) Beide berichten.',
    ]);
  });

  it('keeps what stands between dashes', () => {
    expect(paragraphs('Sie sprechen', '– mindestens jedoch zweimal im Jahr –', 'über alles, was ansteht.')).toEqual([
      'Sie sprechen – mindestens jedoch zweimal im Jahr – über alles, was ansteht.',
    ]);
  });
});
