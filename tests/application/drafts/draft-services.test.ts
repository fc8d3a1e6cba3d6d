import { createServices } from '../../../src/application/create-services';
import { agreementPartNamespace } from '../../../src/schemas/agreement-part';
import { draftPartNamespace, type StoredDraft } from '../../../src/schemas/draft-part';
import { createInMemoryWorkbook } from '../../fakes/in-memory-workbook';

const review: StoredDraft = {
  stage: 'review',
  review: { name: 'Vereinbarung 2025.docx', text: 'Text mit <Zeichen> & "mehr"', items: [] },
};

test('a draft stands in its own part beside the agreements, and leaves nothing behind', async () => {
  const workbook = createInMemoryWorkbook();
  workbook.state.parts.set(agreementPartNamespace, '<vereinbarungen/>');
  const { drafts } = createServices({ workbook });
  expect(await drafts.read()).toEqual({ ok: true, value: { draft: { state: 'none' }, steps: [] } });
  expect(await drafts.save(review)).toEqual({ ok: true, value: null });
  expect(await drafts.read()).toMatchObject({ ok: true, value: { draft: { state: 'draft', draft: review } } });
  expect(await drafts.discard()).toEqual({ ok: true, value: null });
  expect([...workbook.state.parts.keys()]).toEqual([agreementPartNamespace]);
  expect(workbook.applied).toHaveLength(0);
});

test.each([
  ['corrupt', '<entwurf xmlns="urn:zielsteuerung-sgb2:entwurf:1" version="1">{"stage":</entwurf>'],
  [
    'corrupt',
    '<entwurf xmlns="urn:zielsteuerung-sgb2:entwurf:1" version="1">{"stage":"wizard","step":"nie"}</entwurf>',
  ],
  ['newer', '<entwurf xmlns="urn:zielsteuerung-sgb2:entwurf:1" version="99">{}</entwurf>'],
] as const)('a %s draft is told and not touched', async (reason, part) => {
  const workbook = createInMemoryWorkbook();
  workbook.state.parts.set(draftPartNamespace, part);
  const { drafts } = createServices({ workbook });
  expect(await drafts.read()).toMatchObject({ ok: true, value: { draft: { state: 'unreadable', reason } } });
  expect(workbook.state.parts.get(draftPartNamespace)).toBe(part);
});

test('steps are read by the headers of their table, in any order; lines that say nothing are left out', async () => {
  const workbook = createInMemoryWorkbook();
  workbook.addTable(
    'Schritte',
    'tblSchritte',
    ['Status', 'Text', 'Art', 'Ziel-Nr', 'Jahr', 'Jobcenter', 'Notiz'],
    [
      ['Erledigt ', 'Konzept abstimmen', 'Schritt', 4, 2026, 'Landkreis Musterland', ''],
      ['in Arbeit', 'Beratungstag', 'Schritt', '4', '2026', 'Landkreis Musterland', ''],
      ['', 'Bericht liegt vor', 'Kriterium', 4, 2026, 'Landkreis Musterland', ''],
      ['offen', '', 'Schritt', 4, 2026, 'Landkreis Musterland', ''],
      ['offen', 'ohne Ziel', 'Schritt', '', 2026, 'Landkreis Musterland', ''],
      ['', '', '', '', '', '', ''],
    ],
  );
  const read = await createServices({ workbook }).drafts.read();
  const line = { year: 2026, jobcenter: 'Landkreis Musterland', targetNo: 4 };
  expect(read).toMatchObject({
    ok: true,
    value: {
      steps: [
        { ...line, kind: 'step', text: 'Konzept abstimmen', done: true },
        { ...line, kind: 'step', text: 'Beratungstag', done: false },
        { ...line, kind: 'criterion', text: 'Bericht liegt vor', done: false },
      ],
    },
  });
  expect(read.ok && read.value.steps).toHaveLength(3);
});
