/** A public page: it exists in every language, under the language's prefix. */
export interface PublicPage {
  /** Without a language: `/fees`. */
  readonly path: string
  /** The route module, from `app/`. */
  readonly file: string
}

/** The public pages; the routes, the sitemap and the tests are made of this list. */
export const publicPages: readonly PublicPage[] = [
  { path: '/', file: 'public/landing.tsx' },
  { path: '/fees', file: 'public/fees.tsx' },
  { path: '/claims', file: 'public/claims.tsx' },
  { path: '/stories', file: 'public/stories.tsx' },
  { path: '/help', file: 'public/help.tsx' },
  { path: '/verify', file: 'public/verify.tsx' },
]

/** Whether a path without its language is a public page. */
export function isPublic(path: string): boolean {
  return publicPages.some((page) => page.path === path)
}
