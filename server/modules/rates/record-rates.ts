import { parseInstant } from '../../kernel/instant.ts'
import type { Instant, Ref, Refusal } from '../../kernel/use-case.ts'
import { append, entry, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import type { PublishedRates, Rate, UsdRatio } from './rate.rules.ts'
import { currencyOf, fixingType, rateRoot, rateType, ratioOf, ratioThrough, subjectOf } from './rate.rules.ts'

export type RecordRates = PublishedRates

/** There are about 160 currencies. */
export const RATES_MOST = 200

/**
 * Records what a source published at one time, all or nothing; a rate that is not newer than the newest known of its
 * currency is passed over, so that the same news may come twice. A pair has the dollar in it, or its base has a rate to
 * the dollar beside it. Refuses `rate-invalid` { pair or why }.
 */
export const recordRates = useCase({
  name: 'rates.record-rates',
  action: 'rates.record',
  bulk: true,
  root: (_: RecordRates) => rateRoot('USD'),
  reads: ({ rates }) => newestOf(rates.map(({ pair }) => subjectOf(pair) ?? 'USD')),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(newest, input, { at }, root) {
    const read = readRates(input, at)
    if (isRefusal(read)) return read
    const news = read.filter(({ currency, asOf }) => (newest[currency]?.asOf ?? '') < asOf)
    const said = {
      source: input.source,
      as_of: input.asOf,
      recorded: news.length,
      passed_over: read.length - news.length,
    }
    return {
      answer: said,
      changes: [
        ...news.flatMap(({ pair, rate, ...known }) => [
          put(rateType, known),
          append(fixingType, { currency: known.currency, pair, rate, source: known.source, asOf: known.asOf }),
        ]),
        entry(root, 'rates.recorded', said),
      ],
    }
  },
})

function newestOf(currencies: readonly string[]): { readonly [currency: string]: Ref<Rate | undefined> } {
  return Object.fromEntries(currencies.map((each) => [each, written(one(rateType, rateRoot(each), 'newest'))]))
}

type ReadRate = Rate & { readonly pair: string; readonly rate: string }

function readRates({ source, asOf, rates }: RecordRates, at: Instant): readonly ReadRate[] | Refusal {
  const published = parseInstant(asOf)
  if (published === undefined || published > at) return refuse('rate-invalid', { why: 'no time, or still to come' })
  if (source === '' || source.length > 100) return refuse('rate-invalid', { why: 'a source has 1 to 100 characters' })
  if (rates.length > RATES_MOST) return refuse('rate-invalid', { why: `more than ${RATES_MOST} rates` })
  const read: ReadRate[] = []
  for (const { pair, rate } of rates) {
    const ratio = ratioIn(rates, pair, rate)
    if (isRefusal(ratio)) return ratio
    const currency = subjectOf(pair) ?? ''
    if (read.some((other) => other.currency === currency)) return refuse('rate-invalid', { pair, why: 'named twice' })
    read.push({ currency, ...ratio, source, asOf: published, pair, rate })
  }
  return read
}

/** Where the dollar is not in a pair, its base stands beside the dollar in the same publication. */
function ratioIn(rates: RecordRates['rates'], pair: string, rate: string): UsdRatio | Refusal {
  if (currencyOf(pair) !== undefined) return ratioOf(pair, rate)
  const base = pair.split('/')[0] ?? ''
  const beside = rates.find((each) => currencyOf(each.pair) === base)
  if (subjectOf(pair) === undefined || beside === undefined) return refuse('rate-invalid', { pair: pair.slice(0, 20) })
  const through = ratioOf(beside.pair, beside.rate)
  return isRefusal(through) ? through : ratioThrough(pair, rate, through)
}
