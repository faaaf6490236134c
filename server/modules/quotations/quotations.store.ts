import { recordTable } from '../../platform/record-table.ts'
import { quoteType } from './quote.rules.ts'
import { quotationInvitationType, requestDeskType, requestType } from './request.rules.ts'

/** How requests, invitations and quotes stand in their tables. */
export const quotationsTables = [
  recordTable(requestType, {
    requestId: 'root',
    buyerId: 'text',
    state: 'text',
    need: 'json',
    person: 'text',
    madeAt: 'instant',
    sentAt: 'instant',
    answerBy: 'instant',
    endedAt: 'instant',
    orderId: 'text',
    chosen: 'text',
  }),
  recordTable(quotationInvitationType, {
    requestId: 'root',
    supplierId: 'id',
    state: 'text',
    invitedAt: 'instant',
    answeredAt: 'instant',
    reason: 'text',
  }),
  recordTable(requestDeskType, { deskId: 'root', buyerId: 'text', open: 'integer' }),
  recordTable(quoteType, {
    requestId: 'root',
    supplierId: 'id',
    version: 'integer',
    state: 'text',
    offer: 'json',
    validUntil: 'instant',
    person: 'text',
    writtenAt: 'instant',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const quotationsChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'quotations.asked-once-sent',
    sql: `SELECT r.root_id AS id FROM quotations.requests r
      WHERE (r.sent_at IS NOT NULL) <> EXISTS (SELECT FROM quotations.invitations i WHERE i.root_id = r.root_id)`,
  },
  {
    name: 'quotations.quotes-are-of-the-asked',
    sql: `SELECT q.root_id || ' ' || q.id AS id FROM quotations.quotes q
      LEFT JOIN quotations.invitations i ON i.root_id = q.root_id AND i.id = q.id
      WHERE (i.state = 'quoted') IS DISTINCT FROM (q.state <> 'withdrawn')
      UNION ALL
      SELECT i.root_id || ' ' || i.id FROM quotations.invitations i WHERE i.state = 'quoted'
        AND NOT EXISTS (SELECT FROM quotations.quotes q WHERE q.root_id = i.root_id AND q.id = i.id)`,
  },
  {
    name: 'quotations.one-is-chosen',
    sql: `SELECT r.root_id AS id FROM quotations.requests r WHERE (r.state = 'ordered')
      <> EXISTS (SELECT FROM quotations.quotes q WHERE q.root_id = r.root_id AND q.state IN ('chosen', 'not-chosen'))
      OR (SELECT count(*) FROM quotations.quotes q WHERE q.root_id = r.root_id AND q.state = 'chosen')
        <> (r.state = 'ordered')::int
      OR (r.state = 'ordered' AND NOT EXISTS (SELECT FROM quotations.quotes q
        WHERE q.root_id = r.root_id AND q.id = r.chosen AND q.state = 'chosen'))`,
  },
  {
    name: 'quotations.ordered-has-its-order',
    sql: `SELECT r.root_id AS id FROM quotations.requests r LEFT JOIN orders.orders o ON o.root_id = r.order_id
      WHERE r.state = 'ordered'
        AND (o.buyer_id IS DISTINCT FROM r.buyer_id OR o.supplier_id IS DISTINCT FROM r.chosen)`,
  },
  {
    name: 'quotations.open-has-its-deadline',
    sql: `SELECT r.root_id AS id FROM quotations.requests r WHERE (r.state = 'open') <> EXISTS (
      SELECT FROM platform.deadlines d WHERE d.root_id = r.root_id AND d.name = 'quotation.quotes-due')`,
  },
  {
    name: 'quotations.open-are-counted',
    sql: `SELECT coalesce(d.buyer_id, r.buyer_id) AS id
      FROM (SELECT buyer_id, count(*) AS n FROM quotations.requests WHERE state = 'open' GROUP BY buyer_id) r
      FULL JOIN quotations.desks d ON d.buyer_id = r.buyer_id
      WHERE coalesce(d.open, 0) <> coalesce(r.n, 0)`,
  },
]
