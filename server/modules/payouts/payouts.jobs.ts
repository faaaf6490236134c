import { provesUnsent } from '../payments/asking.rules.ts'
import { type Outside, type OutsideHandler, reportEffect } from '../payments/index.ts'
import type { NamedAccount } from '../payments/screening.rules.ts'
import { holdPayout } from './hold-payout.ts'
import { markPayoutSent } from './mark-payout-sent.ts'
import { queuePaymentOrder } from './queue-payment-order.ts'
import { readPayee } from './read-payee.ts'
import { recordNameCheck } from './record-name-check.ts'
import { recordScreening } from './record-screening.ts'
import { refundsJobs } from './refunds.jobs.ts'
import { settlePayout } from './settle-payout.ts'

interface PayoutNews {
  readonly provider: string
  readonly outside: 'provider' | 'bank'
  readonly bank_account: string
  readonly company: string
  readonly payout: string
  readonly key: string
  readonly amount: number
  readonly currency: string
  /** What goes out, where the account is in another currency. */
  readonly sent?: number
  readonly sent_in?: string
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

/** Whether the payee may get money now; without an answer of the screening it is asked again later. */
async function mayBePaid(outside: Outside, { company: companyId, ...news }: PayoutNews): Promise<boolean> {
  const payee = await outside.submit('payee', readPayee, { companyId, bankAccountId: news.bank_account })
  if (payee.kind !== 'done') return false
  const asked = await outside.submit('held', holdPayout, { companyId, payoutId: news.payout })
  if (asked.kind !== 'done' || (asked.answer as { held: boolean }).held) return false
  const { names } = payee.answer as { names: string[] }
  const answer = await outside.checks.screen(names)
  if (answer === 'unknown') throw new Error('the screening gave no answer')
  const kept = await outside.submit('screened', recordScreening, { companyId, payoutId: news.payout, answer })
  return kept.kind === 'done' && (kept.answer as { may_go_out: boolean }).may_go_out
}

/**
 * On `payout.approved`: screened; then it waits for a file of the bank, or is marked as sent and sent, so that a crash
 * between the two is resolved by asking.
 */
const sendPayout: OutsideHandler = async (event, outside) => {
  const news = event.body as unknown as PayoutNews
  const { company: companyId, payout: payoutId, key, provider } = news
  const { sent: amount = news.amount, sent_in: currency = news.currency } = news
  if (!(await mayBePaid(outside, news))) return
  if (news.outside === 'bank') {
    await outside.submit('queued', queuePaymentOrder, { companyId, payoutId })
    return
  }
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

/** On `bank-account.added`: its bank is asked for the holder's name, where a service does that. */
const checkName: OutsideHandler = async (event, outside) => {
  const { company: companyId, bank_account } = event.body as { company: string; bank_account: string }
  const payee = await outside.submit('payee', readPayee, { companyId, bankAccountId: bank_account })
  if (payee.kind !== 'done') return
  const result = await outside.checks.checkName(payee.answer as unknown as NamedAccount)
  if (result === undefined) return
  const checked = { companyId, bankAccountId: bank_account, result, checker: 'service' }
  await outside.submit('checked', recordNameCheck, checked)
}

async function unknown(outside: Outside, companyId: string, payoutId: string): Promise<void> {
  await outside.submit('unknown', settlePayout, { companyId, payoutId, outcome: 'unknown', happenedAt: outside.now() })
}

/** The handlers of the lane that calls outside, by topic. */
export const payoutsJobs: Readonly<Record<string, OutsideHandler>> = {
  'bank-account.added': checkName,
  'payout.approved': sendPayout,
  'payout.asking': askForPayout,
  ...refundsJobs,
}
