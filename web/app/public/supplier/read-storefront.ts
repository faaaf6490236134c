import type { paths } from '@surety/sdk'
import type { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'

type Answer = paths['/v1/suppliers/{companyId}/storefront']['get']['responses']['200']['content']['application/json']
type Whole = NonNullable<Answer['storefront']>
/** What a supplier says of itself, whether it is shown or a draft. */
export type Said = Omit<Whole, 'version' | 'hash' | 'published_at'>
/** The same, its categories by their names. */
export interface Spoken extends Omit<Said, 'makes'> {
  readonly makes: readonly string[]
  /** When it was published; nothing of a draft. */
  readonly publishedAt: string | null
}

/** What a supplier shows of itself; `null` where it shows nothing. */
export async function readStorefront(
  request: Request,
  api: ReturnType<typeof apiOf>,
  companyId: string,
  language: string,
): Promise<Spoken | null> {
  const path = { params: { path: { companyId } } }
  const { storefront } = await asked(request, api.GET('/v1/suppliers/{companyId}/storefront', path))
  if (storefront === null) return null
  const { published_at: publishedAt, ...said } = storefront
  return { ...(await named(request, api, said, language)), publishedAt }
}

/** Its categories by their names in a language. */
export async function named(request: Request, api: ReturnType<typeof apiOf>, said: Said, language: string) {
  if (said.makes.length === 0) return said
  const { data } = await asked(request, api.GET('/v1/product-categories'))
  const names = new Map(data.map(({ code, names: all }) => [code, all[language as keyof typeof all] ?? all.en]))
  return { ...said, makes: said.makes.map((code) => names.get(code) ?? code) }
}
