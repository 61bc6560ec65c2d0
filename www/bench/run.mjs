// Runs bench.ts, which shares its server and its browser with the tests.
import { runnerImport } from 'vite';

await runnerImport(new URL('bench.ts', import.meta.url).pathname, { logLevel: 'error' });
