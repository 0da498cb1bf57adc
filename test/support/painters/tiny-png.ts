/** The least that passes for a PNG: how one begins, something, and how it ends. */
export const tinyPng = (said: string): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...Buffer.from(said),
    ...[0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  ]);

/** What `tinyPng` was given. */
export const saidIn = (png: Uint8Array): string => Buffer.from(png.slice(8, -8)).toString();
