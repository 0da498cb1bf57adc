/**
 * The bot itself, on the day that CLOCK_AT names: its wall clock stands there until it speaks on its platforms, however long that takes, and
 * runs on from then. Nothing of it is left to chance: what is done up to so much later is done at once.
 */
const at = Date.parse(process.env['CLOCK_AT'] ?? '');
const realNow = Date.now;
let since: number | undefined;
Date.now = () => at + (since === undefined ? 0 : realNow() - since);

Math.random = () => 0;

const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (chunk: string | Uint8Array) => {
  if (String(chunk).includes('"event":"telegram_state","state":"up"')) since ??= realNow();
  return write(chunk);
};

await import('../../src/cli.ts');
