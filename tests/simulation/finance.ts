import type { Actor } from '../../server/kernel/use-case.ts'
import { allocateWire } from '../../server/modules/orders/allocate-wire.ts'
import { buildBatch } from '../../server/modules/payouts/build-batch.ts'
import { namePayingAccount, stepPayingAccount } from '../../server/modules/payouts/name-paying-account.ts'
import { type PaymentOrder, paymentOrderRoot } from '../../server/modules/payouts/payment-order.rules.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import { recordBankStatus } from '../../server/modules/payouts/record-bank-status.ts'
import type { StatusReport } from '../../server/modules/payouts/status-report.rules.ts'
import { takeBatchOn } from '../../server/modules/payouts/step-batch.ts'
import { approvePaymentOrder, completePaymentOrder } from '../../server/modules/payouts/step-payment-order.ts'
import type { Case } from '../../server/modules/reconciliation/case.rules.ts'
import { openClientAccount } from '../../server/modules/reconciliation/open-client-account.ts'
import { returnWire } from '../../server/modules/reconciliation/return-wire.ts'
import { splitWire } from '../../server/modules/reconciliation/split-wire.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import { workOnCase } from '../../server/modules/reconciliation/work-on-case.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import type { Commit } from '../../server/platform/store.ts'
import type { SimulatedBank } from './bank.ts'
import { takeFile } from './bank-files.ts'
import { currencies, usdRates } from './companies.ts'
import { type Counters, holds } from './counters.ts'
import { keepCapital, takeApart } from './credit-desk.ts'
import { CAPITAL } from './credit-house.ts'
import type { Do } from './doing.ts'
import { approveLarge } from './lender-desk.ts'
import { randomOf } from './random.ts'
import { everyRow, rowsIn } from './rows.ts'
import { DAY, HOUR, type Scheduler } from './scheduler.ts'

export interface Office {
  readonly seed: string
  readonly tables: MemoryTables
  readonly scheduler: Scheduler
  readonly counters: Counters
  readonly bank: SimulatedBank
  readonly do: Do
}

const finance = (person: string): Actor => ({ kind: 'user', company: 'cmp_operator', person, roles: ['finance'] })
const [anna, bo] = [finance('usr_anna'), finance('usr_bo')]

/** The currency that the operator's own bank pays out; all others go by provider. */
export const BY_FILE = 'USD'

/** Names the accounts of the operator, as clients' money stands on them and as payouts go out from one. */
export async function openBankAccounts({ bank, do: doIt }: Pick<Office, 'bank' | 'do'>): Promise<void> {
  for (const currency of currencies) {
    const { name, number } = bank.accountOf(currency)
    const providers = [{ provider: 'sandbox', payer: 'Sandbox Payments' }]
    const account = { name, number, currency, holder: 'Surety', bankName: 'The Bank', providers }
    await doIt(`client-account:${name}`, openClientAccount, account, anna)
  }
  const { name, number } = bank.accountOf(BY_FILE)
  const at = { bic: 'ABNANL2A', holder: 'Surety Operations', town: 'Rotterdam', country: 'NL' }
  await doIt('paying-account', namePayingAccount, { ...at, name, number, currency: BY_FILE }, anna)
  const approved = await doIt('paying-account:approved', stepPayingAccount, { name, step: 'approve' }, bo)
  holds(approved.kind === 'done', 'set-up', () => JSON.stringify(approved))
}

/** Two people of finance, who see what waits as soon as it is written and take their time. */
export interface FinanceDesk {
  onCommit(commit: Commit): void
  /** A report of the bank about a file. */
  report(report: StatusReport): void
}

export function financeDesk(office: Office, failed: (error: unknown) => void): FinanceDesk {
  const { seed, scheduler } = office
  const [seen, plans] = [new Set<string>(), { isPlanned: false }]
  const later = (subject: string, least: number, most: number, work: () => Promise<void>) => {
    if (seen.has(subject)) return
    seen.add(subject)
    const hours = randomOf(`${seed}|desk|${subject}`).int(least, most)
    scheduler.at(scheduler.now() + hours * HOUR, () => void work().catch(failed))
  }
  const desk = { ...office, report }
  function report(said: StatusReport): void {
    const id = `report:${said.reportId}:${scheduler.now()}`
    void office.do(id, recordBankStatus, { report: said }, anna).catch(failed)
  }
  function planFile(): void {
    if (plans.isPlanned) return
    plans.isPlanned = true
    scheduler.at(scheduler.now() + randomOf(`${seed}|file|${scheduler.now()}`).int(2, 40) * HOUR, () => {
      plans.isPlanned = false
      void sendFile(desk).catch(failed)
    })
  }
  return {
    report,
    onCommit({ puts, appends }) {
      for (const { type, record } of [...puts, ...appends]) {
        if (type === 'payouts.payment_orders') {
          const { orderRoot, state } = record as PaymentOrder
          if (state === 'waiting') planFile()
          if (state === 'incomplete' || state === 'proposed')
            later(`${orderRoot}:${state}`, 2, 40, () => takeOn(office, orderRoot))
        }
        if (type === 'payouts.payouts' && isLarge(record as Payout))
          later((record as Payout).id, 2, 40, () => approveLarge(office, record as Payout))
        if (type === 'reconciliation.cases' && (record as Case).state === 'open') {
          const found = record as Case
          later(found.caseId, 10, 90, () => clearUp(office, found))
        }
        if (type !== 'reconciliation.wires') continue
        const { wireId, state, returnId } = record as Wire
        if (state === 'unallocated') later(wireId, 24, 90, () => lookAt(office, wireId))
        if (state === 'returning') later(`${returnId}`, 24, 60, () => sendBackByHand(office, wireId))
      }
    },
  }
}

/** A lender's that waits for a second person. */
function isLarge({ remittanceId, state }: Payout): boolean {
  return remittanceId !== undefined && state === 'requested'
}

/** A transfer that no file takes yet: one names what is missing, another one agrees. */
async function takeOn(office: Office, orderRoot: string): Promise<void> {
  const order = rowsIn<PaymentOrder>(office.tables, 'payouts.payment_orders', orderRoot)[0]
  const details = { town: 'Rotterdam', country: 'NL', bankCode: 'ABNANL2A', name: 'Payee' }
  if (order?.state === 'incomplete') {
    office.counters.hit('payment-order.completed')
    await office.do(`${orderRoot}:complete`, completePaymentOrder, { orderRoot, details }, anna)
  }
  if (order?.state !== 'proposed') return
  office.counters.hit('payment-order.approved')
  await office.do(`${orderRoot}:approve`, approvePaymentOrder, { orderRoot }, bo)
}

/** What waits goes into one file; now and then it is thrown away and made again. */
async function sendFile(desk: Office & Pick<FinanceDesk, 'report'>): Promise<void> {
  const { tables, bank, scheduler, counters } = desk
  const waiting = everyRow<PaymentOrder>(tables, 'payouts.payment_orders').filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return
  const id = `batch:${scheduler.now()}`
  const r = randomOf(`${desk.seed}|${id}`)
  // Somebody's page was old: what it shows as waiting is in a file by now.
  const old = r.chance(0.2) ? everyRow<PaymentOrder>(tables, 'payouts.payment_orders').slice(-20) : []
  const orders = [...new Set([...waiting, ...old].map(({ orderRoot }) => orderRoot))].slice(0, 100)
  const built = await desk.do(id, buildBatch, { bank: bank.accountOf(BY_FILE).name, orders }, anna)
  if (built.kind !== 'done') return counters.hit('bank-file.not-built')
  const { payment_batch: batchId, execution_date: day } = built.answer as Record<string, string>
  const step = (name: 'release' | 'discard' | 'send', who: Actor) =>
    desk.do(`${id}:${name}`, takeBatchOn, { batchId: batchId ?? '', step: name }, who)
  if (r.chance(0.05)) {
    counters.hit('bank-file.discarded')
    return void (await step('discard', anna))
  }
  const alone = await desk.do(`${id}:alone`, takeBatchOn, { batchId: batchId ?? '', step: 'release' }, anna)
  holds(alone.kind === 'refused', 'nobody releases his own file', () => id)
  await step('release', bo)
  await step('send', anna)
  counters.hit('bank-file.sent')
  const inFile = orders.flatMap((root) => rowsIn<PaymentOrder>(tables, 'payouts.payment_orders', root))
  const own = inFile.filter((order) => order.batchId === batchId)
  takeFile(desk, batchId ?? '', day ?? '', own)
}

const wireNow = ({ tables }: Office, wireId: string) => rowsIn<Wire>(tables, 'reconciliation.wires', wireId)[0]

/** A wire that the machine left: given to the order its payer means, taken apart, sent back, or left to the clock. */
async function lookAt(office: Office, wireId: string): Promise<void> {
  const { seed, bank, counters } = office
  const wire = wireNow(office, wireId)
  if (wire?.state !== 'unallocated') return
  const r = randomOf(`${seed}|look|${wireId}`)
  const orderId = bank.meant(wire.endToEndId ?? '')
  if (orderId === CAPITAL) return keepCapital(office, wireId)
  const dice = r.next()
  if (orderId === undefined ? dice < 0.5 : dice < 0.15) {
    counters.hit('wire.sent-back')
    await office.do(`${wireId}:back`, returnWire, { wireId }, anna)
  } else if (orderId !== undefined && dice < 0.3 && wire.amount > 10n && wire.parentId === undefined) {
    counters.hit('wire.split')
    const first = wire.amount / 3n
    await office.do(`${wireId}:split`, splitWire, { wireId, amounts: [first, wire.amount - first] }, anna)
  } else if (orderId !== undefined && dice < 0.9) await give(office, wireId, orderId)
  else counters.hit('wire.left-to-the-clock')
}

/** Cents; well above what one may give away, since our rates are not the product's. */
const LARGE_USD = 2_000_000n

async function give(office: Office, wireId: string, orderId: string): Promise<void> {
  const input = { orderId, wireId }
  const first = await office.do(`${wireId}:give`, allocateWire, input, anna)
  const wire = wireNow(office, wireId)
  if (first.kind !== 'done') return wire && takeApart(office, wire, first)
  const isProposed = (first.answer as { state: string }).state === 'proposed'
  office.counters.hit(isProposed ? 'wire.given-by-two' : 'wire.given')
  const { amount = 0n, currency = '' } = wireNow(office, wireId) ?? {}
  const [usd, per] = usdRates[currency] ?? [1n, 1n]
  const isLarge = (amount * usd) / per > LARGE_USD
  holds(isProposed || !isLarge, 'two people give a large wire away', () => `${wireId} ${amount} ${currency}`)
  const again = await office.do(`${wireId}:give-alone`, allocateWire, input, anna)
  holds(!isProposed || again.kind === 'refused', 'two people give a large wire away', () => wireId)
  const second = isProposed ? await office.do(`${wireId}:give-second`, allocateWire, input, bo) : first
  if (wire !== undefined) await takeApart(office, wire, second)
}

/** Where no file pays it, what goes back is sent in the bank's own program. */
async function sendBackByHand(office: Office, wireId: string): Promise<void> {
  const { tables, bank, counters } = office
  const wire = wireNow(office, wireId)
  if (wire?.state !== 'returning') return
  if (rowsIn(tables, 'payouts.payment_orders', paymentOrderRoot(wire.returnId ?? '')).length > 0) return
  counters.hit('wire.returned-by-hand')
  const { amount, currency, payerName: name, payerAccount: account } = wire
  bank.book(currency, {
    amount,
    direction: 'debit',
    details: [{ amount, name, account, references: [], text: 'back' }],
  })
}

/** A case is taken, and closed with a reason; a large one by two. */
async function clearUp(office: Office, { statementId, caseId, kind, entryId }: Case): Promise<void> {
  const bankEntry = rowsIn<{ entryId: string; text: string }>(office.tables, 'reconciliation.entries', statementId)
  const text = bankEntry.find((each) => each.entryId === entryId)?.text ?? ''
  const isCharge = kind === 'debit-unexplained' && !text.startsWith('refund ') && text !== 'back'
  const resolution = isCharge ? ('charge' as const) : ('explained' as const)
  office.counters.hit(`bank-case.${kind}`)
  const step = { step: 'close', resolution, reason: 'looked into' } as const
  const first = await office.do(`${caseId}:close`, workOnCase, { statementId, caseId, step }, anna)
  if (first.kind !== 'done' || (first.answer as { state: string }).state !== 'proposed') return
  office.counters.hit('bank-case.closed-by-two')
  await office.do(`${caseId}:close-second`, workOnCase, { statementId, caseId, step }, bo)
}

/** Providers pay out what stands with them, every now and then: it comes to the bank under their name. */
export function payProviderOut({ bank, scheduler, seed, counters }: Office, days: number): void {
  const r = randomOf(`${seed}|provider-settles`)
  for (let day = 10; day < days; day += r.int(5, 15)) {
    const [currency, amount] = [r.pick(currencies), BigInt(r.int(1_000, 900_000))]
    scheduler.at(scheduler.now() + day * DAY, () => {
      counters.hit('bank.provider-settled')
      const details = [{ amount, name: 'Sandbox Payments', account: 'SANDBOX', references: [], text: `payout ${day}` }]
      bank.book(currency, { amount, direction: 'credit', details })
    })
  }
}
