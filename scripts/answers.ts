import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run } from './run.ts';

/**
 * Fills the answers that documents show under `<!-- answer: /flows --locale en -->` with what the bot says; with --check it
 * writes nothing and exits 1 when a document shows something else.
 */
const DOCUMENTS = ['README.md', 'README.zh-CN.md'];
const SHOWN = /<!-- answer: (?<line>\/[^\n]*?)(?<options>(?: --[a-z]+ \S+)*) -->\n```\n(?<text>[\s\S]*?)```\n/gu;

function answer(line: string, options: string): string {
  const { code, out } = run('node', ['src/cli.ts', 'ask', line, ...options.split(' ').filter(Boolean)]);
  if (code !== 0) throw new Error(`ask ${line} failed: ${out}`);
  return out;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
for (const document of DOCUMENTS) {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const filled = text.replaceAll(SHOWN, (_, line: string, options: string) => {
    return `<!-- answer: ${line}${options} -->\n\`\`\`\n${answer(line, options)}\`\`\`\n`;
  });
  if (filled === text) continue;
  if (values.check) {
    process.stderr.write(`${document} shows an answer that the bot does not give: npm run answers\n`);
    process.exitCode = 1;
  } else writeFileSync(join(ROOT, document), filled);
}
