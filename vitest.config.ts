import { defineConfig } from "vitest/config";

const shared = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { ...shared, name: "rooms", include: ["tests/**/*.test.ts"], exclude: ["tests/integration/**"] },
      },
      {
        // These run the built command and the packed package.
        test: {
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/build.ts"],
        },
      },
    ],
  },
});
