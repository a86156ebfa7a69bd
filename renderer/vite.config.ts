import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Relative addresses throughout: the same output is served over loopback and from Electron's own protocol.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome120' },
});
