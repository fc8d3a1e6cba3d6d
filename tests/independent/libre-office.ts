import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { CellScalar } from '../../src/workbench/grid';

/** Always calculates what it opens, or shows the values that the file carries as they look in German. */
function settings(recalculation: 'always' | 'never'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${recalculation === 'always' ? 'en-US' : 'de-DE'}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculation === 'always' ? 0 : 1}</value></prop></item>
</oor:items>
`;
}

/** Separator tab, no quotes, UTF-8, from the first row on, English, values in full instead of as shown, first sheet only. */
const plainText = 'csv:Text - txt - csv (StarCalc):9,0,76,1,,1033,false,false';

/** Where LibreOffice is installed; null: not on this machine. */
export function findLibreOffice(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = join(folder, 'soffice');
    if (folder !== '' && existsSync(program)) return program;
  }
  return null;
}

export interface OfficeRun {
  /** Cells of the first sheet, headers included. */
  readonly cells: readonly (readonly CellScalar[])[];
  readonly milliseconds: number;
}

/** Opens the file in LibreOffice without a window, calculates every formula and reads the first sheet back. */
export async function calculateInLibreOffice(program: string, xlsx: Uint8Array): Promise<OfficeRun> {
  const { bytes, milliseconds } = await convert(program, xlsx, {
    to: plainText,
    ending: 'csv',
    recalculation: 'always',
  });
  return { cells: bytes.toString('utf8').split(/\r?\n/).filter(Boolean).map(cellsOf), milliseconds };
}

/** The printed sheets, with the values that the file carries. */
export async function printInLibreOffice(program: string, xlsx: Uint8Array): Promise<Uint8Array> {
  const { bytes } = await convert(program, xlsx, { to: 'pdf', ending: 'pdf', recalculation: 'never' });
  return new Uint8Array(bytes);
}

interface Conversion {
  readonly to: string;
  readonly ending: string;
  readonly recalculation: 'always' | 'never';
}

async function convert(
  program: string,
  xlsx: Uint8Array,
  { to, ending, recalculation }: Conversion,
): Promise<{ readonly bytes: Buffer; readonly milliseconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'zielsteuerung-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings(recalculation));
    writeFileSync(join(folder, 'mappe.xlsx'), xlsx);
    const start = performance.now();
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        ...['--convert-to', to],
        ...['--outdir', folder],
        join(folder, 'mappe.xlsx'),
      ],
      { timeout: 150_000 },
    );
    const milliseconds = performance.now() - start;
    return { bytes: readFileSync(join(folder, `mappe.${ending}`)), milliseconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cellsOf(line: string): readonly CellScalar[] {
  return line.split('\t').map((cell) => (cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell));
}
