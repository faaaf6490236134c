import { type Language, languages } from '../language/languages.ts'
import { usePage } from '../shell/page-data.ts'
import { addressOf } from './address.ts'

export interface PublicHeadProps {
  readonly title: string
  readonly description: string
  /** schema.org, as JSON-LD. */
  readonly data?: object
  /** Which picture other sites show beside a link: `suppliers/cmp_x`; that of the whole site where nothing is said. */
  readonly card?: string
}

const openGraphLocale = ({ locale }: Language) => (locale === 'es' ? 'es_ES' : locale.replace('-', '_'))

/** Title, description, canonical address, other languages, social titles and structured data of a public page. */
export function PublicHead({ title, description, data, card = 'landing' }: PublicHeadProps) {
  const { language, origin, path } = usePage()
  const address = addressOf(origin, language, path)
  const full = `${title} · Surety`
  const picture = `${origin}/cards/${card}?language=${language.code}`
  return (
    <>
      <title>{full}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      {languages.map((each) => (
        <link key={each.code} rel="alternate" hrefLang={each.tag} href={addressOf(origin, each, path)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${origin}${path}`} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Surety" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={openGraphLocale(language)} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={picture} />
      {data !== undefined && <Facts data={data} />}
    </>
  )
}

/** Facts for search engines: data, not a script. */
function Facts({ data }: { readonly data: object }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, with every < escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
