import type { Finding } from '../../src/cards/finding.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';

const MARK = { good: '✓', note: '!', bad: '✗' } as const;

/** Findings as an operator reads them. */
export async function examined(findings: AsyncIterable<Finding>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { grade, line } of findings) lines.push(`${MARK[grade]} ${rendererFor('en').text(line)}`);
  return lines;
}
