import { recordTable } from '../../platform/record-table.ts'
import { attemptType } from './attempt.rules.ts'
import { chargebackType } from './chargeback.rules.ts'
import { paymentType } from './payment.rules.ts'
import { providerType } from './provider.rules.ts'
import { providerEventType } from './provider-event.rules.ts'
import { rateLockType } from './rate-lock.rules.ts'
import { refundType } from './refund.rules.ts'
import { voucherChecks, voucherTables } from './vouchers.store.ts'

/** How the records of payments stand in their tables. */
export const paymentsTables = [
  ...voucherTables,
  recordTable(paymentType, {
    orderId: 'root',
    id: 'id',
    instalment: 'integer',
    inspectionId: 'text',
    drawId: 'text',
    buyerId: 'text',
    method: 'text',
    provider: 'text',
    amount: 'bigint',
    fee: 'bigint',
    feeTax: 'bigint',
    feeTaxKind: 'text',
    feeTaxBps: 'integer',
    finality: 'json',
    total: 'bigint',
    currency: 'text',
    state: 'text',
    paid: 'bigint',
    refunded: 'bigint',
    feeKept: 'bigint',
    feeTaxKept: 'bigint',
    attempt: 'integer',
    authenticated: 'boolean',
    createdAt: 'instant',
    expiresAt: 'instant',
    factAt: 'instant',
    succeededAt: 'instant',
    finalAt: 'instant',
    references: 'json',
    captures: 'json',
    reason: 'text',
    disputedBy: 'text',
    chargedBack: 'bigint',
    exchange: 'json',
    payer: 'json',
  }),
  recordTable(attemptType, {
    orderId: 'root',
    paymentId: 'text',
    n: 'integer',
    state: 'text',
    startedAt: 'instant',
    endedAt: 'instant',
    reference: 'text',
    nextAction: 'json',
    unknown: 'boolean',
    reason: 'text',
  }),
  recordTable(refundType, {
    orderId: 'root',
    id: 'id',
    paymentId: 'text',
    capture: 'text',
    bankAccountId: 'text',
    to: 'json',
    buyerId: 'text',
    provider: 'text',
    outside: 'text',
    amount: 'bigint',
    currency: 'text',
    payIn: 'text',
    exchange: 'json',
    state: 'text',
    cause: 'text',
    requestedAt: 'instant',
    sentAt: 'instant',
    factAt: 'instant',
    blockedFrom: 'text',
    trace: 'text',
    reason: 'text',
  }),
  recordTable(chargebackType, {
    orderId: 'root',
    id: 'id',
    paymentId: 'text',
    capture: 'text',
    provider: 'text',
    reference: 'text',
    amount: 'bigint',
    taken: 'json',
    currency: 'text',
    state: 'text',
    reason: 'text',
    factAt: 'instant',
    openedAt: 'instant',
    evidenceBy: 'instant',
    evidenceSentAt: 'instant',
    fee: 'bigint',
    bearer: 'text',
    inAdvance: 'bigint',
    statement: 'text',
  }),
  recordTable(rateLockType, {
    orderId: 'root',
    id: 'id',
    exchange: 'json',
    lockedAt: 'instant',
    lockedUntil: 'instant',
  }),
  recordTable(providerEventType, {
    id: 'id',
    provider: 'text',
    eventId: 'text',
    raw: 'text',
    receivedAt: 'instant',
  }),
  recordTable(providerType, {
    name: 'id',
    kind: 'text',
    currencies: 'json',
    methods: 'json',
    countries: 'json',
    longestHold: 'text',
    refundWindow: 'text',
    cannot: 'json',
    custody: 'json',
    rank: 'integer',
    since: 'instant',
    retiredAt: 'instant',
  }),
] as const

/** The captures of a payment as rows: in the order's currency what arrived, went back and was taken, and abroad. */
const capturesOf = (payment: string) => `(select e->>'reference' as reference,
    (e->'arrived'->'home'->>'~n')::bigint as arrived, (e->'arrived'->'abroad'->>'~n')::bigint as came,
    (e->'refunded'->'home'->>'~n')::bigint as refunded, (e->'refunded'->'abroad'->>'~n')::bigint as sent,
    (e->'chargedBack'->'home'->>'~n')::bigint as charged_back, (e->'chargedBack'->'abroad'->>'~n')::bigint as taken,
    (e->'spread'->>'~n')::bigint as spread
  from jsonb_array_elements(${payment}.captures) e)`

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const paymentsChecks = [
  ...voucherChecks,
  {
    name: 'payments.one-open-attempt',
    sql: `select root_id, payment_id as id from payments.attempts where state = 'open'
      group by root_id, payment_id having count(*) > 1`,
  },
  {
    // What a bank took back may have been refunded before: then all that ever came is the bound.
    name: 'payments.refunds-within-paid',
    sql: `select p.root_id, p.id from payments.payments p where p.refunded > p.paid + (
      select coalesce(sum(-g.amount) filter (where g.amount < 0), 0) from ledger.transfers t
        join ledger.postings g on g.root_id = t.root_id and g.transfer_id = t.id
        where t.root_id = p.root_id and t.cause = 'payment:' || p.id and t.kind = 'payment-reversed')`,
  },
  {
    name: 'payments.fees-kept-are-the-ledgers',
    sql: `select p.root_id, p.root_id as id
      from (select root_id, sum(fee_kept) as kept from payments.payments group by root_id) p
      left join (select t.root_id, -sum(g.amount) as booked from ledger.transfers t
        join ledger.postings g on g.root_id = t.root_id and g.transfer_id = t.id
        where g.account = 'income:fees:processing' and t.kind <> 'fee-charged' group by t.root_id) l
        on l.root_id = p.root_id
      where p.kept <> coalesce(l.booked, 0)`,
  },
  {
    name: 'payments.open-chargebacks-are-the-ledgers',
    sql: `select c.root_id, c.id from payments.chargebacks c
      left join ledger.balances b on b.root_id = 'sys' and b.key = 'assets:chargeback:' || c.id || ':' || c.currency
      where coalesce(b.value, 0) <> case when c.state in ('opened', 'evidence-sent') then c.amount else 0 end`,
  },
  {
    name: 'payments.disputed-while-a-chargeback-is-open',
    sql: `select p.root_id, p.id from payments.payments p
      where (p.disputed_by is not null) <> exists (select 1 from payments.chargebacks c
        where c.root_id = p.root_id and c.payment_id = p.id and c.state in ('opened', 'evidence-sent'))`,
  },
  {
    name: 'payments.refunded-is-sum-of-refunds',
    sql: `select p.root_id, p.id from payments.payments p
      left join payments.refunds r on r.root_id = p.root_id and r.payment_id = p.id
        and coalesce(r.blocked_from, r.state) in ('requested', 'sent', 'unknown', 'settled')
      group by p.root_id, p.id, p.refunded having p.refunded <> coalesce(sum(r.amount), 0)`,
  },
  {
    name: 'payments.captures-add-up',
    sql: `select p.root_id, p.id from payments.payments p left join lateral ${capturesOf('p')} c on true
      group by p.root_id, p.id, p.paid, p.refunded, p.charged_back
      having p.paid <> coalesce(sum(c.arrived), 0) or p.refunded <> coalesce(sum(c.refunded), 0)
        or coalesce(p.charged_back, 0) <> coalesce(sum(c.charged_back), 0)
        or coalesce(bool_or(least(c.arrived, c.came, c.refunded, c.sent, c.charged_back, c.taken) < 0
          or (c.arrived = 0) <> (c.came = 0)), false)`,
  },
  {
    name: 'payments.a-capture-gives-back-its-own-refunds',
    sql: `select p.root_id, p.id from payments.payments p cross join lateral ${capturesOf('p')} c
      left join payments.refunds r on r.root_id = p.root_id and r.payment_id = p.id and r.capture = c.reference
        and coalesce(r.blocked_from, r.state) in ('requested', 'sent', 'unknown', 'settled')
      group by p.root_id, p.id, p.exchange, c.reference, c.refunded, c.sent
      having c.refunded <> coalesce(sum(r.amount), 0)
        or c.sent <> coalesce(sum(case when p.exchange is null then r.amount
          else (r.exchange->'sent'->>'~n')::bigint end), 0)`,
  },
  {
    name: 'payments.spread-kept-is-the-ledgers',
    sql: `with kept as (
        select p.root_id, c.spread from payments.payments p cross join lateral ${capturesOf('p')} c
        union all select root_id, (exchange->'spread'->>'~n')::bigint from payments.refunds
          where exchange is not null and state = 'settled'),
      booked as (select t.root_id, sum(-p.amount) as spread from ledger.transfers t
        join ledger.postings p on p.root_id = t.root_id and p.transfer_id = t.id
        where t.kind = 'fx-converted' and p.account = 'income:fees:fx' and t.root_id like 'ord\\_%' group by t.root_id)
      select coalesce(k.root_id, b.root_id) as root_id, coalesce(k.root_id, b.root_id) as id
      from (select root_id, sum(spread) as spread from kept group by root_id) k full join booked b using (root_id)
      where coalesce(k.spread, 0) <> coalesce(b.spread, 0)`,
  },
  {
    name: 'payments.converted-money-stands-outside-in-its-own-currency',
    sql: `select t.root_id, t.cause as id from ledger.transfers t
      join ledger.postings p on p.root_id = t.root_id and p.transfer_id = t.id
      join (select distinct root_id, currency from payments.payments) o
        on o.root_id = t.root_id and o.currency = p.currency
      where p.account ~ '^(assets:(provider|bank)|liabilities:unallocated):' and exists (select from ledger.transfers c
        where c.root_id = t.root_id and c.cause = t.cause and c.kind = 'fx-converted')
      group by t.root_id, t.cause, p.account having sum(p.amount) <> 0`,
  },
  {
    name: 'payments.refund-has-one-reservation',
    sql: `select r.root_id, r.id from payments.refunds r
      left join ledger.transfers t on t.root_id = r.root_id and t.cause = 'refund:' || r.id
        and t.kind = 'refund-reserved'
      group by r.root_id, r.id having count(t.id) <> 1`,
  },
  {
    name: 'payments.refund-settled-at-most-once-more-than-returned',
    sql: `select r.root_id, r.id from payments.refunds r
      join ledger.transfers t on t.root_id = r.root_id and t.cause = 'refund:' || r.id
      group by r.root_id, r.id, r.state
      having count(*) filter (where t.kind = 'refund-settled') - count(*) filter (where t.kind = 'refund-returned')
        <> case when r.state = 'settled' then 1 else 0 end`,
  },
] as const
