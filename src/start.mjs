#!/usr/bin/env node
// Plain JavaScript, so that a runtime too old to read the rest can still say so.
import { existsSync } from 'node:fs';
import module from 'node:module';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `tidemark: this is Node ${process.versions.node}, and Tidemark needs Node ${NEEDED} or newer: install it, or run \`npm ci\` here and start with \`npm start\`, which brings its own on Linux.\n`,
  );
  process.exitCode = 1;
} else {
  // Before the first .ts file: without its cache, stripping the types costs as much as a whole start.
  module.enableCompileCache();
  const source = new URL('./cli.ts', import.meta.url);
  await import(existsSync(source) ? source.href : new URL('./cli.js', import.meta.url).href);
}
