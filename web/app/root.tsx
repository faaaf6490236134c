import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/forms.css'
import sansFont from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import serifFont from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { type ReactNode, useContext } from 'react'
import { Links, type LoaderFunctionArgs, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import { languageOf } from './language/languages.ts'
import { NonceContext } from './serve/nonce.ts'
import { visitorContext } from './serve/visitor.ts'
import { type PageData, usePageData } from './shell/page-data.ts'

export { ProblemPage as ErrorBoundary } from './shell/problem-page.tsx'

/** What every page knows of its visitor. */
export function loader({ context }: LoaderFunctionArgs): PageData {
  const { language, theme, area, path, origin, mode, hasSession } = context.get(visitorContext)
  return { language: language.code, theme, area, path, origin, mode, hasSession, now: new Date().toISOString() }
}

/** A visitor's language and theme stay the same until the next document. */
export const shouldRevalidate = () => false

export function Layout({ children }: { readonly children: ReactNode }) {
  const page = usePageData()
  const { tag, direction, code } = languageOf(page?.language)
  const nonce = useContext(NonceContext)
  return (
    <html
      lang={tag}
      dir={direction}
      data-language={code}
      data-theme={page?.theme ?? 'auto'}
      data-area={page?.area ?? 'public'}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <script src="/theme.js" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href={sansFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={serifFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}
