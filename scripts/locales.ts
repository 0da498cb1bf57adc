import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BaseNode, type Message, parse, type VariableReference, Visitor } from '@fluent/syntax';
import { findCausalWording, isGuarded } from '../src/core/wording.ts';

/** Writes src/i18n/keys.ts from en.ftl; with --check it writes nothing and exits 1 when anything is missing, misspelt or out of date. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const GENERATED = join(root, 'src/i18n/keys.ts');
const REFERENCE = 'en.ftl';

interface Catalog {
  readonly file: string;
  readonly messages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly complaints: readonly string[];
}

class Variables extends Visitor {
  readonly names = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
}

function variablesOf(node: BaseNode): ReadonlySet<string> {
  const variables = new Variables();
  variables.visit(node);
  return variables.names;
}

function readCatalog(file: string): Catalog {
  const text = readFileSync(join(root, 'locales', file), 'utf8');
  const resource = parse(text, {});
  const broken = resource.body.filter(({ type }) => type === 'Junk').length;
  const messages = resource.body.filter((entry): entry is Message => entry.type === 'Message');
  const ids = messages.map(({ id }) => id.name);
  return {
    file,
    messages: new Map(messages.map((entry) => [entry.id.name, variablesOf(entry)])),
    complaints: [
      ...(broken > 0 ? [`${file}: ${broken} entries do not parse`] : []),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id} stands twice`),
      ...causes(file, text),
    ],
  };
}

function causes(file: string, text: string): readonly string[] {
  const language = file.replace('.ftl', '').split('-')[0] ?? '';
  if (!isGuarded(language)) return [`${file}: src/core/wording.ts has no causal words of “${language}” yet`];
  return findCausalWording(text, language).map((hit) => `${file}: causal wording “${hit.text}”`);
}

function compare(reference: Catalog, other: Catalog): readonly string[] {
  const missing = [...reference.messages.keys()].filter((id) => !other.messages.has(id));
  const unknown = [...other.messages.keys()].filter((id) => !reference.messages.has(id));
  const differing = [...reference.messages].filter(([id, names]) => {
    const theirs = other.messages.get(id);
    return theirs && (theirs.size !== names.size || ![...names].every((name) => theirs.has(name)));
  });
  return [
    ...missing.map((id) => `${other.file}: ${id} is missing`),
    ...unknown.map((id) => `${other.file}: ${id} is not in ${REFERENCE}`),
    ...differing.map(([id]) => `${other.file}: ${id} takes other values than in ${REFERENCE}`),
  ];
}

function generate({ messages }: Catalog): string {
  const rows = [...messages].map(([id, names]) => {
    const union = [...names].map((name) => `'${name}'`).join(' | ');
    return `  readonly '${id}': ${union || 'never'};`;
  });
  return [
    '// Written by `npm run locales` from locales/en.ftl.',
    '',
    '/** Every message, with the names of the values it takes. */',
    'export interface MessageValues {',
    ...rows,
    '}',
    '',
  ].join('\n');
}

const catalogs = readdirSync(join(root, 'locales'))
  .filter((file) => file.endsWith('.ftl'))
  .map(readCatalog);
const reference = catalogs.find(({ file }) => file === REFERENCE);
if (!reference) throw new Error(`locales/${REFERENCE} is missing`);
const complaints = catalogs.flatMap((catalog) => [...catalog.complaints, ...compare(reference, catalog)]);
const wanted = generate(reference);
if (process.argv.includes('--check')) {
  if (readFileSync(GENERATED, 'utf8') !== wanted) complaints.push('src/i18n/keys.ts is out of date: npm run locales');
} else {
  writeFileSync(GENERATED, wanted);
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;
