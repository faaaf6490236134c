import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** Where the catalogs stand; a test has a copy of its own extracted. */
const words = process.env.SURETY_WEB_WORDS ?? '<rootDir>/words'
const tests = '**/*.test.*'

/** Two catalogs, so that public pages do not carry the words of the app. What both use is public. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'en',
  locales: ['en', 'zh', 'es', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: false,
  catalogs: [
    {
      path: `${words}/public/{locale}`,
      include: ['<rootDir>/app'],
      exclude: ['**/app/signed-in/**', '**/app/design/**', tests],
    },
    { path: `${words}/app/{locale}`, include: ['<rootDir>/app/signed-in', '<rootDir>/app/design'], exclude: [tests] },
  ],
  orderBy: 'message',
  format: formatter({ origins: false, lineNumbers: false }),
})
