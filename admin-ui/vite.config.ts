import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What the gateway would compress at each request is compressed once, here. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir, config.build.assetsDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const content = readFileSync(join(folder, name));
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params: quality }));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

/** A gateway that runs beside `npm run dev:dashboard`. */
const GATEWAY = 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  // The gateway puts a new one in at each request.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), compressed()],
  build: {
    ...{ outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
    // Browsers that do not know `modulepreload` load a little later.
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/api': { target: GATEWAY, changeOrigin: true, headers: { origin: GATEWAY } } },
  },
});
