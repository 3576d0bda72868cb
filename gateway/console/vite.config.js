import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// Bureau desktops still run browsers of 2021, so the target is said and not left to the default.
export default defineConfig({
  base: './',
  plugins: [vue()],
  build: {
    target: 'chrome87',
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (/node_modules\/(echarts|zrender)\//.test(id)) return 'charts'
          if (id.includes('node_modules')) return 'vendor'
          return undefined
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
