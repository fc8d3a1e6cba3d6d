import type { XlsxFailure } from '../xlsx';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Why a file was not opened and what to do about it. */
export function describeFileFailure(failure: XlsxFailure): string {
  switch (failure.code) {
    case 'too-large':
      return `Die Datei ist mit ${megabytes(failure.bytes)} zu groß; die Werkbank öffnet bis ${megabytes(failure.limit)}.`;
    case 'not-a-zip':
      return 'Die Datei ist keine Excel-Arbeitsmappe. Bitte wählen Sie eine Datei mit der Endung .xlsx.';
    case 'encrypted-or-old-format':
      return 'Die Datei ist mit einem Kennwort geschützt oder im alten Format .xls. Bitte speichern Sie sie in Excel ohne Kennwort als .xlsx.';
    case 'too-many-parts':
    case 'unpacks-too-large':
    case 'compressed-too-tightly':
      return 'Die Datei ist ungewöhnlich aufgebaut und wird zur Sicherheit nicht geöffnet. Bitte speichern Sie sie in Excel neu.';
    case 'damaged-part':
      return `Die Datei ist beschädigt (${failure.part}). Bitte öffnen und speichern Sie sie in Excel neu.`;
    case 'not-a-workbook':
      return `Die Datei ist keine Excel-Arbeitsmappe: ${failure.missing} fehlt.`;
  }
}
