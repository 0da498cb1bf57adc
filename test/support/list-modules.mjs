// Given to node with --import: prints every module that was loaded, one a line, on stderr when the program ends.
import { registerHooks } from 'node:module';

const loaded = new Set();

registerHooks({
  load(url, context, next) {
    loaded.add(url);
    return next(url, context);
  },
});

process.on('exit', () => process.stderr.write([...loaded].join('\n')));
