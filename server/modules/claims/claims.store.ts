import { recordTable } from '../../platform/record-table.ts'
import { appealType } from './appeal.rules.ts'
import { claimType } from './claim.rules.ts'
import { claimTextType } from './claim-text.rules.ts'
import { decisionType } from './decision.rules.ts'
import { evidenceType } from './evidence-item.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'
import { offerType } from './offer.rules.ts'
import { silentRefundType } from './silence.rules.ts'

/** How the records of claims stand in their tables. */
export const claimsTables = [
  recordTable(claimType, {
    orderId: 'root',
    claimId: 'id',
    buyerId: 'text',
    supplierId: 'text',
    currency: 'text',
    by: 'text',
    reason: 'text',
    remedy: 'text',
    lines: 'json',
    state: 'text',
    filedAt: 'instant',
    track: 'text',
    turn: 'text',
    clocks: 'json',
    mediator: 'text',
    formerMediator: 'text',
    formerApprover: 'text',
    escalatedAt: 'instant',
    roundOpenedAt: 'instant',
    evidenceUntil: 'instant',
    saidAll: 'json',
    translations: 'json',
    extendedBy: 'json',
    agreedBy: 'json',
    unanswered: 'boolean',
    settlement: 'json',
    freightPaid: 'bigint',
    bankPaid: 'json',
    outcome: 'text',
    closedAt: 'instant',
    chargebacks: 'json',
    exposure: 'bigint',
    keeps: 'bigint',
    owed: 'json',
    advanced: 'bigint',
  }),
  recordTable(claimTextType, {
    orderId: 'root',
    textId: 'id',
    claimId: 'text',
    kind: 'text',
    by: 'text',
    person: 'text',
    text: 'text',
    salt: 'text',
    hash: 'text',
    writtenAt: 'instant',
    sealed: 'boolean',
    translates: 'text',
    language: 'text',
    redactedAt: 'instant',
    redactedBy: 'text',
    redactedFor: 'text',
  }),
  recordTable(offerType, {
    orderId: 'root',
    offerId: 'id',
    claimId: 'text',
    by: 'text',
    parts: 'json',
    goodsReturn: 'boolean',
    freightMost: 'bigint',
    remedyBy: 'instant',
    feeBearer: 'text',
    textId: 'text',
    madeAt: 'instant',
    answerBy: 'instant',
    state: 'text',
  }),
  recordTable(evidenceType, {
    orderId: 'root',
    evidenceId: 'id',
    claimId: 'text',
    by: 'text',
    kind: 'text',
    reference: 'text',
    answers: 'text',
    textId: 'text',
    sealed: 'boolean',
    late: 'boolean',
    addedAt: 'instant',
  }),
  recordTable(decisionType, {
    orderId: 'root',
    decisionId: 'id',
    claimId: 'text',
    kind: 'text',
    parts: 'json',
    finding: 'text',
    feeBearer: 'text',
    inspectionFeeBearer: 'text',
    goodsReturn: 'boolean',
    freightMost: 'bigint',
    clauses: 'json',
    evidence: 'json',
    mediator: 'text',
    machine: 'text',
    textId: 'text',
    madeAt: 'instant',
    approver: 'text',
    state: 'text',
    isAppeal: 'boolean',
  }),
  recordTable(appealType, {
    orderId: 'root',
    claimId: 'text',
    side: 'text',
    textId: 'text',
    filedAt: 'instant',
    state: 'text',
  }),
  recordTable(goodsReturnType, {
    orderId: 'root',
    claimId: 'id',
    state: 'text',
    askedAt: 'instant',
    addressTextId: 'text',
    carrier: 'text',
    trackingNumber: 'text',
    proofHash: 'text',
    shippedAt: 'instant',
    deliveredAt: 'instant',
    freight: 'bigint',
    billHash: 'text',
  }),
  recordTable(silentRefundType, {
    buyerId: 'root',
    claimId: 'id',
    orderId: 'text',
    supplierId: 'text',
    decidedAt: 'instant',
  }),
]

/** What must always hold of claims: each query gives one row with `id` for each thing that breaks it. */
export const claimsChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'claims.open-claim-has-a-clock',
    sql: `SELECT c.root_id || ' ' || c.id AS id FROM claims.claims c
      WHERE c.state NOT IN ('closed', 'executing')
        AND NOT EXISTS (SELECT FROM platform.deadlines d WHERE d.root_id = c.root_id AND d.subject = c.id)`,
  },
  {
    name: 'claims.clocks-are-deadlines',
    sql: `SELECT c.root_id || ' ' || c.id AS id FROM claims.claims c, jsonb_each_text(c.clocks) k
      WHERE NOT EXISTS (SELECT FROM platform.deadlines d
        WHERE d.root_id = c.root_id AND d.subject = c.id AND d.name = k.key AND d.due_at = k.value::timestamptz)`,
  },
  {
    name: 'claims.closed-claim-holds-nothing',
    sql: `SELECT c.root_id || ' ' || c.id AS id FROM claims.claims c
      JOIN escrow.freezes f ON f.root_id = c.root_id AND f.case_id = c.id
      WHERE c.state IN ('closed', 'executing') AND NOT c.clocks ? 'claim.execution'
        AND (f.amount <> 0 OR f.asked <> 0)`,
  },
  {
    name: 'claims.order-counts-its-claims',
    sql: `SELECT o.root_id AS id FROM orders.orders o
      LEFT JOIN (SELECT root_id, count(*) FILTER (WHERE state <> 'closed'
          AND (state <> 'executing' OR clocks ? 'claim.execution')) AS open, count(*) AS made
        FROM claims.claims GROUP BY root_id) c ON c.root_id = o.root_id
      WHERE coalesce((o.claims ->> 'open')::int, 0) <> coalesce(c.open, 0)
        OR coalesce((o.claims ->> 'made')::int, 0) <> coalesce(c.made, 0)`,
  },
  {
    name: 'claims.order-counts-what-waits',
    sql: `SELECT o.root_id AS id FROM orders.orders o
      LEFT JOIN (SELECT root_id, count(*) AS waiting FROM claims.claims
        WHERE state = 'executing' AND clocks ? 'claim.execution' GROUP BY root_id) c ON c.root_id = o.root_id
      WHERE o.claims IS NOT NULL AND coalesce((o.claims ->> 'waiting')::int, 0) <> coalesce(c.waiting, 0)`,
  },
  {
    name: 'claims.what-a-bank-gave-counts-once',
    sql: `SELECT c.root_id || ' ' || (p ->> 'chargeback') AS id FROM claims.claims c
      CROSS JOIN jsonb_array_elements(c.bank_paid) p
      LEFT JOIN payments.chargebacks b ON b.root_id = c.root_id AND b.id = p ->> 'chargeback'
      GROUP BY c.root_id, p ->> 'chargeback'
      HAVING sum((p -> 'amount' ->> '~n')::numeric) > coalesce(max(b.in_advance), 0)`,
  },
  {
    name: 'claims.one-standing-decision',
    sql: `SELECT root_id || ' ' || claim_id AS id FROM claims.decisions WHERE kind = 'decision'
      GROUP BY root_id, claim_id HAVING count(*) FILTER (WHERE state = 'standing') > 1
        OR count(*) FILTER (WHERE state = 'waiting') > 1`,
  },
  {
    name: 'claims.decision-cites',
    sql: `SELECT root_id || ' ' || id AS id FROM claims.decisions WHERE jsonb_array_length(clauses) = 0`,
  },
  {
    name: 'claims.decision-stays-within-the-claim',
    sql: `SELECT d.root_id || ' ' || d.id AS id FROM claims.decisions d
      JOIN claims.claims c ON c.root_id = d.root_id AND c.id = d.claim_id, jsonb_array_elements(d.parts) p
      WHERE (p -> 'amount' ->> '~n')::numeric > coalesce((SELECT sum((l -> 'amount' ->> '~n')::numeric)
        FROM jsonb_array_elements(c.lines) l WHERE l -> 'lineNo' = p -> 'lineNo'), 0)`,
  },
  {
    name: 'claims.two-persons-are-two',
    sql: `SELECT root_id || ' ' || id AS id FROM claims.decisions WHERE approver = mediator`,
  },
  {
    name: 'claims.awaited-inspection-is-there',
    sql: `SELECT c.root_id || ' ' || c.id AS id FROM claims.claims c WHERE c.clocks ? 'claim.inspection'
      AND NOT EXISTS (SELECT FROM inspections.inspections i WHERE i.root_id = c.root_id AND i.claim_id = c.id)`,
  },
  {
    name: 'claims.freight-stays-within-what-was-settled',
    sql: `SELECT c.root_id || ' ' || c.id AS id FROM claims.claims c
      LEFT JOIN claims.returns r ON r.root_id = c.root_id AND r.id = c.id
      WHERE c.freight_paid > coalesce((coalesce(c.settlement -> 'goodsReturn', c.settlement -> 'returned')
          -> 'freightMost' ->> '~n')::numeric, 0)
        OR c.freight_paid > coalesce(r.freight, 0) OR (c.freight_paid > 0 AND r.shipped_at IS NULL)`,
  },
  {
    name: 'claims.who-said-all-waits-for-the-other',
    sql: `SELECT root_id || ' ' || id AS id FROM claims.claims
      WHERE state = 'evidence' AND clocks ? 'claim.evidence' AND jsonb_array_length(said_all) > 1`,
  },
  {
    name: 'claims.one-open-offer',
    sql: `SELECT root_id || ' ' || claim_id AS id FROM claims.offers WHERE state = 'open'
      GROUP BY root_id, claim_id HAVING count(*) > 1`,
  },
  {
    name: 'claims.text-hashes-to-what-the-record-says',
    sql: `SELECT root_id || ' ' || id AS id FROM claims.texts WHERE redacted_at IS NULL
        AND hash IS DISTINCT FROM encode(sha256(convert_to(salt || chr(10) || text, 'UTF8')), 'hex')`,
  },
  {
    name: 'claims.redacted-is-gone',
    sql: `SELECT t.root_id || ' ' || t.id AS id FROM claims.texts t
      LEFT JOIN claims.texts o ON o.root_id = t.root_id AND o.id = t.translates
      WHERE (coalesce(t.redacted_at, o.redacted_at) IS NOT NULL AND coalesce(t.text, t.salt) IS NOT NULL)
        OR (t.redacted_at IS NOT NULL AND (t.redacted_by IS NULL OR t.redacted_for IS NULL))`,
  },
  {
    name: 'claims.guarantee-pays-what-a-person-decided',
    sql: `SELECT c.root_id || ' ' || c.id AS id FROM claims.claims c WHERE c.advanced > 0
      AND (c.settlement ->> 'by' <> 'decision' OR NOT EXISTS (SELECT FROM claims.decisions d WHERE d.root_id = c.root_id
        AND d.claim_id = c.id AND d.state = 'standing' AND d.machine IS NULL))`,
  },
  {
    name: 'claims.line-is-in-one-open-claim',
    sql: `SELECT c.root_id AS id FROM claims.claims c, jsonb_array_elements(c.lines) l WHERE c.state <> 'closed'
      AND c.state <> 'executing'
      GROUP BY c.root_id, l -> 'lineNo', l -> 'lotId' HAVING count(*) > 1`,
  },
]
