import type { MetaDescriptor } from 'react-router'
import { type Language, languages } from '../language/languages.ts'

/** The full address of a public page in a language. */
export function addressOf(origin: string, { prefix }: Language, path: string): string {
  return `${origin}${prefix}${path === '/' && prefix !== '' ? '' : path}`
}

export interface Head {
  readonly title: string
  readonly description: string
  /** schema.org. */
  readonly data?: MetaDescriptor
}

/** Title, description, canonical address, other languages, social titles and structured data of a public page. */
export function headOf(head: Head, origin: string, language: Language, path: string): MetaDescriptor[] {
  const address = addressOf(origin, language, path)
  return [
    { title: `${head.title} · Surety` },
    { name: 'description', content: head.description },
    { tagName: 'link', rel: 'canonical', href: address },
    ...languages.map((each) => ({
      tagName: 'link',
      rel: 'alternate',
      hrefLang: each.tag,
      href: addressOf(origin, each, path),
    })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: `${origin}${path}` },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Surety' },
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: head.description },
    { property: 'og:url', content: address },
    { property: 'og:locale', content: language.locale.replace('-', '_') },
    { name: 'twitter:card', content: 'summary' },
    ...(head.data === undefined ? [] : [head.data]),
  ]
}
