import type { Area } from '../grid/grid';
import { HostError } from './protocol/host-error';
import { contains, formatArea } from './rules/address';
import type { WorkbookSideStore } from './side-store';

/** What a protected sheet or workbook refuses. Cells are locked unless their lock was taken off before. */
export class Protection {
  constructor(private readonly store: WorkbookSideStore) {}

  isProtected(sheetId: string): boolean {
    return this.store.protectedSheets.has(sheetId);
  }

  private allows(sheetId: string, option: string): boolean {
    return this.store.sheetProtection.get(sheetId)?.options[option] === true;
  }

  isUnlocked(sheetId: string, area: Area): boolean {
    return (this.store.unlockedAreas.get(sheetId) ?? []).some((unlocked) => contains(unlocked, area));
  }

  demandWritable(sheetId: string, area: Area): void {
    if (!this.isProtected(sheetId) || this.isUnlocked(sheetId, area)) return;
    throw new HostError('AccessDenied', `${formatArea(area)} liegt auf einem geschützten Blatt`);
  }

  demandFormatting(sheetId: string, option: 'allowFormatCells' | 'allowFormatRows' | 'allowFormatColumns'): void {
    if (!this.isProtected(sheetId) || this.allows(sheetId, option)) return;
    throw new HostError('AccessDenied', 'Formate auf einem geschützten Blatt');
  }

  demandObjects(sheetId: string): void {
    if (!this.isProtected(sheetId) || this.allows(sheetId, 'allowEditObjects')) return;
    throw new HostError('AccessDenied', 'Objekte auf einem geschützten Blatt');
  }

  demandUnprotected(sheetId: string): void {
    if (this.isProtected(sheetId)) throw new HostError('AccessDenied', 'das Blatt ist geschützt');
  }

  demandStructure(): void {
    if (this.store.structureProtected)
      throw new HostError('AccessDenied', 'die Struktur der Arbeitsmappe ist geschützt');
  }

  /** A deleted sheet leaves nothing behind. */
  forget(sheetId: string): void {
    this.store.protectedSheets.delete(sheetId);
    this.store.sheetProtection.delete(sheetId);
    this.store.unlockedAreas.delete(sheetId);
  }
}
