import { Type } from 'typebox'
import type { Instant } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, currency, flag, instant, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { exchangeBetween, isStale, rateText } from './exchange.rules.ts'
import { exchangePolicy, spreadOf } from './exchange-policy.rules.ts'
import { fixingType, rateRoot } from './rate.rules.ts'
import { fixingTable, newestRates } from './rates.store.ts'
import { readRateFile } from './read-rate-file.ts'
import { RATES_MOST, recordRates } from './record-rates.ts'
import { sandboxRatesSource } from './sandbox-rates.rules.ts'

const closed = { additionalProperties: false }
const source = Type.String({ minLength: 1, maxLength: 100 })
const time = Type.String({ maxLength: 40, description: 'RFC 3339: when the source published them' })
const FILE_BYTES_MOST = 1024 * 1024

const ratesReply = reply({
  spread_bps: count,
  refund_spread_bps: count,
  lock_for: text,
  stale_after: text,
  data: Type.Array(
    reply({ currency, rate: text, spread_bps: count, source: text, as_of: instant, stale: flag, converted: flag }),
  ),
  as_of: instant,
})
const fixingsReply = reply({
  data: Type.Array(reply({ currency, pair: text, rate: text, source: text, as_of: instant })),
})
const receipt = reply({ source: text, as_of: instant, recorded: count, passed_over: count })

/** The newest rate of each currency to the dollar, and what of it a payer gets. */
async function ratesNow({ pool, now }: Services) {
  const at = now()
  const [rates, versions] = await Promise.all([
    newestRates(pool),
    recordReads(pool, policyTables).all(policyVersionType, policyRoot(exchangePolicy.name)),
  ])
  const policy = valuesOf(exchangePolicy, policyAt(versions, at))
  const { spreadBps, refundSpreadBps, lockFor, staleAfter, currencies } = policy
  const data = rates.flatMap((rate) => {
    const found = exchangeBetween(rate.currency, 'USD', { [rate.currency]: rate }, 0)
    if (found === undefined) return []
    return {
      currency: rate.currency,
      rate: rateText(found),
      spread_bps: spreadOf(policy, rate.currency, 'USD'),
      source: rate.source,
      as_of: rate.asOf,
      stale: isStale(rate, staleAfter, at),
      converted: currencies.includes(rate.currency),
    }
  })
  const policyView = { spread_bps: spreadBps, refund_spread_bps: refundSpreadBps }
  return { ...policyView, lock_for: lockFor, stale_after: staleAfter, data, as_of: at }
}

/** A currency's published rates, the newest first. */
async function fixingsOf({ pool }: Services, of: string) {
  const fixings = await recordReads(pool, [fixingTable]).all(fixingType, rateRoot(of))
  const newest = fixings.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1)).slice(0, 400)
  return { data: newest.map(({ asOf, ...each }) => ({ ...each, as_of: asOf })) }
}

interface RatesBody {
  readonly source: string
  readonly as_of: Instant
  readonly rates: readonly { readonly pair: string; readonly rate: string }[]
}

/** A file's rates; a table of pairs is told by whom and when. */
function fileInput({ body, query }: Call) {
  const told = query.source === undefined || query.as_of === undefined ? undefined : query
  return readRateFile(body as Buffer, told && { source: String(told.source), asOf: String(told.as_of) })
}

/** Published rates: everybody may read them, since every conversion is by them; staff record them. */
export const ratesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/rates',
    summary: 'The newest published rate of each currency to the US dollar, and the spread that is taken',
    tag: 'rates',
    reply: ratesReply,
    auth: 'anonymous',
    read: (_, services) => ratesNow(services),
  }),
  queryRoute({
    path: '/v1/rate-fixings',
    summary: 'What was published for a currency, the newest first',
    tag: 'rates',
    reply: fixingsReply,
    auth: 'anonymous',
    query: Type.Object({ currency: Type.String({ minLength: 3, maxLength: 3 }) }),
    read: (call, services) => fixingsOf(services, String(call.query.currency)),
  }),
  commandRoute(recordRates, {
    path: '/v1/rates',
    summary: 'Record rates that a source published (staff)',
    tag: 'rates',
    reply: receipt,
    body: Type.Object(
      {
        source,
        as_of: time,
        rates: Type.Array(
          Type.Object({ pair: Type.String({ maxLength: 7 }), rate: Type.String({ maxLength: 40 }) }, closed),
          { minItems: 1, maxItems: RATES_MOST },
        ),
      },
      closed,
    ),
    input(call) {
      const { source: told, as_of: asOf, rates } = call.body as RatesBody
      // Rates of the sandbox never age: nobody else may speak in its name.
      if (told === sandboxRatesSource) return refuse('rate-invalid', { why: 'a source that publishes' })
      return { source: told, asOf, rates }
    },
  }),
  commandRoute(recordRates, {
    path: '/v1/rate-files',
    summary: 'Record the rates of a file: the European Central Bank’s daily XML or CSV, or a table of pairs (staff)',
    tag: 'rates',
    reply: receipt,
    takes: 'application/octet-stream',
    bodyLimit: FILE_BYTES_MOST,
    query: Type.Object({ source: Type.Optional(source), as_of: Type.Optional(time) }),
    input: fileInput,
  }),
]
