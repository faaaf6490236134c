import { createHash } from 'node:crypto'
import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { createClient } from '@surety/sdk'
import type { LoaderFunctionArgs } from 'react-router'
import { headersOf } from '../../api/api-of.ts'
import { problemOf } from '../../api/asked.ts'
import { loadTexts } from '../../language/catalogs.ts'
import { type Language, languageOf } from '../../language/languages.ts'
import { dayText, numberText, priceText } from '../../parts/formats.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { textIn } from '../read-stories.ts'
import { type CardFacts, cardSvg } from './card-svg.ts'
import { drawCard } from './draw-card.ts'

type Api = ReturnType<typeof createClient>

interface Asked {
  readonly api: Api
  readonly id: string
  readonly language: Language
  readonly i18n: I18n
}

/** Ids as we make them; anything else is asked of nobody. */
const ids = /^(cmp|prd)_[\w-]{1,60}$/

/** The facts of each kind of card; what is not there throws, as for a page. */
const kinds: Readonly<Record<string, (asked: Asked) => Promise<CardFacts>>> = {
  async landing({ i18n }) {
    return {
      title: i18n._(msg`Paid when the promise is kept`),
      lines: [
        i18n._(msg`Your money waits in escrow until goods and date are as agreed.`),
        i18n._(msg`If not, you claim, and the claim is decided on the record.`),
      ],
      seal: i18n._(msg`Open-source trade assurance`),
    }
  },
  async stories({ api, language, i18n }) {
    const { data } = await api.GET('/v1/stories', { params: { query: { limit: 3 } } })
    const told = data?.data ?? []
    return {
      title: i18n._(msg`Success stories`),
      lines: told.flatMap(({ texts }) => textIn(texts, language.code)?.title ?? []),
      seal: i18n._(msg`Told with the word of both sides`),
    }
  },
  async suppliers({ api, id, language: { locale }, i18n }) {
    const { data: badge } = await api.GET('/v1/suppliers/{companyId}/badge', { params: { path: { companyId: id } } })
    if (badge === undefined) throw new Response(null, { status: 404 })
    const country = new Intl.DisplayNames(locale, { type: 'region' }).of(badge.country) ?? badge.country
    const checks = badge.checks.length
    return badge.badge && badge.badge_until !== null
      ? {
          title: badge.name,
          lines: [country, i18n._(msg`Checks in force: ${checks}`)],
          seal: i18n._(msg`Badge until ${dayText(badge.badge_until.slice(0, 10), locale)}`),
        }
      : { title: badge.name, lines: [country, i18n._(msg`It shows no badge now.`)] }
  },
  async product({ api, id, language: { locale }, i18n }) {
    const { data: product } = await api.GET('/v1/products/{productId}', { params: { path: { productId: id } } })
    if (product === undefined) throw new Response(null, { status: 404 })
    const lowest = product.tiers.at(-1)?.price ?? '0'
    const minimum = numberText(product.minimum, locale)
    return {
      title: product.name,
      lines: [
        i18n._(msg`From ${priceText(lowest, product.currency, locale)}`),
        i18n._(msg`Smallest order: ${minimum}`),
        product.company_name,
      ],
      seal: i18n._(msg`Order with protection`),
    }
  },
}

/**
 * The picture of a page for other sites: PNG, 1200 × 630. It is asked for as by anybody, whoever is signed in, for it
 * may be kept by whoever passes it on.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const { kind = '', id = '' } = params
  const facts = kinds[kind]
  const isOne = kind === 'suppliers' || kind === 'product'
  const isNamed = isOne ? ids.test(id) : id === ''
  if (!Object.hasOwn(kinds, kind) || facts === undefined || !isNamed) throw none()
  const { apiUrl } = context.get(visitorContext)
  const language = languageOf(new URL(request.url).searchParams.get('language') ?? undefined)
  const { cookie: _, ...headers } = headersOf(apiUrl, request)
  const api = createClient({ baseUrl: apiUrl, headers, retries: 0 })
  const i18n = await loadTexts(language.code, 'public')
  const svg = cardSvg(await facts({ api, id, language, i18n }).catch(missing))
  const tag = `"${createHash('sha256').update(svg).digest('hex').slice(0, 32)}"`
  const kept = { etag: tag, 'cache-control': 'public, max-age=3600', 'x-content-type-options': 'nosniff' }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers: kept })
  const picture = await drawCard(svg)
  if (picture === undefined) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  return new Response(picture as BodyInit, { headers: { ...kept, 'content-type': 'image/png' } })
}

const none = () => new Response(null, { status: 404 })

/** What is not there has no card; any other refusal is the page's. */
function missing(error: unknown): never {
  throw error instanceof Response || problemOf(error).status !== 404 ? error : none()
}
