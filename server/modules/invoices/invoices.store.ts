import { recordTable } from '../../platform/record-table.ts'
import { invoiceType } from './invoice.rules.ts'
import { selfBilledType } from './self-billed.rules.ts'
import { selfBillingAgreementType, selfBillingAnswerType } from './self-billing.rules.ts'
import { selfBillingSeriesType } from './self-billing-series.rules.ts'
import { seriesType } from './series.rules.ts'

/** How documents and their series stand in their tables. */
export const invoicesTables = [
  recordTable(invoiceType, {
    invoiceId: 'root',
    number: 'text',
    series: 'text',
    place: 'integer',
    kind: 'text',
    companyId: 'text',
    orderId: 'text',
    transferRoot: 'text',
    transferId: 'text',
    currency: 'text',
    net: 'bigint',
    tax: 'bigint',
    taxKind: 'text',
    rateBps: 'integer',
    lines: 'json',
    issuedAt: 'instant',
    issuedOn: 'text',
    suppliedOn: 'text',
    issuer: 'json',
    recipient: 'json',
    taxIn: 'json',
    corrects: 'json',
  }),
  recordTable(seriesType, { id: 'id', jurisdiction: 'text', year: 'integer', kind: 'text', issued: 'integer' }),
  recordTable(selfBillingAgreementType, {
    companyId: 'root',
    agreementId: 'id',
    textHash: 'text',
    agreedBy: 'text',
    agreedAt: 'instant',
    endedBy: 'text',
    endedAt: 'instant',
  }),
  recordTable(selfBillingSeriesType, {
    seriesRoot: 'root',
    id: 'id',
    supplierId: 'text',
    year: 'integer',
    kind: 'text',
    issued: 'integer',
  }),
  recordTable(selfBillingAnswerType, {
    orderId: 'root',
    documentId: 'id',
    answer: 'text',
    answeredBy: 'text',
    answeredAt: 'instant',
    reason: 'text',
  }),
  recordTable(selfBilledType, {
    orderId: 'root',
    documentId: 'id',
    number: 'text',
    seriesRoot: 'text',
    series: 'text',
    place: 'integer',
    kind: 'text',
    cause: 'text',
    lotId: 'text',
    supplierId: 'text',
    buyerId: 'text',
    orderNumber: 'text',
    agreementId: 'text',
    currency: 'text',
    parts: 'json',
    net: 'bigint',
    tax: 'bigint',
    paid: 'bigint',
    taxKind: 'text',
    rateBps: 'integer',
    issuedAt: 'instant',
    issuedOn: 'text',
    suppliedOn: 'text',
    objectUntil: 'instant',
    objectOn: 'text',
    issuer: 'json',
    recipient: 'json',
    taxIn: 'json',
    corrects: 'json',
  }),
] as const

/**
 * What each transfer with fees took (above 0) or gave back, and its tax, by the books: all in one currency. Charges of
 * a credit line are none of them: its statement of account tells them.
 */
const booked = `select p.root_id, p.transfer_id, p.currency,
    -sum(p.amount) filter (where p.account like 'income:fees:%' and p.account <> 'income:fees:credit') as fees,
    -sum(p.amount) filter (where p.account like 'liabilities:tax:%') as tax
  from ledger.postings p
  where exists (select from ledger.postings f
    where f.root_id = p.root_id and f.transfer_id = p.transfer_id and f.account like 'income:fees:%'
      and f.account <> 'income:fees:credit')
  group by p.root_id, p.transfer_id, p.currency
  having count(*) filter (where p.account like 'income:fees:%') > 0`

const waits = `select from platform.outbox o
  where o.root_id = b.root_id and o.topic = 'fee.booked' and o.lanes <> 0
    and o.body::jsonb->>'transfer' = b.transfer_id`

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const invoicesChecks = [
  {
    name: 'invoices.no-gap-in-a-series',
    sql: `select s.id from invoices.series s
      left join (select series, count(*) as found, count(distinct place) as places, min(place) as first,
          max(place) as last
        from invoices.invoices group by series) i on i.series = s.id
      where i.found is distinct from s.issued or i.places <> s.issued or i.first <> 1 or i.last <> s.issued
      union all select i.series from invoices.invoices i
        left join invoices.series s on s.id = i.series where s.id is null`,
  },
  {
    name: 'invoices.number-is-its-place',
    sql: `select i.number as id from invoices.invoices i join invoices.series s on s.id = i.series
      where i.number <> s.jurisdiction || '-' || s.year || '-' ||
        case s.kind when 'credit-note' then 'C' else '' end || lpad(i.place::text, 6, '0')
        or i.kind <> s.kind or left(i.issued_on, 4) <> s.year::text`,
  },
  {
    name: 'invoices.each-fee-has-its-document',
    sql: `select b.transfer_id as id from (${booked}) b
      left join invoices.invoices i on i.transfer_root = b.root_id and i.transfer_id = b.transfer_id
      where b.fees <> 0 and i.root_id is null and not exists (${waits})`,
  },
  {
    name: 'invoices.document-is-as-booked',
    sql: `select i.number as id from invoices.invoices i
      left join (${booked}) b on b.root_id = i.transfer_root and b.transfer_id = i.transfer_id
      where b.transfer_id is null or b.currency <> i.currency
        or b.fees <> case i.kind when 'invoice' then i.net else -i.net end
        or coalesce(b.tax, 0) <> case i.kind when 'invoice' then i.tax else -i.tax end`,
  },
  {
    name: 'invoices.lines-add-up',
    sql: `select i.number as id from invoices.invoices i
      where i.net <> (select sum((line->'amount'->>'~n')::numeric) from jsonb_array_elements(i.lines) line)`,
  },
  {
    name: 'invoices.no-gap-in-a-suppliers-series',
    sql: `select s.root_id || ':' || s.id as id from invoices.self_billing_series s
      left join (select series_root, series, count(*) as found, count(distinct place) as places, max(place) as last
        from invoices.self_billed group by series_root, series) d on d.series_root = s.root_id and d.series = s.id
      where d.found is distinct from s.issued or d.places <> s.issued or d.last <> s.issued
      union all select d.number from invoices.self_billed d
        left join invoices.self_billing_series s on s.root_id = d.series_root and s.id = d.series where s.id is null`,
  },
  {
    name: 'invoices.suppliers-number-is-its-place',
    sql: `select d.number as id from invoices.self_billed d
      where d.number <> 'SB-' || left(d.issued_on, 4) || '-' ||
        case d.kind when 'credit-note' then 'C' else '' end || lpad(d.place::text, 6, '0')
        or d.series <> left(d.issued_on, 4) || ':' || d.kind`,
  },
  {
    name: 'invoices.suppliers-parts-add-up',
    sql: `select d.number as id from invoices.self_billed d
      where d.net <> (select coalesce(sum((line->'amount'->>'~n')::numeric), 0)
            from jsonb_array_elements(d.parts->'lines') line)
          + (d.parts->'freight'->>'~n')::numeric + (d.parts->'charges'->>'~n')::numeric
          - (d.parts->'allowances'->>'~n')::numeric - (d.parts->'reduction'->>'~n')::numeric
        or d.tax <> (d.parts->'tax'->>'~n')::numeric`,
  },
  {
    name: 'invoices.objection-takes-back',
    sql: `select a.id from invoices.self_billing_answers a
      where a.answer = 'objected' and not exists (select from invoices.self_billed c
        join invoices.self_billed d on d.root_id = c.root_id and d.id = a.id
        where c.root_id = a.root_id and c.cause = 'objection' and c.lot_id is not distinct from d.lot_id)`,
  },
  {
    name: 'invoices.append-only',
    sql: `select c.relname as id from pg_class c
      where c.oid in ('invoices.invoices'::regclass, 'invoices.self_billed'::regclass)
      and not exists (select from pg_trigger t
        where t.tgrelid = c.oid and t.tgname = 'append_only' and t.tgenabled <> 'D')
      and not exists (select from pg_extension where extname = 'citus')`,
  },
] as const
