import { provesUnsent } from '../payments/asking.rules.ts'
import { type Outside, type OutsideHandler, reportEffect } from '../payments/index.ts'
import { markPayoutSent } from './mark-payout-sent.ts'
import { settlePayout } from './settle-payout.ts'

interface PayoutNews {
  readonly provider: string
  readonly company: string
  readonly payout: string
  readonly key: string
  readonly amount: number
  readonly currency: string
}

/** The body of `payout.asking`. */
interface AskingNews {
  readonly provider: string
  readonly key: string
  readonly root: string
  readonly id: string
  readonly sent_at: string
  readonly amount: number
  readonly currency: string
}

interface Recipient {
  readonly accountNumber: string
  readonly bankCode?: string
  readonly name: string
  readonly country: string
}

/** On `payout.approved`: marked as sent, then sent, so a crash between the two is resolved by asking. */
const sendPayout: OutsideHandler = async (event, outside) => {
  const { company: companyId, payout: payoutId, key, amount, currency, provider } = event.body as unknown as PayoutNews
  const sent = await outside.submit('sent', markPayoutSent, { companyId, payoutId })
  if (sent.kind !== 'done' || !provesUnsent(event.at, outside.now())) return
  const to = sent.answer as unknown as Recipient
  const request = { ...to, amount: BigInt(amount), currency, reference: payoutId }
  const answer = await outside.provider(provider).createPayout(key, request)
  if (answer === 'unknown' || answer === 'missing') await unknown(outside, companyId, payoutId)
  else await reportEffect(outside, provider, 'payout', answer)
}

/**
 * On `payout.asking`: what the provider knows by key. When it proves that nothing ever reached it, the same payout goes
 * out again under the same key.
 */
const askForPayout: OutsideHandler = async (event, outside) => {
  const news = event.body as unknown as AskingNews
  const known = await outside.provider(news.provider).getPayout(news.key, news.sent_at)
  const isUnsent = known === 'missing' && provesUnsent(news.sent_at, outside.now())
  const answer = isUnsent ? await sendAgain(news, outside) : known
  if (answer === 'unknown' || answer === 'missing') await unknown(outside, news.root, news.id)
  else await reportEffect(outside, news.provider, 'payout', answer)
}

async function sendAgain(news: AskingNews, outside: Outside) {
  const { key, root: companyId, id: payoutId, amount, currency, provider } = news
  const sent = await outside.submit('again', markPayoutSent, { companyId, payoutId, again: true })
  if (sent.kind !== 'done') return 'unknown'
  const to = sent.answer as unknown as Recipient
  return outside.provider(provider).createPayout(key, { ...to, amount: BigInt(amount), currency, reference: payoutId })
}

async function unknown(outside: Outside, companyId: string, payoutId: string): Promise<void> {
  await outside.submit('unknown', settlePayout, { companyId, payoutId, outcome: 'unknown', happenedAt: outside.now() })
}

/** The handlers of the lane that calls outside, by topic. */
export const payoutsJobs: Readonly<Record<string, OutsideHandler>> = {
  'payout.approved': sendPayout,
  'payout.asking': askForPayout,
}
