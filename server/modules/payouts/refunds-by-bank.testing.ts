import { put } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { captured, paidWith } from '../payments/captures.testing.ts'
import { newPayment, type Payment, paymentType } from '../payments/payment.rules.ts'
import { relay, testHouse } from '../payments/payments.testing.ts'
import type { Provider } from '../payments/providers/provider.ts'
import type { Recipient } from '../payments/recipient.rules.ts'
import { requestRefunds } from '../payments/refund-booking.rules.ts'
import { settleRefund } from '../payments/settle-refund.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import { bo, cy, done } from './bank-files.testing.ts'
import { buildBatch } from './build-batch.ts'
import { markRefundReleased } from './mark-refund-released.ts'
import { namePayingAccount, stepPayingAccount } from './name-paying-account.ts'
import { paymentOrderRoot, refundOutcomeOf } from './payment-order.rules.ts'
import { payoutsJobs } from './payouts.jobs.ts'
import { payoutsTables } from './payouts.store.ts'
import { takeBatchOn } from './step-batch.ts'

export const orderId = 'ord_00000000000000000000000000000001'
export const refundId = 'rfd_00000000000000000000000000000001'
export const refundable = `liabilities:refundable:${orderId}`
export const reservation = `liabilities:refund:${refundId}`
export const nostro = 'assets:bank:house-usd'
const started = '2026-03-01T09:00:00.000Z'
const paymentId = 'pay_1'

const account = {
  name: 'house-usd',
  currency: 'USD',
  number: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  holder: 'Surety Operations',
  town: 'Rotterdam',
  country: 'NL',
}
export const payer: Recipient = {
  name: 'Lakeside Outfitters',
  accountNumber: 'DE89370400440532013000',
  bankCode: 'DEUTDEFF',
  country: 'DE',
  town: 'Köln',
}

/** What calls a provider fails: nothing here may. */
const noProvider = new Proxy({} as Provider, {
  get: () => () => {
    throw new Error('the bank is not called')
  },
})

const quote = { method: 'wire', fee: 0n, feeTax: 0n, currency: 'USD' } as const

export interface Given {
  /** Minor units, all of it paid by wire and asked back. */
  readonly amount?: bigint
  readonly payer?: Recipient | undefined
  /** Without one nobody pays. */
  readonly hasAccount?: boolean
  /** The town that the buyer's legal details name. */
  readonly city?: string
}

/** A house whose bank pays dollars by file, and an order whose wire is to go back. */
export async function refundHouse(given: Given = {}) {
  const { amount = 600_000n, hasAccount = true, city } = given
  const to = 'payer' in given ? given.payer : payer
  const types = [policyVersionType, companyType, legalDetailsType] as never[]
  const house = testHouse([...payoutsTables.map(({ type }) => type), ...types])
  const nameAccount = async () => {
    done(await house.run(namePayingAccount, account, { actor: bo }))
    done(await house.run(stepPayingAccount, { name: account.name, step: 'approve' }, { actor: cy }))
  }
  if (hasAccount) await nameAccount()
  const buyer = {
    companyId: 'cmp_b',
    name: 'Lakeside Outfitters',
    country: 'US',
    kinds: ['buyer'],
    zone: 'UTC',
  } as const
  await house.seed('cmp_b', [put(companyType, { ...buyer, state: 'active' })])
  const stated = { companyId: 'cmp_b', legalName: 'Lakeside', addressLines: ['1 Lake Street'], statedAt: started }
  if (city !== undefined) await house.seed('cmp_b', [put(legalDetailsType, { ...stated, city })])
  const money = { ...quote, amount, total: amount }
  const begun = { orderId, id: paymentId, buyerId: 'cmp_b', provider: 'house-usd', quote: money, expiresAt: started }
  const came = { state: 'final', succeededAt: started, ...(to && { payer: to }) } as const
  const payment: Payment = paidWith({ ...newPayment(begun, started), ...came }, [captured(amount)])
  await house.seed(orderId, [put(paymentType, payment)])
  const [bank, unknown] = [accounts.bank('house-usd'), accounts.unallocated('house-usd')]
  await house.book('sys', movement('wire-received', 'USD', [[bank, amount]], [[unknown, amount]]))
  const [from, owed] = [unknown, accounts.refundable(orderId)]
  await house.book(orderId, movement('wire-allocated', 'USD', [[from, amount]], [[owed, amount]]))
  const asked = { orderId, buyerId: 'cmp_b', payments: [payment], amount, cause: 'claim:clm_1' }
  const newId = (prefix: string) => (prefix === 'rfd' ? refundId : `${prefix}_refund`)
  await house.seed(orderId, requestRefunds(asked, { at: started, newId }).changes)
  const settle = (outcome: 'yes' | 'no' | 'returned') => (body: unknown) =>
    house.run(settleRefund, refundOutcomeOf(body as Record<string, string>, outcome))
  const reactions = {
    'payment-order.released': (body: unknown) => {
      const { owner_root, owner } = body as { owner_root: string; owner: string }
      return house.run(markRefundReleased, { orderId: owner_root, refundId: owner })
    },
    'payment-order.rejected': settle('no'),
    'payment-order.settled': settle('yes'),
    'payment-order.returned': settle('returned'),
  }
  const seen = new Set<string>()
  const rest = () => relay(house, noProvider, payoutsJobs, reactions, seen)
  await rest()
  return { house, rest, nameAccount }
}

export type RefundHouse = Awaited<ReturnType<typeof refundHouse>>

/** The refund's file, built by Bo, released by Cy and handed to the bank. */
export async function filed({ house, rest }: RefundHouse): Promise<string> {
  const orders = [paymentOrderRoot(refundId)]
  const { payment_batch: batchId = '' } = done(
    await house.run(buildBatch, { bank: 'house-usd', orders }, { actor: bo }),
  )
  done(await house.run(takeBatchOn, { batchId, step: 'release' }, { actor: cy }))
  done(await house.run(takeBatchOn, { batchId, step: 'send' }, { actor: bo }))
  await rest()
  return batchId
}
