import { defineConfig } from 'vitest/config';

/** A zone that no rule of ours is about, so that local time anywhere shows as a failure. */
const env = { TZ: 'Pacific/Chatham' };

export default defineConfig({
  test: {
    // One for each of two cores; the default leaves one to whoever watches.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/proof/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env,
        },
      },
      {
        test: {
          name: 'proof',
          include: ['test/proof/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          env,
        },
      },
    ],
  },
});
