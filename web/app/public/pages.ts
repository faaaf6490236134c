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
  { path: '/search', file: 'public/search/search.tsx' },
  { path: '/search/suppliers', file: 'public/search/suppliers.tsx' },
  { path: '/compare', file: 'public/supplier/compare.tsx' },
]

/** Public pages of which there is one for each thing; the last part of the path names it. */
export const publicKinds: readonly PublicPage[] = [
  { path: '/badge/:companyId', file: 'public/badge.tsx' },
  { path: '/suppliers/:companyId', file: 'public/supplier/supplier.tsx' },
  { path: '/product/:productId', file: 'public/supplier/product.tsx' },
]

/** Whether a path without its language is one of the public pages that everybody sees alike. */
export function isPublic(path: string): boolean {
  return publicPages.some((page) => page.path === path)
}

/** Whether a path without its language is a public page, also one of a thing. */
export function isPublicKind(path: string): boolean {
  return isPublic(path) || publicKinds.some(({ path: kind }) => path.startsWith(kind.replace(/:\w+$/, '')))
}
