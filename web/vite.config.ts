import { transformAsync } from '@babel/core'
import { lingui } from '@lingui/vite-plugin'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/** Texts in the code become messages of the catalogs. */
function macros(): Plugin {
  return {
    name: 'surety:macros',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\.tsx?$/.test(id) || !/@lingui\/(core|react)\/macro/.test(code)) return undefined
      const done = await transformAsync(code, {
        filename: id,
        configFile: false,
        babelrc: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      })
      return done?.code == null ? undefined : { code: done.code, map: JSON.stringify(done.map) }
    },
  }
}

/** Texts of the public pages and of the app are told apart by name: public pages load only theirs. */
function nameOf({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const area = /\/words\/(app|public)\/[a-z]+\.po/.exec(facadeModuleId ?? '')?.[1]
  return area === undefined ? 'assets/[name]-[hash].js' : `assets/words-${area}-[name]-[hash].js`
}

export default defineConfig(({ command }) => ({
  plugins: [macros(), reactRouter(), lingui()],
  // Decided when it is built, so that the server's bundle has only what production needs.
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
  environments: {
    client: { build: { rollupOptions: { output: { chunkFileNames: nameOf } } } },
    ssr: { build: { rollupOptions: { input: './serve.ts' } }, resolve: { noExternal: true } },
  },
}))
