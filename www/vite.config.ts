import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative, so that the page works in any folder of a static host.
  base: './',
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: false, reportCompressedSize: true },
  // A module worker cannot be started from a Blob in every browser; a classic one can.
  worker: { format: 'iife' },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  test: { include: ['tests/**/*.test.{ts,tsx}'] },
});
