import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/proof/**'],
    typecheck: { enabled: false },
    testTimeout: 60_000,
    // A zone that no rule of ours is about, so that local time anywhere shows as a failure.
    env: { TZ: 'Pacific/Chatham' },
  },
});
