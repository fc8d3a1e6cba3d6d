import axe from 'axe-core';
import type { Frame, Page } from '@playwright/test';

/** WCAG 2.2 AA, the yardstick of design.md, and axe's own good practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeFinding {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/**
 * Runs axe in one document (frames inside it are audited on their own). `exclude`: parts that are not ours.
 * The library goes in by the debugger, so that the page keeps its content security policy.
 */
export async function audit(target: Page | Frame, exclude: readonly string[] = []): Promise<readonly AxeFinding[]> {
  await target.evaluate(axe.source);
  return target.evaluate(
    async ({ tags, left }) => {
      const results = await window.axe.run(
        { include: [['body']], exclude: left.map((selector) => [selector]) },
        { runOnly: { type: 'tag', values: tags }, iframes: false, resultTypes: ['violations'] },
      );
      // A run that checked nothing would pass everything.
      if (results.passes.length === 0) throw new Error('axe checked nothing');
      return results.violations.map((violation) => ({
        rule: violation.id,
        help: violation.help,
        where: violation.nodes.map((node) => `${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
      }));
    },
    { tags: TAGS, left: [...exclude] },
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
