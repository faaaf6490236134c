import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import type { Context } from '../trade/session.ts'

/** Pages of one look: so many that it is there within seconds; a link goes on behind them. */
const PAGES = 5

/** What a version would have changed of orders that ended, where the address asks for it: `?replay=3&behind=ord_…`. */
export async function readReplay(context: Context, request: Request, section: string) {
  const { searchParams } = new URL(request.url)
  const version = searchParams.get('replay')
  if (version === null) return undefined
  const api = apiOf(context, request)
  let cursor = searchParams.get('behind') ?? undefined
  let found = await page()
  for (let n = 1; n < PAGES && found.next_cursor !== null; n += 1) {
    cursor = found.next_cursor
    found = joined(found, await page())
  }
  return { ...found, isLater: searchParams.get('behind') !== null }

  function page() {
    const params = { path: { section, version: version ?? '' }, query: cursor === undefined ? {} : { cursor } }
    return asked(request, api.GET('/v1/policies/{section}/versions/{version}/replay', { params }))
  }
}

export type Replay = NonNullable<Awaited<ReturnType<typeof readReplay>>>
type Page = Omit<Replay, 'isLater'>
type Sum = Page['sums'][number]

function joined(one: Page, other: Page): Page {
  const sums = new Map<string, Sum>()
  for (const each of [...one.sums, ...other.sums]) {
    const key = `${each.what} ${each.currency}`
    const { count = 0, was = 0, would = 0, undecided = 0 } = sums.get(key) ?? {}
    sums.set(key, {
      ...each,
      ...{ count: count + each.count, was: was + each.was, would: would + each.would },
      undecided: undecided + each.undecided,
    })
  }
  return {
    ...other,
    orders: one.orders + other.orders,
    claims: one.claims + other.claims,
    sums: [...sums.values()],
    data: [...one.data, ...other.data].slice(0, 50),
  }
}
